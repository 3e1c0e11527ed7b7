import { criterionSchema, criticalEffectSchema, levelSchema } from './closed-lists.ts'
import { codeSchema } from './code.ts'
import { z } from './zod.ts'

const count = z.int().min(0)
const points = z.number().min(0)
/** A percent rounded half up to 1 decimal; null when nothing was possible. */
const percent = z.number().min(0).nullable()

export const momentScoreSchema = z.strictObject({
  code: codeSchema,
  percent,
  rawPercent: percent,
  earned: points,
  possible: points,
})

/** A score as shown and as `vizit score --json` prints it: percents to 1 decimal, points to 6. */
export const scoreSchema = z.strictObject({
  percent,
  rawPercent: percent,
  band: codeSchema.nullable(),
  earned: points,
  possible: points,
  bonus: points,
  penalty: points,
  critical: z.array(z.strictObject({ question: codeSchema, effect: criticalEffectSchema })),
  moments: z.array(momentScoreSchema),
  criteria: z.array(
    z.strictObject({ code: criterionSchema, percent: z.number(), earned: points, possible: points }),
  ),
  levels: z.array(
    z.strictObject({ code: levelSchema, percent: z.number(), earned: points, possible: points }),
  ),
  progress: z.strictObject({ visible: count, answered: count, required: count, requiredAnswered: count }),
})
export type Score = z.infer<typeof scoreSchema>
