import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Reader } from './connection.ts'
import type { IntegrityFault, Report } from './integrity-fault.ts'
import { isDeclared } from './declared-losses.ts'
import { pathsOf } from './paths.ts'

/** SHA-256 of a file, read as a stream. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

type FileRow = { readonly sha256: string; readonly bytes: number; readonly name: string | null }

async function stateOf(path: string, row: FileRow, quick: boolean): Promise<IntegrityFault['code'] | null> {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return 'FILE_MISSING'
  if (size !== row.bytes) return 'FILE_CHANGED'
  if (quick) return null
  return (await hashOfFile(path)) === row.sha256 ? null : 'FILE_CHANGED'
}

/** Files that a quick check looks for. */
const mostFiles = 2000

/** Every evidence file that a record names; quick looks at presence and size of some of them only. */
export async function checkFiles(reader: Reader, report: Report, quick: boolean): Promise<void> {
  const among = quick ? 'f.sha256 IN (SELECT sha256 FROM evidence_file ORDER BY random() LIMIT ?)' : 'TRUE'
  const rows = reader
    .sql<FileRow>(
      `SELECT f.sha256, f.bytes, coalesce(
         (SELECT a.number || ' ' || e.name FROM evidence e JOIN audit a ON a.id = e.audit_id
          WHERE e.sha256 = f.sha256 ORDER BY e.id LIMIT 1),
         (SELECT '№ ' || x.number || ' ' || n.name FROM action_evidence n JOIN action x ON x.id = n.action_id
          WHERE n.sha256 = f.sha256 ORDER BY n.id LIMIT 1)) AS name FROM evidence_file f
       WHERE ${among} AND (EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = f.sha256)
       OR EXISTS (SELECT 1 FROM action_evidence n WHERE n.sha256 = f.sha256)
       OR EXISTS (SELECT 1 FROM organisation o WHERE o.logo = f.sha256)) ORDER BY f.sha256`,
    )
    .all(...(quick ? [mostFiles] : []))
  for (const row of rows) {
    const code = await stateOf(pathsOf(reader.folder).evidenceFile(row.sha256), row, quick)
    if (code && !isDeclared(reader, row.sha256))
      report({ code, record: 'file', id: row.sha256, name: row.name ?? row.sha256 })
  }
}
