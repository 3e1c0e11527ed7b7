import { answerSchema } from './answer.ts'
import { longestText } from './localised-text.ts'
import { z } from './zod.ts'

/**
 * What was decided about one disputed question. `upheld`: the answer stands as it was given; `changed`: `answer` takes
 * its place.
 */
export const appealDecisionSchema = z.strictObject({
  question: z.string(),
  outcome: z.enum(['upheld', 'changed']),
  answer: answerSchema.optional(),
  /** What stood there before the decision; null for nothing. */
  before: answerSchema.nullable().optional(),
  reason: z.string().trim().min(1).max(longestText),
})
export type AppealDecision = z.infer<typeof appealDecisionSchema>

/** A branch disputes answers. Dates are YYYY-MM-DD. */
export const appealSchema = z.object({
  id: z.uuid(),
  audit: z.uuid(),
  text: z.string(),
  questions: z.array(z.string()),
  receivedOn: z.iso.date(),
  /** The last day to raise it; null where the report was never marked as issued. */
  deadline: z.iso.date().nullable(),
  /** Received after the last day. */
  late: z.boolean(),
  /** The last day to decide it. */
  decideBy: z.iso.date(),
  /** Still open after that day. */
  overdue: z.boolean(),
  enteredAt: z.string(),
  enteredBy: z.string(),
  decisions: z.array(appealDecisionSchema).nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** Revision of the score that the decision made; null where no answer changed, or it is open. */
  score: z.number().int().nullable(),
})
export type Appeal = z.infer<typeof appealSchema>

/** The working days by which appeals are counted. `weekend`: 0 is Sunday. */
export const appealCalendarSchema = z.strictObject({
  /** To raise an appeal, after the day of issuing. */
  raiseDays: z.int().min(1).max(60),
  /** To decide it, after the day it was received. */
  decideDays: z.int().min(1).max(60),
  weekend: z
    .array(z.int().min(0).max(6))
    .max(6)
    .refine(days => new Set(days).size === days.length),
  holidays: z.array(z.iso.date()).max(1000),
})
export type AppealCalendar = z.infer<typeof appealCalendarSchema>

/** Five working days each; Saturday and Sunday are free. Holidays differ by country and year: entered by hand. */
export const usualCalendar: AppealCalendar = { raiseDays: 5, decideDays: 5, weekend: [0, 6], holidays: [] }
