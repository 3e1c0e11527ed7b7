import type { AuditStatus } from '../../src-shared/model/audit.ts'
import { visitContentHash } from './arrival-rows.ts'
import { readHeaderRow } from './audit-header.ts'
import type { Reader } from './connection.ts'
import { submissionColumns, type SubmissionRow } from './submissions.ts'

/** What stands here of an audit that comes in again. */
export type KnownAudit = {
  readonly key: number
  readonly status: AuditStatus
  /** Number of its last submission. */
  readonly submission: number
  readonly assignment: string | null
  readonly submissions: readonly (SubmissionRow & { readonly received: string | null })[]
  /** Whether its answers are given at this machine. */
  readonly madeHere: boolean
  /** Changes with anything that an arriving record could overwrite. */
  readonly state: string
}

const stateSql = `SELECT a.hash || p.history_head || p.answers_digest || p.evidence_digest
  || coalesce((SELECT max(revision) FROM score WHERE audit_id = a.id), 0) AS state
  FROM audit a JOIN progress p ON p.audit_id = a.id WHERE a.id = ?`

/** See `KnownAudit.state`; '' for an audit that is gone. */
export function auditState(reader: Reader, key: number): string {
  return reader.sql<string>(stateSql).pluck().get(key) ?? ''
}

export function knownAudit(reader: Reader, id: string): KnownAudit | null {
  const row = reader
    .sql<{ key: number; status: AuditStatus; submission: number; assignment: string | null }>(
      `SELECT a.id AS key, a.status, a.submission, s.uid AS assignment
       FROM audit a LEFT JOIN assignment s ON s.id = a.assignment_id WHERE a.uid = ?`,
    )
    .get(id)
  if (!row) return null
  const submissions = reader
    .sql<KnownAudit['submissions'][number]>(
      `SELECT ${submissionColumns}, s.received_hash AS received FROM submission s WHERE s.audit_id = ?
       ORDER BY s.number`,
    )
    .all(row.key)
  const madeHere = submissions.every(({ received }) => received === null)
  return { ...row, submissions, madeHere, state: auditState(reader, row.key) }
}

/** What the visit holds now, as `visitContentHash` counts it; of one that came in, what came. */
export function knownContent(reader: Reader, known: KnownAudit): string {
  const received = known.submissions.at(-1)?.received ?? null
  if (received !== null) return received
  const header = readHeaderRow(reader, known.key)
  if (!header) return ''
  const whole = reader
    .sql<string | null>('SELECT whole_hash FROM checklist WHERE code = ? AND revision = ?')
    .pluck()
    .get(header.checklist, header.revision)
  const head = reader
    .sql<string>('SELECT history_head FROM progress WHERE audit_id = ?')
    .pluck()
    .get(known.key)
  return visitContentHash({
    ...header,
    checklistHash: whole ?? header.checklistHash,
    submissions: known.submissions,
    head: head ?? '',
    evidence: reader.sql<string>('SELECT hash FROM evidence WHERE audit_id = ?').pluck().all(known.key),
  })
}

/** Purged on purpose: the visit, its evidence, or everything of its shopper. */
export function isPurged(reader: Reader, id: string, shopper: string): boolean {
  const visit = reader.sql("SELECT 1 FROM tombstone WHERE uid = ? AND kind IN ('audit', 'evidence')").get(id)
  if (visit !== undefined) return true
  const uid = reader.sql<string>('SELECT uid FROM shopper WHERE alias = ?').pluck().get(shopper)
  if (uid === undefined) return false
  return reader.sql("SELECT 1 FROM tombstone WHERE uid = ? AND kind = 'person'").get(uid) !== undefined
}
