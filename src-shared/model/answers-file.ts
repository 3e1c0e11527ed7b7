import { answerSchema } from './answer.ts'
import { codeSchema } from './code.ts'
import { visitFactsSchema } from './visit.ts'
import { z } from './zod.ts'

/** The answers file, version 1 (formats.md). */
export const answersFileSchema = z.strictObject({
  format: z.literal('vizit.answers'),
  version: z.literal(1),
  checklist: codeSchema,
  revision: z.int().min(1).max(1_000_000).optional(),
  visit: visitFactsSchema.optional(),
  answers: z.record(codeSchema, answerSchema),
})
export type AnswersFile = z.infer<typeof answersFileSchema>
