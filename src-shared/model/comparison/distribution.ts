import { basisSchema, comparedViewSchema, comparisonQuestionSchema } from '../comparison.ts'
import { localisedText } from '../localised-text.ts'
import { z } from '../zod.ts'

export const distributionQuestionSchema = comparisonQuestionSchema.extend({
  /** Of a bin, percentage points. */
  width: z.literal([5, 10]).default(10),
})
export type DistributionQuestion = z.input<typeof distributionQuestionSchema>

const percent = z.number().nullable()

const spreadShape = {
  /** Visits with a percent, and those without. */
  n: z.int(),
  unscored: z.int(),
  min: percent,
  /** Quartiles by linear interpolation between the two nearest visits (R, type 7). */
  lower: percent,
  median: percent,
  upper: percent,
  max: percent,
  /** Visits in each bin, and in each band; as `bins` and `bands`. */
  counts: z.array(z.int()),
  bandCounts: z.array(z.int()),
}

/** How the percents of single visits lie. Percents are of visits, whichever scores the basis names. */
export const distributionSchema = comparedViewSchema.extend({
  basis: basisSchema,
  target: z.number(),
  /** Counted in means, but purged since. */
  purged: z.int(),
  width: z.number(),
  /** From `from` up to, and without, `to`; null: to the end, 100 and what bonuses add included. */
  bins: z.array(z.object({ from: z.number(), to: z.number().nullable() })),
  /** Of the newest revision, the highest first; `code` null: below all of them. Absent where there are none. */
  bands: z.array(
    z.object({ code: z.string().nullable(), title: localisedText.nullable(), from: z.number().nullable() }),
  ),
  /** `shares`: part of the visits in each band, 0..1; empty without visits. */
  network: z.object({ ...spreadShape, shares: z.array(z.number()) }),
  /** By code. */
  branches: z.array(
    z.object({ branch: z.string(), name: z.string(), ...spreadShape, shares: z.array(z.number()) }),
  ),
})
export type DistributionOfVisits = z.infer<typeof distributionSchema>
