import { contributions } from '../aggregates.ts'
import type { Writer } from '../connection.ts'
import type { RecordFault, StoreFault } from '../fault.ts'
import { addToLog } from '../log.ts'
import { auditKey } from '../open-audit.ts'
import { dropEvidence } from './purge-evidence.ts'
import { purgeLog } from './purge-log.ts'
import { done, refused, type Result } from '../result.ts'
import { together } from '../together.ts'
import { isWorkedOn, raiseTombstone, type Purge } from './tombstones.ts'

/** Every table whose rows belong to an audit, in the order they may go; a test compares it with the schema. */
export const auditTables = [
  'answer',
  'answer_history',
  'timer',
  'flag',
  'review_comment',
  'appeal',
  'score',
  'submission',
  'progress',
] as const

/** Its numbers stay in the running sums, apart, so that these can still be checked. */
function keepSums(writer: Writer, key: number): void {
  writer
    .sql(
      `INSERT INTO purged_sum (wave_id, checklist_id, kind, part, branch_id, n, unscored, sum, sumsq, earned, possible)
       ${contributions('1')} WHERE a.id = ?
       ON CONFLICT DO UPDATE SET n = n + excluded.n, unscored = unscored + excluded.unscored,
       sum = sum + excluded.sum, sumsq = sumsq + excluded.sumsq,
       earned = earned + excluded.earned, possible = possible + excluded.possible`,
    )
    .run(key)
}

/**
 * Purges a whole audit: answers and their history, comments, facts, scores, evidence. What it added to comparisons
 * stays, without the visit. Drafts and returned visits are refused: somebody works on them.
 */
export function purgeAudit(writer: Writer, id: string, purge: Purge): Result<string[], StoreFault> {
  return together(writer, 'retention.audit', (): Result<string[], RecordFault> => {
    const found = auditKey(writer, id)
    if (!found.ok) return found
    const { key, status } = found.value
    if (isWorkedOn(status) && purge.replayed !== true) return refused({ code: 'LOCKED', status })
    raiseTombstone(writer, id, 'audit', purge)
    if (status === 'approved') keepSums(writer, key)
    const comments = writer
      .sql<{ uid: string }>(
        'SELECT uid FROM review_comment WHERE audit_id = ? UNION SELECT uid FROM appeal WHERE audit_id = ?',
      )
      .all(key, key)
    const files = dropEvidence(writer, key)
    writer.sql('DELETE FROM score_part WHERE score_id IN (SELECT id FROM score WHERE audit_id = ?)').run(key)
    for (const table of auditTables) writer.sql(`DELETE FROM ${table} WHERE audit_id = ?`).run(key)
    writer.sql('DELETE FROM audit WHERE id = ?').run(key)
    purgeLog(writer, [id, ...comments.map(row => row.uid)])
    addToLog(writer, {
      kind: 'audit.purged',
      subject: id,
      author: purge.author,
      content: { reason: purge.reason },
    })
    return done(files)
  })
}
