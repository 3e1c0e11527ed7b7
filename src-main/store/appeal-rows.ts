import { appealDecisionSchema, type Appeal, type AppealCalendar } from '../../src-shared/model/appeal.ts'
import { afterWorkingDays } from '../../src-shared/review/working-days.ts'
import { z } from '../../src-shared/model/zod.ts'
import { contentHash } from './content-hash.ts'
import { fromColumn } from './json-column.ts'

export type AppealRow = {
  readonly id: string
  readonly text: string
  /** JSON list of codes. */
  readonly questions: string
  readonly receivedOn: string
  readonly deadline: string | null
  readonly enteredAt: string
  readonly enteredBy: string
  readonly decision: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly score: number | null
}

export const appealColumns = `l.uid AS id, l.text, l.questions, l.received_on AS receivedOn, l.deadline,
  l.entered_at AS enteredAt, l.entered_by AS enteredBy, l.decision, l.decided_at AS decidedAt,
  l.decided_by AS decidedBy, l.score`

export function appealHash(audit: string, row: AppealRow): string {
  const { id, text, questions, receivedOn, deadline, enteredAt, enteredBy } = row
  const { decision, decidedAt, decidedBy, score } = row
  const said = { text, questions, receivedOn, deadline, enteredAt, enteredBy }
  return contentHash({ audit, id, ...said, decision, decidedAt, decidedBy, score })
}

const codes = z.array(z.string())
const decisions = z.array(appealDecisionSchema)

/** `today`: YYYY-MM-DD, by which an open one is overdue. */
export function appealOf(audit: string, row: AppealRow, calendar: AppealCalendar, today: string): Appeal {
  const { questions, decision, ...rest } = row
  const record = `appeal ${row.id}`
  const decideBy = afterWorkingDays(row.receivedOn, calendar.decideDays, calendar)
  return {
    ...rest,
    audit,
    questions: fromColumn(codes, questions, record),
    decisions: decision === null ? null : fromColumn(decisions, decision, record),
    late: row.deadline !== null && row.receivedOn > row.deadline,
    decideBy,
    overdue: row.decidedAt === null && today > decideBy,
  }
}
