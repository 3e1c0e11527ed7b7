import type { Reader } from './connection.ts'
import { sha256 } from './content-hash.ts'

/** As much of a content hash as tells two states of one answer apart. */
const length = 16

/** What a stored answer is known by: the same content has the same version. '' while there is none. */
export function answerVersion(row: { readonly hash: string } | undefined): string {
  return row === undefined ? '' : row.hash.slice(0, length)
}

/** Of all answers of an audit, by its inner key. */
export function answerVersions(reader: Reader, key: number): Record<string, string> {
  const rows = reader
    .sql<{ question: string; hash: string }>('SELECT question, hash FROM answer WHERE audit_id = ?')
    .all(key)
  return Object.fromEntries(rows.map(row => [row.question, answerVersion(row)]))
}

/** What the stored facts of a visit are known by; `document` is the stored column. */
export function factsVersion(document: string): string {
  return sha256(document).slice(0, length)
}
