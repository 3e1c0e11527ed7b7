import { answerSchema } from '../model/answer.ts'
import { auditStatusSchema } from '../model/audit.ts'
import { flagKindSchema } from '../model/flag.ts'
import { longestText } from '../model/localised-text.ts'
import {
  queueLineSchema,
  reasonSchema,
  reviewCommentSchema,
  reviewedSchema,
  scoreDifferenceSchema,
  scoreRevisionSchema,
} from '../model/review.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const id = z.object({ id: z.uuid() })
const questions = z.array(z.string()).max(2000)

/** Deciding about visits: for supervisors. STATUS_CHANGED: the visit no longer stands where the act needs it. */
export const review = {
  /**
   * The longest waiting first; without a status those that wait for review. Codes of wave and branch. Of decided ones
   * the newest 1,000.
   */
  queue: procedure
    .input(
      z.object({
        wave: z.string().optional(),
        branch: z.string().optional(),
        flag: flagKindSchema.optional(),
        status: z.array(auditStatusSchema).optional(),
      }),
    )
    .output(z.array(queueLineSchema)),
  get: procedure.input(id).output(reviewedSchema),
  /**
   * Adds a comment to a question, or to the whole visit (`question` null); with `id` changes one's own. Without words
   * it marks the question. A comment that was sent is LOCKED.
   */
  comment: procedure
    .input(
      z.object({
        audit: z.uuid(),
        id: z.uuid().optional(),
        question: z.string().nullable(),
        text: z.string().trim().max(longestText),
      }),
    )
    .output(reviewCommentSchema),
  removeComment: procedure.input(id).output(z.object({})),
  approve: procedure.input(id).output(reviewedSchema),
  /** Those without flags that wait for review; the others are left as they are and named. */
  approveAll: procedure
    .input(z.object({ ids: z.array(z.uuid()).max(10_000) }))
    .output(z.object({ approved: z.array(z.uuid()), left: z.array(z.uuid()) })),
  /** Back to the shopper. The comments on `questions`, and those on the whole visit, go with it. */
  return: procedure.input(id.extend({ reason: reasonSchema, questions })).output(reviewedSchema),
  /** An approved visit too: it no longer counts. */
  reject: procedure.input(id.extend({ reason: reasonSchema })).output(reviewedSchema),
  /**
   * Changes answers of a submitted or approved visit, which makes the next score revision. INVALID: an answer does not
   * fit its question, or nothing changed. MISSING_FIELDS: without an answer that the change makes necessary.
   */
  correct: procedure
    .input(
      id.extend({
        changes: z
          .array(z.object({ question: z.string(), answer: answerSchema }))
          .min(1)
          .max(2000),
        reason: reasonSchema,
      }),
    )
    .output(reviewedSchema),
  /** Every score, the oldest first, and what differs between two: by default the last and the one before. */
  revisions: procedure
    .input(id.extend({ from: z.int().min(1).optional(), to: z.int().min(1).optional() }))
    .output(
      z.object({
        revisions: z.array(scoreRevisionSchema),
        /** null where there is only one. */
        difference: scoreDifferenceSchema.nullable(),
      }),
    ),
}
