import type { Writer } from '../connection.ts'
import { submissionColumns, submissionHash, type SubmissionRow } from '../submissions.ts'

/** Writes who submitted an audit, and who took it back, under other names: only for purging a person. */
export function renameSubmitter(
  writer: Writer,
  { key, id }: { readonly key: number; readonly id: string },
  nameOf: (name: string) => string,
): void {
  const rows = writer
    .sql<SubmissionRow>(`SELECT ${submissionColumns} FROM submission s WHERE s.audit_id = ?`)
    .all(key)
  for (const row of rows) {
    const withdrawnBy = row.withdrawnBy === null ? null : nameOf(row.withdrawnBy)
    const renamed = { ...row, author: nameOf(row.author), withdrawnBy }
    writer
      .sql('UPDATE submission SET author = ?, withdrawn_by = ?, hash = ? WHERE audit_id = ? AND number = ?')
      .run(renamed.author, withdrawnBy, submissionHash(id, renamed), key, row.number)
  }
}
