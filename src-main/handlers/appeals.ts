import type { Appeal } from '../../src-shared/model/appeal.ts'
import { readCalendar, saveCalendar } from '../store/appeal-calendar.ts'
import { decideAppeal, listAppeals, raiseAppeal } from '../store/appeals.ts'
import { readAudit } from '../store/audit-reading.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { auditForReader } from './hidden-score.ts'
import { procedures } from './procedures.ts'
import { accepted, found } from './refuse.ts'
import { today } from './working-day.ts'

const { appeals: contract } = procedures

function withVisit(context: Context, appeal: Appeal) {
  return { ...appeal, visit: auditForReader(context, found(readAudit(context.store.reader, appeal.audit))) }
}

export const appeals = {
  list: contract.list.handler(({ context, input }) =>
    listAppeals(context.store.reader, input, today(context)).map(appeal => withVisit(context, appeal)),
  ),
  raise: contract.raise.handler(({ context, input }) =>
    accepted(raiseAppeal(context.store.writer, input, authorOf(context).name, today(context))),
  ),
  decide: contract.decide.handler(({ context, input: { id, decisions } }) =>
    accepted(decideAppeal(context.store.writer, id, decisions, authorOf(context).name, today(context))),
  ),
  calendar: contract.calendar.handler(({ context }) => readCalendar(context.store.reader)),
  saveCalendar: contract.saveCalendar.handler(({ context, input }) =>
    accepted(saveCalendar(context.store.writer, input, authorOf(context).name)),
  ),
}
