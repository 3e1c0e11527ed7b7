import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Writer } from './connection.ts'
import { hashesInBackups } from './kept-backups.ts'
import { pathsOf } from './paths.ts'

/**
 * Clears what a crash left behind: half-written files, files without a row, rows that nothing names.
 * Runs at start, before anyone can attach. A file that a kept backup names stays.
 */
export function sweepEvidence(writer: Writer): { readonly removed: readonly string[] } {
  const paths = pathsOf(writer.folder)
  for (const name of readdirSync(paths.incoming)) {
    rmSync(join(paths.incoming, name), { recursive: true, force: true })
  }
  writer
    .sql(
      `DELETE FROM evidence_file WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = evidence_file.sha256)
       AND NOT EXISTS (SELECT 1 FROM action_evidence n WHERE n.sha256 = evidence_file.sha256)
       AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.logo = evidence_file.sha256)`,
    )
    .run()
  const known = new Set(
    writer
      .sql<{ sha256: string }>('SELECT sha256 FROM evidence_file')
      .all()
      .map(row => row.sha256),
  )
  let backups: ReadonlySet<string> | undefined
  const removed: string[] = []
  for (const group of readdirSync(paths.evidence)) {
    if (!/^[0-9a-f]{2}$/.test(group)) continue
    const folder = join(paths.evidence, group)
    if (!statSync(folder).isDirectory()) continue
    for (const name of readdirSync(folder)) {
      if (!/^[0-9a-f]{64}$/.test(name) || known.has(name)) continue
      backups ??= hashesInBackups(writer.folder)
      if (backups.has(name)) continue
      rmSync(join(folder, name), { force: true })
      removed.push(name)
    }
  }
  return { removed }
}
