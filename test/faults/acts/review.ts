import { saveAnswer } from '../../../src-main/store/answers.ts'
import { approveAudit, rejectAudit, returnAudit, submitAudit } from '../../../src-main/store/audit-status.ts'
import { correctAudit } from '../../../src-main/store/correct-audit.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { logLength } from '../../../src-main/store/log.ts'
import type { Result } from '../../../src-main/store/result.ts'
import { randomOf } from '../random.ts'
import type { Act } from './act.ts'

type Line = { readonly id: string; readonly status: string }
type Turn = { readonly chance: number; readonly n: number }

/** Seconds; the visits were sent with less. */
const longestSent = 300

/** One act that this visit may have next, and what the log calls it. */
function next(writer: Writer, { id, status }: Line, { chance, n }: Turn): [string, Result<unknown, unknown>] {
  // A correction that changes nothing is refused: the length of the log stands in no answer yet.
  const wait = { value: longestSent + logLength(writer) }
  const correct = (): [string, Result<unknown, unknown>] => [
    'audit.corrected',
    correctAudit(writer, id, { wait, clean: { value: 1 + (n % 5) } }, 'Ольга', 'По записи'),
  ]
  if (status === 'returned') {
    saveAnswer(writer, id, 'clean', { value: 1 + (n % 5) }, 'A-1')
    return ['audit.submitted', submitAudit(writer, id, 'A-1')]
  }
  if (chance < 0.4) return correct()
  if (status === 'approved') {
    return chance < 0.8 ? correct() : ['audit.rejected', rejectAudit(writer, id, 'Ольга', 'Не тот филиал')]
  }
  return chance < 0.75
    ? ['audit.approved', approveAudit(writer, id, 'Ольга')]
    : ['audit.returned', returnAudit(writer, id, 'Ольга', 'Уточните', ['clean'])]
}

/** Approves, returns, corrects, rejects and sends again what was sent, as chance has it, for as long as there is any. */
export const review: Act = ({ writer }, say, [seed]) => {
  const random = randomOf(Number(seed))
  say({ began: true })
  for (let n = 1; ; n += 1) {
    const open = writer.sql<Line>("SELECT uid AS id, status FROM audit WHERE status <> 'rejected'").all()
    const visit = open[Math.floor(random() * open.length)]
    if (visit === undefined) return
    const [kind, done] = next(writer, visit, { chance: random(), n })
    if (!done.ok) throw new Error(`${kind}: ${JSON.stringify(done.fault)}`)
    say({ kind, subject: visit.id })
  }
}
