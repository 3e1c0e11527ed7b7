import { codeSchema } from '../code.ts'
import { criterionSchema } from '../closed-lists.ts'
import { basisSchema, comparedViewSchema, comparisonQuestionSchema } from '../comparison.ts'
import { localisedText } from '../localised-text.ts'
import { z } from '../zod.ts'
import { influenceIndexNameSchema } from './indices.ts'

export const quadrantBySchema = z.enum(['criterion', 'moment', 'question'])
export type QuadrantBy = z.infer<typeof quadrantBySchema>

/** Weights of criteria, the supervisor's own figures, or how much more often met where impressions are good. */
export const importanceKindSchema = z.enum(['influence', 'own', 'derived'])
export type ImportanceKind = z.infer<typeof importanceKindSchema>

export const quadrantQuestionSchema = comparisonQuestionSchema.extend({
  by: quadrantBySchema,
  importance: importanceKindSchema,
  /** Whose weights, for `influence`. */
  index: influenceIndexNameSchema.default('satisfaction'),
})
export type QuadrantQuestion = z.input<typeof quadrantQuestionSchema>

/** By code, 0..10. */
const importancesSchema = z.record(codeSchema.or(criterionSchema), z.number().min(0).max(10))

/** The supervisor's own importances of one checklist. */
export const ownImportanceSchema = z.object({
  criterion: importancesSchema.default({}),
  moment: importancesSchema.default({}),
  question: importancesSchema.default({}),
})
export type OwnImportance = z.infer<typeof ownImportanceSchema>

/** Takes the place of all importances of this kind; a code that is left out has none. */
export const saveImportanceSchema = z.object({
  /** Code. */
  checklist: codeSchema,
  by: quadrantBySchema,
  importances: importancesSchema,
})
export type SaveImportance = z.infer<typeof saveImportanceSchema>

export const quarterSchema = z.enum(['keepUp', 'concentrateHere', 'lowPriority', 'possibleOverkill'])

/** Why something stands in no quarter. */
export const noImportanceSchema = z.enum([
  /** No weight of its criterion, or no criterion. */
  'noWeight',
  /** The supervisor has set none. */
  'notSet',
  /** Neither NPS nor CSAT was asked where it was measured. */
  'noImpressions',
  /** Every such visit left a good impression, or none did: nothing to compare with. */
  'onlyGood',
  'noneGood',
])

const measured = {
  /** Code of the criterion, moment or question. */
  code: z.string(),
  /** null for criteria: they have words of their own. */
  title: localisedText.nullable(),
  /** Of a question: codes. */
  moment: z.string().nullable(),
  criterion: criterionSchema.nullable(),
  /** Visits that measured it. */
  n: z.int(),
  /** Scored answers, and those that met their standard (all points earned). Of a question `of` equals `n`. */
  of: z.int(),
  met: z.int(),
  /** met / of, 0..1; of a question with its Wilson 95 %: the answers of one visit to several are not apart. */
  performance: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
}

export const quadrantSchema = comparedViewSchema.extend({
  basis: basisSchema,
  by: quadrantBySchema,
  importance: importanceKindSchema,
  index: influenceIndexNameSchema,
  /** Influence by the preset: to be shown as an illustration. */
  preset: z.boolean(),
  visits: z.int(),
  purged: z.int(),
  /** Visits by what they left: 9-10 of NPS or, where not asked, 4-5 of CSAT are good. */
  impressions: z.object({ good: z.int(), others: z.int(), unasked: z.int() }),
  /** The cross-hairs: means over the marks; null without marks. */
  centre: z.object({ importance: z.number(), performance: z.number() }).nullable(),
  /** The most pressing first: priority = importance x (1 - performance). */
  marks: z.array(
    z.object({
      ...measured,
      /** influence: part of 1; own: 0..10; derived: 0..1. */
      importance: z.number(),
      quarter: quarterSchema,
      priority: z.number(),
    }),
  ),
  /** Measured, but in no quarter, in the checklist's order. */
  leftOut: z.array(z.object({ ...measured, importance: z.null(), reason: noImportanceSchema })),
})
export type QuadrantOfView = z.infer<typeof quadrantSchema>
