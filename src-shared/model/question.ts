import { answerTypeSchema } from './answer-type.ts'
import {
  criterionSchema,
  criticalEffectSchema,
  dimensionSchema,
  evidenceRuleSchema,
  levelSchema,
  roleSchema,
} from './closed-lists.ts'
import { codeSchema } from './code.ts'
import { conditionSchema } from './condition.ts'
import { percentSchema, positiveDecimalSchema } from './decimal.ts'
import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

/** What happens when the question earns less than `failBelow` percent of its points; `cap` is a percent. */
export const criticalSchema = z.strictObject({
  effect: criticalEffectSchema,
  cap: percentSchema.optional(),
  failBelow: percentSchema.default(100),
})
export type Critical = z.infer<typeof criticalSchema>

/** One line of a checklist, with the defaults of formats.md applied in the output. */
export const questionSchema = z.strictObject({
  code: codeSchema,
  text: localisedText,
  guide: localisedText.optional(),
  standard: codeSchema.optional(),
  criterion: criterionSchema.optional(),
  dimension: dimensionSchema.optional(),
  level: levelSchema.optional(),
  role: roleSchema.default('scored'),
  answer: answerTypeSchema,
  weight: positiveDecimalSchema.default(1),
  required: z.boolean().default(true),
  notApplicable: z.boolean().default(false),
  commentBelow: percentSchema.nullable().default(null),
  evidence: evidenceRuleSchema.default('none'),
  evidenceBelow: percentSchema.default(100),
  critical: criticalSchema.optional(),
  showIf: conditionSchema.optional(),
})
export type Question = z.infer<typeof questionSchema>
