import { contributions } from '../aggregates.ts'
import type { Draft } from './draft.ts'

const columns = 'wave_id, checklist_id, kind, part, branch_id, n, unscored, sum, sumsq, earned, possible'

/** The running sums, counted anew from the approved audits and what those purged since had added. */
export function rebuildAggregates({ writer }: Draft): void {
  writer.sql('DELETE FROM aggregate').run()
  writer
    .sql(
      `INSERT INTO aggregate (${columns}) SELECT wave_id, checklist_id, kind, part, branch_id, sum(n), sum(unscored),
       sum(sum), sum(sumsq), sum(earned), sum(possible)
       FROM (${contributions('1')} WHERE a.status = 'approved' UNION ALL SELECT ${columns} FROM purged_sum)
       GROUP BY wave_id, checklist_id, kind, part, branch_id`,
    )
    .run()
}
