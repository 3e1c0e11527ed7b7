import type { Reader, Writer } from './connection.ts'
import type { PartKind } from './scores.ts'
import { reading } from './together.ts'

export type { PartKind } from './scores.ts'

/** Sums over approved audits. Percents in whole 1/10,000 %, points in whole millionths. */
export type Aggregate = {
  /** Code. */
  readonly branch: string
  readonly part: string
  /** Audits with a percent. */
  readonly n: number
  /** Audits in which nothing of this part was possible. */
  readonly unscored: number
  readonly sum: number
  /** Sum of squares; exact up to 2^53, which 9,000 visits at 100 % reach. */
  readonly sumsq: number
  readonly earned: number
  readonly possible: number
}

/** What the running sums are made of, one row per approved audit and part. `sign` is 1 or -1. */
export const contributions = (
  sign: string,
) => `SELECT coalesce(a.wave_id, 0) AS wave_id, a.checklist_id, p.kind, p.part,
  a.branch_id, ${sign} * (p.percent IS NOT NULL) AS n, ${sign} * (p.percent IS NULL) AS unscored,
  ${sign} * coalesce(p.percent, 0) AS sum, ${sign} * coalesce(p.percent * p.percent, 0) AS sumsq,
  ${sign} * p.earned AS earned, ${sign} * p.possible AS possible
  FROM audit a JOIN score s ON s.audit_id = a.id
  AND s.revision = (SELECT max(revision) FROM score WHERE audit_id = a.id)
  JOIN score_part p ON p.score_id = s.id`

/** Counts an audit's last score in (1) or out (-1), in the transaction that changes its status. */
export function countAudit(writer: Writer, key: number, sign: 1 | -1): void {
  writer
    .sql(
      `INSERT INTO aggregate (wave_id, checklist_id, kind, part, branch_id, n, unscored, sum, sumsq, earned, possible)
       ${contributions(sign === 1 ? '1' : '-1')} WHERE a.id = ?
       ON CONFLICT DO UPDATE SET n = n + excluded.n, unscored = unscored + excluded.unscored,
       sum = sum + excluded.sum, sumsq = sumsq + excluded.sumsq,
       earned = earned + excluded.earned, possible = possible + excluded.possible`,
    )
    .run(key)
  if (sign === 1) return
  writer
    .sql(
      `DELETE FROM aggregate WHERE n = 0 AND unscored = 0 AND (wave_id, checklist_id) =
       (SELECT coalesce(wave_id, 0), checklist_id FROM audit WHERE id = ?)`,
    )
    .run(key)
}

export const aggregatesSql = `SELECT b.code AS branch, g.part, g.n, g.unscored, g.sum, g.sumsq, g.earned, g.possible
  FROM aggregate g JOIN branch b ON b.id = g.branch_id
  WHERE g.wave_id = (SELECT id FROM wave WHERE code = ?)
  AND g.checklist_id = (SELECT id FROM checklist WHERE code = ? AND revision = ?) AND g.kind = ?`

/** Branch by part, of one wave (its code) and one checklist revision. */
export function aggregatesOf(
  reader: Reader,
  wave: string,
  checklist: { readonly code: string; readonly revision: number },
  kind: PartKind,
): Aggregate[] {
  return reading(reader, 'aggregates.read', () =>
    reader.sql<Aggregate>(aggregatesSql).all(wave, checklist.code, checklist.revision, kind),
  )
}
