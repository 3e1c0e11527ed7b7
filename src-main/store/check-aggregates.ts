import { contributions } from './aggregates.ts'
import type { Check, Report } from './integrity-fault.ts'
import type { SumsCell } from './quick-sample.ts'

const columns = 'wave_id, checklist_id, kind, part, branch_id, n, unscored, sum, sumsq, earned, possible'

const fresh = (
  audits: string,
  purged: string,
) => `SELECT wave_id, checklist_id, kind, part, branch_id, sum(n) AS n,
  sum(unscored) AS unscored, sum(sum) AS sum, sum(sumsq) AS sumsq, sum(earned) AS earned, sum(possible) AS possible
  FROM (${contributions('1')} WHERE a.status = 'approved' ${audits}
    UNION ALL SELECT ${columns} FROM purged_sum ${purged})
  GROUP BY wave_id, checklist_id, kind, part, branch_id`

type Differing = {
  readonly branch: string
  readonly checklist: string
  readonly wave: string | null
  readonly kind: string
  readonly part: string
}

const differing = (freshly: string, kept: string) => `WITH fresh AS (${freshly}), kept AS (${kept}),
  differing AS (SELECT * FROM (SELECT * FROM fresh EXCEPT SELECT * FROM kept)
    UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM fresh))
  SELECT DISTINCT b.code AS branch, c.code || '/' || c.revision AS checklist, w.code AS wave, d.kind, d.part
  FROM differing d LEFT JOIN branch b ON b.id = d.branch_id LEFT JOIN checklist c ON c.id = d.checklist_id
  LEFT JOIN wave w ON w.id = d.wave_id`

function tell(report: Report, { branch, checklist, wave, kind, part }: Differing): void {
  const name = [wave ?? '-', branch, checklist, kind, part].join(' ').trim()
  report({ code: 'AGGREGATE_DIFFERS', record: 'aggregate', id: name, name })
}

/** The running sums against the approved audits they were made of, and what those purged since had added. */
export const checkAggregates: Check = function* (reader, report) {
  const sql = differing(fresh('', ''), `SELECT ${columns} FROM aggregate`)
  for (const found of reader.sql<Differing>(sql).all()) tell(report, found)
  yield
}

const cellSql = differing(
  // `+`: of a branch's visits there are few; a wave's would be read over and over.
  fresh(
    `AND a.branch_id = @branch AND coalesce(+a.wave_id, 0) = @wave AND +a.checklist_id = @checklist`,
    'WHERE (wave_id, checklist_id, branch_id) = (@wave, @checklist, @branch)',
  ),
  `SELECT ${columns} FROM aggregate WHERE wave_id = @wave AND checklist_id = @checklist AND branch_id = @branch`,
)

/** The same of some branches of some waves alone. */
export function checkAggregatesOf(cells: readonly SumsCell[]): Check {
  return function* (reader, report) {
    for (const cell of cells) {
      for (const found of reader.sql<Differing>(cellSql).all(cell)) tell(report, found)
      yield
    }
  }
}
