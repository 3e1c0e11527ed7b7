import { codeSchema } from './code.ts'
import { decimalSchema } from './decimal.ts'
import { longestText } from './localised-text.ts'
import { z } from './zod.ts'

export const conditionOperators = [
  'eq',
  'ne',
  'lt',
  'lte',
  'gt',
  'gte',
  'in',
  'includes',
  'answered',
  'notApplicable',
] as const
export type ConditionOperator = (typeof conditionOperators)[number]

const single = z.union([decimalSchema, z.string().max(longestText)])

/** A test of one earlier question's answer; `answered` and `notApplicable` take no value. */
export const comparisonSchema = z.strictObject({
  question: codeSchema,
  op: z.enum(conditionOperators),
  value: z.union([single, z.array(single).min(1).max(1000)]).optional(),
})
export type Comparison = z.infer<typeof comparisonSchema>

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition }
export type ConditionInput = Condition

/** When a question or a moment is shown (formats.md, "Condition"). */
export const conditionSchema: z.ZodType<Condition, ConditionInput> = z
  .lazy(() =>
    z.union([
      comparisonSchema,
      z.strictObject({ all: z.array(conditionSchema).max(1000) }),
      z.strictObject({ any: z.array(conditionSchema).max(1000) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'condition' })
