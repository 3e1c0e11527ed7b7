import { codeSchema } from './code.ts'
import { conditionSchema } from './condition.ts'
import { positiveDecimalSchema } from './decimal.ts'
import { localisedText } from './localised-text.ts'
import { questionSchema } from './question.ts'
import { z } from './zod.ts'

/** A stage of the customer's journey: a checklist's section. */
export const momentSchema = z.strictObject({
  code: codeSchema,
  title: localisedText,
  weight: positiveDecimalSchema.default(1),
  showIf: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1).max(5000),
})
export type Moment = z.infer<typeof momentSchema>
