import type { AuditStatus } from '../../../src-shared/model/audit.ts'
import type { Reader } from '../connection.ts'
import { reading } from '../together.ts'

/** What a wave still holds, and until when; dates YYYY-MM-DD, null: never by itself. */
export type WaveRetention = {
  readonly wave: string
  readonly title: string
  readonly evidenceUntil: string | null
  readonly visitsUntil: string | null
  /** Visits that can be purged: submitted or later. */
  readonly audits: number
  /** Of them, those that have evidence. */
  readonly withEvidence: number
  /** Visits somebody still works on; they are left alone. */
  readonly working: number
  readonly files: number
  readonly bytes: number
  /** Purged so far: whole visits, and visits whose evidence alone went. */
  readonly purgedAudits: number
  readonly purgedEvidence: number
}

const finished = "status NOT IN ('draft', 'returned')"

/** Every wave with a date, or with something purged; the newest first. */
export function retentionPlan(reader: Reader): WaveRetention[] {
  return reading(reader, 'retention.plan', () =>
    reader
      .sql<WaveRetention>(
        `SELECT w.code AS wave, w.title, w.evidence_until AS evidenceUntil, w.visits_until AS visitsUntil,
         (SELECT count(*) FROM audit a WHERE a.wave_id = w.id AND a.${finished}) AS audits,
         (SELECT count(*) FROM audit a WHERE a.wave_id = w.id AND a.${finished}
           AND EXISTS (SELECT 1 FROM evidence e WHERE e.audit_id = a.id)) AS withEvidence,
         (SELECT count(*) FROM audit a WHERE a.wave_id = w.id AND NOT a.${finished}) AS working,
         (SELECT count(*) FROM audit a JOIN evidence e ON e.audit_id = a.id
           WHERE a.wave_id = w.id AND a.${finished}) AS files,
         (SELECT coalesce(sum(f.bytes), 0) FROM audit a JOIN evidence e ON e.audit_id = a.id
           JOIN evidence_file f ON f.sha256 = e.sha256 WHERE a.wave_id = w.id AND a.${finished}) AS bytes,
         (SELECT count(*) FROM tombstone t WHERE t.kind = 'audit' AND t.wave = w.code) AS purgedAudits,
         (SELECT count(*) FROM tombstone t WHERE t.kind = 'evidence' AND t.wave = w.code) AS purgedEvidence
         FROM wave w ORDER BY w.from_date DESC, w.code DESC`,
      )
      .all(),
  )
}

/** A visit that a purge would take, with its evidence. */
export type TouchedVisit = {
  readonly id: string
  readonly number: string
  /** Name. */
  readonly branch: string
  /** Alias. */
  readonly shopper: string
  readonly status: AuditStatus
  readonly submittedAt: string | null
  readonly files: number
  readonly bytes: number
}

/** What a purge of the wave would take, the oldest first. `evidence`: only visits that have any. */
export function touchedVisits(reader: Reader, wave: string, what: 'evidence' | 'visits'): TouchedVisit[] {
  const among = JSON.stringify(auditsToPurge(reader, wave, what))
  return reading(reader, 'retention.touched', () =>
    reader
      .sql<TouchedVisit>(
        `SELECT a.uid AS id, a.number, b.name AS branch, a.shopper, a.status, a.submitted_at AS submittedAt,
         count(e.id) AS files, coalesce(sum(f.bytes), 0) AS bytes
         FROM json_each(?) one JOIN audit a ON a.uid = one.value JOIN branch b ON b.id = a.branch_id
         LEFT JOIN evidence e ON e.audit_id = a.id LEFT JOIN evidence_file f ON f.sha256 = e.sha256
         GROUP BY a.id ORDER BY a.id`,
      )
      .all(among),
  )
}

/** Ids of the visits of a wave that a purge would take, the oldest first. `evidence`: only those that have any. */
export function auditsToPurge(reader: Reader, wave: string, what: 'evidence' | 'visits'): string[] {
  const having = what === 'evidence' ? 'AND EXISTS (SELECT 1 FROM evidence e WHERE e.audit_id = a.id)' : ''
  return reading(reader, 'retention.audits', () =>
    reader
      .sql<{ uid: string }>(
        `SELECT a.uid FROM audit a JOIN wave w ON w.id = a.wave_id
         WHERE w.code = ? AND a.${finished} ${having} ORDER BY a.id`,
      )
      .all(wave)
      .map(row => row.uid),
  )
}

/** Ids of the visits whose quality flags name one of these: they must be made anew when these are gone. */
export function auditsNaming(reader: Reader, ids: readonly string[]): string[] {
  return reading(reader, 'retention.naming', () =>
    reader
      .sql<{ uid: string }>(
        `SELECT DISTINCT a.uid FROM json_each(?) one JOIN flag f ON instr(f.detail, one.value) > 0
         JOIN audit a ON a.id = f.audit_id`,
      )
      .all(JSON.stringify(ids))
      .map(row => row.uid)
      .filter(uid => !ids.includes(uid)),
  )
}

/** Ids of the visits that a shopper made. `shopper`: the shopper's id. */
export function auditsOfShopper(reader: Reader, shopper: string): string[] {
  return reading(reader, 'retention.shopper', () =>
    reader
      .sql<{ uid: string }>(
        'SELECT a.uid FROM audit a JOIN shopper s ON s.alias = a.shopper WHERE s.uid = ? ORDER BY a.id',
      )
      .all(shopper)
      .map(row => row.uid),
  )
}
