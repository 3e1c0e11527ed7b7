import { codeSchema } from './code.ts'
import { decimalSchema, positiveDecimalSchema } from './decimal.ts'
import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

// Points default to 0 for questions that are not scored; readChecklist refuses a scored one without points.
const points = positiveDecimalSchema.default(0)

/** One step of a number or a duration: holds for value <= upTo, or for value < below. */
export const bandSchema = z.union([
  z.strictObject({ upTo: decimalSchema, points }),
  z.strictObject({ below: decimalSchema, points }),
])
export type Band = z.infer<typeof bandSchema>

const choiceOption = z.strictObject({ code: codeSchema, text: localisedText, points })
const multiOption = z.strictObject({
  code: codeSchema,
  text: localisedText,
  points: decimalSchema.default(0),
})
export type AnswerOption = z.infer<typeof multiOption>

const bands = z.array(bandSchema).max(1000).default([])
const yesOrNo = z.enum(['yes', 'no'])

/** What a question asks for, and what each answer is worth before weight (scoring.md, "One answer"). */
export const answerTypeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yesNo'), points, good: yesOrNo.default('yes') }),
  z.strictObject({
    type: z.literal('scale'),
    min: decimalSchema,
    max: decimalSchema,
    points,
    zeroAt: decimalSchema.optional(),
    /** Words for values, keyed by the value as text: {"1": {...}, "5": {...}}. */
    labels: z.record(z.string(), localisedText).optional(),
  }),
  z.strictObject({ type: z.literal('choice'), options: z.array(choiceOption).min(1).max(1000) }),
  z.strictObject({ type: z.literal('multi'), options: z.array(multiOption).min(1).max(1000) }),
  z.strictObject({
    type: z.literal('number'),
    unit: localisedText.optional(),
    min: decimalSchema.optional(),
    max: decimalSchema.optional(),
    bands,
    otherwise: points,
  }),
  z.strictObject({ type: z.literal('duration'), bands, otherwise: points }),
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('time') }),
  z.strictObject({ type: z.literal('photo') }),
])
export type AnswerType = z.infer<typeof answerTypeSchema>
export type AnswerTypeName = AnswerType['type']

/** Every type of answer, in the order of pickers. */
export const answerTypeNames = [
  'yesNo',
  'scale',
  'choice',
  'multi',
  'number',
  'duration',
  'text',
  'date',
  'time',
  'photo',
] as const satisfies readonly AnswerTypeName[]

/** Best points of an answer before weight, as scoring.md defines; 0 for types that are never scored. */
export function bestPoints(answer: AnswerType): number {
  switch (answer.type) {
    case 'yesNo':
    case 'scale':
      return answer.points
    case 'choice':
      return Math.max(0, ...answer.options.map(option => option.points))
    case 'multi':
      return answer.options.reduce((sum, option) => sum + Math.max(0, option.points), 0)
    case 'number':
    case 'duration':
      return Math.max(answer.otherwise, ...answer.bands.map(band => band.points))
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return 0
  }
}
