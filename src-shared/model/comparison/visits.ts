import { comparedViewSchema, comparisonQuestionSchema, partKindSchema } from '../comparison.ts'
import { z } from '../zod.ts'

/** Most visits that one answer lists. */
export const mostVisits = 500

/** A column of the heat map. */
export const partSchema = z.object({ kind: partKindSchema, part: z.string() })

export const visitsQuestionSchema = comparisonQuestionSchema.extend({
  /** Code; absent for every branch in view. */
  branch: z.string().optional(),
  /** Only the visits in which it was measured, or could have been. */
  part: partSchema.optional(),
})
export type VisitsQuestion = z.infer<typeof visitsQuestionSchema>

const percent = z.number().nullable()

/** One approved visit. Percents are its own, by its last score, exact to 0.0001; null: nothing was possible. */
export const visitBehindSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  /** Codes. */
  wave: z.string(),
  branch: z.string(),
  branchName: z.string(),
  /** Revision of the checklist. */
  revision: z.int(),
  /** The day of the visit where it took place, YYYY-MM-DD; without contacts the day it was begun (UTC). */
  date: z.string(),
  /** Alias. */
  shopper: z.string(),
  percent,
  /** Before critical effects. */
  raw: percent,
  band: z.string().nullable(),
  /** Of the part asked for. Questions have no raw percent of their own; `lost` is null for all else. */
  part: z.object({ percent, raw: percent, lost: z.number().nullable() }).nullable(),
  /** An appeal is not decided yet; it counts with its last score. */
  appeal: z.boolean(),
  /** Revision of the score: above 1 it was corrected, or changed by an appeal. */
  score: z.int(),
})
export type VisitBehind = z.infer<typeof visitBehindSchema>

export const visitsBehindSchema = comparedViewSchema.extend({
  /** How many there are; at most 500 of them are listed. */
  total: z.int(),
  /** Counted in the mark, but purged since: of them only sums remain. */
  purged: z.int(),
  /** The newest first; of a question those that lost most points first. */
  visits: z.array(visitBehindSchema),
})
export type VisitsBehind = z.infer<typeof visitsBehindSchema>
