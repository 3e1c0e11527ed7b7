import { channelSchema, criterionSchema, dimensionSchema, levelSchema } from './closed-lists.ts'
import { codeSchema } from './code.ts'
import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

/** One observable requirement of service. */
export const standardSchema = z.strictObject({
  code: codeSchema,
  moment: z.strictObject({ code: codeSchema, title: localisedText }),
  text: localisedText,
  /** What good looks like. */
  good: localisedText,
  /** What counts as evidence. */
  evidence: localisedText,
  /** When N/A applies. */
  notApplicable: localisedText,
  criterion: criterionSchema,
  dimension: dimensionSchema.optional(),
  level: levelSchema,
  channel: channelSchema,
  segment: z.string().max(64).regex(/\S/u),
  /** A candidate for a critical question. */
  critical: z.boolean(),
  /** Longest wait in seconds, for standards about waiting. */
  target: z.number().min(0).max(1_000_000).optional(),
})
export type Standard = z.infer<typeof standardSchema>
