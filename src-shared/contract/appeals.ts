import { appealCalendarSchema, appealDecisionSchema, appealSchema } from '../model/appeal.ts'
import { auditLineSchema } from '../model/audit.ts'
import { longestText } from '../model/localised-text.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

/** One line of the list: the appeal, and the visit it is about. */
const lineSchema = appealSchema.extend({ visit: auditLineSchema })

/** A branch disputes answers; the visit stays approved and counts with its last score until the decision. */
export const appeals = {
  /** Open ones by the day they are to be decided, then the decided ones, the newest first. */
  list: procedure
    .input(z.object({ open: z.boolean().optional(), audit: z.uuid().optional() }))
    .output(z.array(lineSchema)),
  /** From the branch's words. STATUS_CHANGED unless the visit is approved; a late one is taken and marked. */
  raise: procedure
    .input(
      z.object({
        audit: z.uuid(),
        text: z.string().trim().min(1).max(longestText),
        questions: z.array(z.string()).min(1).max(500),
        receivedOn: z.iso.date(),
      }),
    )
    .output(appealSchema),
  /** One decision for each disputed question. Changed answers make the next score revision. LOCKED: decided already. */
  decide: procedure
    .input(
      z.object({
        id: z.uuid(),
        decisions: z
          .array(appealDecisionSchema.omit({ before: true }))
          .min(1)
          .max(500),
      }),
    )
    .output(appealSchema),
  /** The working days by which deadlines are counted. */
  calendar: procedure.input(z.object({})).output(appealCalendarSchema),
  /** Deadlines of appeals that are open follow it. */
  saveCalendar: procedure.input(appealCalendarSchema).output(appealCalendarSchema),
}
