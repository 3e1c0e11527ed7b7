import { contributions } from './aggregates.ts'
import type { Check } from './integrity-fault.ts'

const columns = 'wave_id, checklist_id, kind, part, branch_id, n, unscored, sum, sumsq, earned, possible'

const summed = `SELECT wave_id, checklist_id, kind, part, branch_id, sum(n) AS n, sum(unscored) AS unscored,
  sum(sum) AS sum, sum(sumsq) AS sumsq, sum(earned) AS earned, sum(possible) AS possible
  FROM (${contributions('1')} WHERE a.status = 'approved' UNION ALL SELECT ${columns} FROM purged_sum)
  GROUP BY wave_id, checklist_id, kind, part, branch_id`

/** The running sums against the approved audits they were made of, and what those purged since had added. */
export const checkAggregates: Check = function* (reader, report) {
  const differing = reader
    .sql<{ branch: string; checklist: string; wave: string | null; kind: string; part: string }>(
      `WITH fresh AS (${summed}), kept AS (SELECT ${columns} FROM aggregate),
       differing AS (SELECT * FROM (SELECT * FROM fresh EXCEPT SELECT * FROM kept)
         UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM fresh))
       SELECT DISTINCT b.code AS branch, c.code || '/' || c.revision AS checklist, w.code AS wave, d.kind, d.part
       FROM differing d LEFT JOIN branch b ON b.id = d.branch_id LEFT JOIN checklist c ON c.id = d.checklist_id
       LEFT JOIN wave w ON w.id = d.wave_id`,
    )
    .all()
  for (const { branch, checklist, wave, kind, part } of differing) {
    const name = [wave ?? '-', branch, checklist, kind, part].join(' ').trim()
    report({ code: 'AGGREGATE_DIFFERS', record: 'aggregate', id: name, name })
  }
  yield
}
