import { answerSchema } from './answer.ts'
import { auditLineSchema, auditSchema } from './audit.ts'
import { appealSchema } from './appeal.ts'
import { flagKindSchema, flagSchema } from './flag.ts'
import { longestText } from './localised-text.ts'
import { scoreSchema } from './score.ts'
import { z } from './zod.ts'

/** Why an audit was returned, rejected or corrected. */
export const reasonSchema = z.string().trim().min(1).max(longestText)

/**
 * A reviewer's words on a question, or on the visit as a whole. One without words is a mark: the question is to be
 * looked at again. `submission`: the one it is about. `sent`: it went back to the shopper and no longer changes.
 */
export const reviewCommentSchema = z.object({
  id: z.uuid(),
  question: z.string().nullable(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  submission: z.number().int(),
  sent: z.boolean(),
  /** Of the person here. */
  own: z.boolean(),
})
export type ReviewComment = z.infer<typeof reviewCommentSchema>

/** One line of the queue. */
export const queueLineSchema = auditLineSchema.extend({
  shopper: z.string(),
  submittedAt: z.string().nullable(),
  submission: z.number().int(),
  /** Each kind once, with how many there are of it, in the order of their weight. */
  flags: z.array(z.object({ kind: flagKindSchema, count: z.number().int() })),
  comments: z.number().int(),
})
export type QueueLine = z.infer<typeof queueLineSchema>

export const scoreCauseSchema = z.enum(['submitted', 'correction', 'appeal'])

/** A score as it stood; the last one counts. Who made it and why is kept of corrections and appeals. */
export const scoreRevisionSchema = z.object({
  revision: z.number().int().min(1),
  cause: scoreCauseSchema,
  at: z.string(),
  author: z.string().nullable(),
  reason: z.string().nullable(),
  answers: z.record(z.string(), answerSchema),
  score: scoreSchema,
})
export type ScoreRevision = z.infer<typeof scoreRevisionSchema>

const percent = z.number().nullable()
const change = { before: percent, after: percent }

/** What one score revision has otherwise than another: questions and moments in the checklist's order. */
export const scoreDifferenceSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  total: z.object(change),
  questions: z.array(
    z.object({ question: z.string(), before: answerSchema.nullable(), after: answerSchema.nullable() }),
  ),
  moments: z.array(z.object({ moment: z.string(), ...change })),
})
export type ScoreDifference = z.infer<typeof scoreDifferenceSchema>

/** Everything a reviewer decides by. */
export const reviewedSchema = z.object({
  audit: auditSchema,
  flags: z.array(flagSchema),
  /** The oldest first. */
  comments: z.array(reviewCommentSchema),
  /** How many scores there were so far. */
  revisions: z.number().int(),
  appeals: z.array(appealSchema),
})
export type Reviewed = z.infer<typeof reviewedSchema>
