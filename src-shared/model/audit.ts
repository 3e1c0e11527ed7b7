import { z } from './zod.ts'
import { answerSchema } from './answer.ts'
import { channelSchema } from './closed-lists.ts'
import { checklistSchema } from './checklist.ts'
import { evidenceSchema } from './evidence.ts'
import { localisedText } from './localised-text.ts'
import { scoreSchema } from './score.ts'
import { visitFactsSchema } from './visit.ts'

/** Where an audit stands; see product.md's review queue. `impossible`: the visit could not be made. */
export const auditStatusSchema = z.enum([
  'draft',
  'submitted',
  'returned',
  'approved',
  'rejected',
  'impossible',
])
export type AuditStatus = z.infer<typeof auditStatusSchema>

/** One line of a list of audits; branch, wave and checklist are codes, percent is final, 0.0001 exact. */
export const auditLineSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  status: auditStatusSchema,
  branch: z.string(),
  branchName: z.string(),
  wave: z.string().nullable(),
  checklist: z.string(),
  checklistTitle: localisedText,
  revision: z.number().int(),
  percent: z.number().nullable(),
  band: z.string().nullable(),
  answered: z.number().int(),
  startedAt: z.string(),
  updatedAt: z.string(),
})
export type AuditLine = z.infer<typeof auditLineSchema>

/** A stopwatch of one duration question; running while `startedAt` is set. */
export const timerSchema = z.object({
  question: z.string(),
  startedAt: z.string().nullable(),
  elapsedMs: z.number().int().min(0),
})
export type Timer = z.infer<typeof timerSchema>

/** A whole visit, as the scoring screen and the reports need it. */
export const auditSchema = auditLineSchema.extend({
  channel: channelSchema,
  scenario: localisedText.nullable(),
  shopper: z.string(),
  submittedAt: z.string().nullable(),
  reason: z.string().nullable(),
  visit: visitFactsSchema,
  document: checklistSchema,
  answers: z.record(z.string(), answerSchema),
  evidence: z.array(evidenceSchema),
  timers: z.array(timerSchema),
  /** What each stored part is known by: of an answer by its question (none is stored without one), of the facts. */
  versions: z
    .object({ facts: z.string(), answers: z.record(z.string(), z.string()) })
    .default({ facts: '', answers: {} }),
  /** The question the shopper stood on last. */
  focus: z.string().nullable(),
  /** Stored at submit; null while it is a draft. */
  score: scoreSchema.nullable(),
})
export type Audit = z.infer<typeof auditSchema>
