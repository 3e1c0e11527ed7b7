import type { Submission } from '../../src-shared/model/submission.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'
import { fromUnits } from './units.ts'

/** One time a visit was locked, as its content hash sees it. */
export type SubmissionRow = {
  readonly number: number
  readonly kind: 'submitted' | 'impossible'
  readonly at: string
  readonly author: string
  /** What was confirmed, word for word; null where nobody was asked. */
  readonly declaration: string | null
  readonly reason: string | null
  /** Revision of the score that was made then. */
  readonly score: number | null
  readonly withdrawnAt: string | null
  readonly withdrawnBy: string | null
  readonly exportedAt: string | null
}

export const submissionColumns = `s.number, s.kind, s.at, s.author, s.declaration, s.reason, s.score,
  s.withdrawn_at AS withdrawnAt, s.withdrawn_by AS withdrawnBy, s.exported_at AS exportedAt`

/** What a submission is wherever it lies: its score and whether it went out are of one machine. */
export type SubmittedFacts = Omit<SubmissionRow, 'score' | 'exportedAt'>

/** These facts alone of what holds more. */
export function submittedFacts(held: SubmittedFacts): SubmittedFacts {
  const { number, kind, at, author, declaration, reason, withdrawnAt, withdrawnBy } = held
  return { number, kind, at, author, declaration, reason, withdrawnAt, withdrawnBy }
}

export function submissionHash(audit: string, row: SubmissionRow): string {
  const { score, exportedAt } = row
  return contentHash({ audit, ...submittedFacts(row), score, exportedAt })
}

type Owner = { readonly id: string; readonly key: number }
type NewSubmission = Pick<SubmissionRow, 'kind' | 'author' | 'declaration' | 'reason' | 'score'>

/** Counts one more submission of the audit and keeps it, and its moment as the audit's own; gives back its number. */
export function addSubmission(writer: Writer, { id, key }: Owner, made: NewSubmission): number {
  writer.sql('UPDATE audit SET submission = submission + 1 WHERE id = ?').run(key)
  const row: SubmissionRow = {
    ...made,
    number:
      writer.sql<{ submission: number }>('SELECT submission FROM audit WHERE id = ?').get(key)?.submission ??
      1,
    at: writer.clock.now().toISOString(),
    withdrawnAt: null,
    withdrawnBy: null,
    exportedAt: null,
  }
  const { number, kind, at, author, declaration, reason, score } = row
  writer
    .sql(
      `INSERT INTO submission (audit_id, number, kind, at, author, declaration, reason, score, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(key, number, kind, at, author, declaration, reason, score, submissionHash(id, row))
  writer.sql('UPDATE audit SET submitted_at = ? WHERE id = ?').run(at, key)
  return number
}

/** The last one; null for a visit that was never submitted, or by a version that kept none. */
export function lastSubmission(reader: Reader, key: number): SubmissionRow | null {
  return (
    reader
      .sql<SubmissionRow>(
        `SELECT ${submissionColumns} FROM submission s WHERE s.audit_id = ? ORDER BY s.number DESC LIMIT 1`,
      )
      .get(key) ?? null
  )
}

/**
 * Whether the last submission may be taken back here: it neither left this machine in a package nor came in by one.
 */
export function mayTakeBack(reader: Reader, key: number): boolean {
  const last = reader
    .sql<{ gone: string | null; received: string | null }>(
      `SELECT exported_at AS gone, received_hash AS received FROM submission WHERE audit_id = ?
       ORDER BY number DESC LIMIT 1`,
    )
    .get(key)
  return last === undefined || (last.gone === null && last.received === null)
}

/** Notes what became of the last submission: taken back, or gone out in a package. */
export function changeSubmission(
  writer: Writer,
  { id, key }: Owner,
  change: Partial<Pick<SubmissionRow, 'withdrawnAt' | 'withdrawnBy' | 'exportedAt'>>,
): void {
  const last = lastSubmission(writer, key)
  if (last === null) return
  const row = { ...last, ...change }
  writer
    .sql(
      `UPDATE submission SET withdrawn_at = ?, withdrawn_by = ?, exported_at = ?, hash = ?
       WHERE audit_id = ? AND number = ?`,
    )
    .run(row.withdrawnAt, row.withdrawnBy, row.exportedAt, submissionHash(id, row), key, row.number)
}

/** Every submission of an audit, the newest first, each with the percent it was scored with. */
export function listSubmissions(reader: Reader, key: number): Submission[] {
  return reader
    .sql<SubmissionRow & { readonly percent: number | null }>(
      `SELECT ${submissionColumns}, r.percent FROM submission s
       LEFT JOIN score r ON r.audit_id = s.audit_id AND r.revision = s.score
       WHERE s.audit_id = ? ORDER BY s.number DESC`,
    )
    .all(key)
    .map(({ number, kind, at, author, declaration, reason, percent, withdrawnAt, withdrawnBy }) => ({
      number,
      kind,
      at,
      by: author,
      declaration,
      reason,
      withdrawnAt,
      withdrawnBy,
      percent: percent === null ? null : fromUnits(percent),
    }))
}
