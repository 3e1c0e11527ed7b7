import { longestText } from './localised-text.ts'
import { z } from './zod.ts'

/**
 * yesNo "yes"/"no"; scale, number a number; duration whole seconds; choice a code; multi codes;
 * date YYYY-MM-DD; time HH:MM; photo SHA-256 hashes; text a string (formats.md, "Answers file").
 */
export const answerValueSchema = z.union([
  z.string().max(longestText),
  z.number(),
  z.array(z.string().max(longestText)).max(1000),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

/** A value or N/A, with a comment. Whether it fits its question is for `checkAnswer` to say. */
export const answerSchema = z.strictObject({
  value: answerValueSchema.optional(),
  na: z.literal(true).optional(),
  comment: z.string().max(longestText).optional(),
})
export type Answer = z.infer<typeof answerSchema>

/** Answers by question code. */
export type Answers = Readonly<Record<string, Answer>>
