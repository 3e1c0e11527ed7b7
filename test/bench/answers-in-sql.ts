import { findChecklist } from '../../src-main/store/checklists.ts'
import type { Reader } from '../../src-main/store/connection.ts'
import { answerPoints } from './answer-points.ts'

/** What each answer of a checklist's newest revision is worth, as the question below takes it. */
export function pointsOf(reader: Reader, checklist: string): string {
  const found = findChecklist(reader, checklist)
  if (found === null) throw new Error('no checklist')
  return JSON.stringify(answerPoints(found.checklist))
}

/** Branch by moment out of the rows of answers; conditions and critical effects are left out. */
export function inAnswers(reader: Reader, wave: string, points: string): number {
  return reader
    .sql(
      `WITH points AS MATERIALIZED (SELECT value ->> 0 AS question, value ->> 1 AS moment, value ->> 2 AS exactly,
         value ->> 3 AS low, value ->> 4 AS high, value ->> 5 AS earned, value ->> 6 AS possible FROM json_each(?)),
       measured AS (SELECT a.branch_id AS branch, p.moment, 100.0 * sum(p.earned) / sum(p.possible) AS percent
         FROM audit a JOIN answer n ON n.audit_id = a.id JOIN points p ON p.question = n.question
         AND (p.exactly = CAST(n.document ->> 'value' AS TEXT) OR n.document ->> 'value' BETWEEN p.low AND p.high)
         WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) AND a.status = 'approved'
         GROUP BY a.id, p.moment HAVING sum(p.possible) > 0)
       SELECT branch, moment, count(*), sum(percent), sum(percent * percent) FROM measured GROUP BY branch, moment`,
    )
    .all(points, wave).length
}
