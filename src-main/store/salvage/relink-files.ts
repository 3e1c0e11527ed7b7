import { fileTypeFromFile } from 'file-type'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFile } from '../check-files.ts'
import { hashesInBackups } from '../kept-backups.ts'
import { pathsOf } from '../paths.ts'
import { complement, note, type Draft } from './draft.ts'

export type FilePlan = {
  /** Files under another name than their hash, and where they belong. */
  readonly heal: readonly { readonly from: string; readonly to: string }[]
  /** Files that are not what their name says, or that no record names: kept aside. */
  readonly aside: readonly string[]
}

/** Every file below the evidence folder. */
function filesOf(folder: string): string[] {
  const { evidence } = pathsOf(folder)
  try {
    return readdirSync(evidence, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !entry.parentPath.includes(`${evidence}/incoming`))
      .map(entry => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

/**
 * Brings files and records together again by the hash of the files: rows that were lost are made from the file, files
 * under a wrong name get theirs, and files that no record names any more are not swept away but kept aside.
 */
export async function relinkFiles(draft: Draft, folder: string): Promise<FilePlan> {
  const { writer, notes } = draft
  const paths = pathsOf(folder)
  const wanted = new Set(
    writer
      .sql<string>(
        `SELECT sha256 FROM evidence UNION SELECT sha256 FROM action_evidence
         UNION SELECT logo FROM organisation WHERE logo IS NOT NULL`,
      )
      .pluck()
      .all(),
  )
  complement(draft, 'evidence_file', 'sha256 IN (SELECT sha256 FROM main.evidence)')
  const heal: { from: string; to: string }[] = []
  const aside: string[] = []
  const whole = new Set<string>()
  const backups = hashesInBackups(folder)
  for (const file of filesOf(folder)) {
    const sha256 = await hashOfFile(file)
    const place = paths.evidenceFile(sha256)
    if (wanted.has(sha256) && file !== place) heal.push({ from: file, to: place })
    else if (file !== place || !(wanted.has(sha256) || backups.has(sha256))) aside.push(file)
    if (wanted.has(sha256) && !whole.has(sha256)) {
      whole.add(sha256)
      await settleRow(draft, sha256, file)
    }
  }
  for (const sha256 of wanted) {
    if (whole.has(sha256)) continue
    const name = writer
      .sql<string>(
        `SELECT name FROM (SELECT a.number || ' ' || e.name AS name FROM evidence e JOIN audit a ON a.id = e.audit_id
           WHERE e.sha256 = @sha256 UNION ALL SELECT name FROM action_evidence WHERE sha256 = @sha256)`,
      )
      .pluck()
      .get({ sha256 })
    note(notes.lost, { record: 'file', id: sha256, name: name ?? sha256 })
  }
  return { heal, aside }
}

/** The row of a file that is there: made where it is gone, set right where it says another length. */
async function settleRow({ writer }: Draft, sha256: string, file: string): Promise<void> {
  const { size } = statSync(file)
  const row = writer.sql<{ bytes: number }>('SELECT bytes FROM evidence_file WHERE sha256 = ?').get(sha256)
  if (row?.bytes === size) return
  if (row) {
    writer.sql('UPDATE evidence_file SET bytes = ? WHERE sha256 = ?').run(size, sha256)
    return
  }
  const mime = (await fileTypeFromFile(file))?.mime ?? 'application/octet-stream'
  writer
    .sql('INSERT INTO evidence_file (sha256, bytes, mime, kept_at) VALUES (?, ?, ?, ?)')
    .run(sha256, size, mime, writer.clock.now().toISOString())
}
