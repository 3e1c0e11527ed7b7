import type { AuditsContext } from '../../../../src-shared/model/package/package-data.ts'
import type { Reader } from '../../../store/connection.ts'
import { reading } from '../../../store/together.ts'
import { branchRecords, checklistRecords, waveRecords } from './named-records.ts'

/** Which visits are to be sent. Nothing given: all of them. */
export type AuditsWish = {
  /** Ids. */
  readonly audits?: readonly string[] | undefined
  /** Code of the wave. */
  readonly wave?: string | undefined
  /** Code of the branch. */
  readonly branch?: string | undefined
}

export type AuditToSend = {
  readonly id: string
  /** Alias. */
  readonly shopper: string
  /** Its wave wants photos without metadata. */
  readonly strip: boolean
}

type Row = Omit<AuditToSend, 'strip'> & {
  readonly strip: number
  readonly wave: string | null
  readonly branch: string
}

/** Submitted and reviewed visits, the oldest first; of a list those in it. Drafts and returned ones are not sent. */
export function auditsToSend(reader: Reader, wish: AuditsWish): AuditToSend[] {
  const among = wish.audits === undefined ? null : new Set(wish.audits)
  return reading(reader, 'exchange.audits', () =>
    reader
      .sql<Row>(
        `SELECT a.uid AS id, a.shopper, coalesce(w.strip_photos, 0) AS strip, w.code AS wave, b.code AS branch
         FROM audit a JOIN branch b ON b.id = a.branch_id LEFT JOIN wave w ON w.id = a.wave_id
         WHERE a.status IN ('submitted', 'impossible', 'approved', 'rejected')
         AND EXISTS (SELECT 1 FROM submission s WHERE s.audit_id = a.id) ORDER BY a.id`,
      )
      .all()
      .filter(
        row =>
          (among === null || among.has(row.id)) &&
          (wish.wave === undefined || row.wave === wish.wave) &&
          (wish.branch === undefined || row.branch === wish.branch),
      )
      .map(({ id, shopper, strip }) => ({ id, shopper, strip: strip === 1 })),
  )
}

/**
 * Visits that were submitted here and have not gone out yet: their ids, the oldest first. `received`: only those made
 * for an assignment that came in a package; at head office the others are where they belong.
 */
export function waitingAudits(reader: Reader, received: boolean): string[] {
  return reading(reader, 'exchange.waitingAudits', () =>
    reader
      .sql<{ id: string }>(
        `SELECT a.uid AS id FROM audit a
         JOIN submission s ON s.audit_id = a.id AND s.number = a.submission
         LEFT JOIN assignment g ON g.id = a.assignment_id
         WHERE a.status IN ('submitted', 'impossible') AND s.exported_at IS NULL AND s.received_hash IS NULL
         AND (? = 0 OR g.received = 1) ORDER BY a.id`,
      )
      .all(received ? 1 : 0)
      .map(({ id }) => id),
  )
}

/** The submissions that these visits stand at, as one text; another one once any was taken back or sent again. */
export function submissionsOf(reader: Reader, audits: readonly string[]): string {
  return reading(reader, 'exchange.submissions', () => {
    const find = reader.sql<{ stands: string }>(
      "SELECT submission || iif(status IN ('draft', 'returned'), ' open', '') AS stands FROM audit WHERE uid = ?",
    )
    return audits.map(id => `${id} ${find.get(id)?.stands ?? 'gone'}`).join('\n')
  })
}

/** What these visits name, so that a machine without it can take them in. Revisions without points stay here. */
export function contextOf(reader: Reader, audits: readonly string[]): AuditsContext {
  return reading(reader, 'exchange.context', () => {
    const pins = reader.sql<{ wave: number | null; branch: number; checklist: number }>(
      'SELECT wave_id AS wave, branch_id AS branch, checklist_id AS checklist FROM audit WHERE uid = ?',
    )
    const rows = audits.flatMap(id => pins.get(id) ?? [])
    return {
      waves: waveRecords(
        reader,
        rows.flatMap(({ wave }) => wave ?? []),
      ),
      branches: branchRecords(
        reader,
        rows.map(({ branch }) => branch),
      ),
      checklists: checklistRecords(
        reader,
        rows.map(({ checklist }) => checklist),
      ).filter(({ reduced }) => !reduced),
    }
  })
}
