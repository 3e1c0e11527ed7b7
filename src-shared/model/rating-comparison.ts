import { criterionSchema } from './closed-lists.ts'
import {
  basisSchema,
  comparedViewSchema,
  comparisonQuestionSchema,
  meanIntervalSchema,
} from './comparison.ts'
import { z } from './zod.ts'

/** A criterion, or the visit as a whole. */
export const ratedPartSchema = z.enum(['whole', ...criterionSchema.options])
export type RatedPart = z.infer<typeof ratedPartSchema>

const sideSchema = z.object({
  /** Visits, or ratings. */
  n: z.int(),
  /** Percent. */
  mean: z.number().nullable(),
  shown: z.number().nullable(),
  interval: meanIntervalSchema,
})

/** What shoppers and customers say of one thing. */
export const bothSidesSchema = z.object({
  part: ratedPartSchema,
  audits: sideSchema,
  customers: sideSchema,
  /** Audits minus customers, percentage points, with at least 3 on both sides; null where that is not enough. */
  difference: z.number().nullable(),
  shownDifference: z.number().nullable(),
})
export type BothSides = z.infer<typeof bothSidesSchema>

export const ratingsComparedSchema = comparedViewSchema.extend({
  basis: basisSchema,
  /** Ratings of the waves' days, of the branches in view; and all there are anywhere. */
  ratings: z.int(),
  stored: z.int(),
  /** What either side measured: the whole first, then criteria in their order. Every branch counts once. */
  network: z.array(bothSidesSchema),
  /** By code; only what the branch was measured in on either side. */
  branches: z.array(z.object({ branch: z.string(), name: z.string(), parts: z.array(bothSidesSchema) })),
  /** Widest apart first; only where both sides have enough. */
  disagreements: z.array(bothSidesSchema.extend({ branch: z.string(), name: z.string() })),
  /** Spearman's over branches with at least 3 on both sides; null below 5 of them, or where one side is all equal. */
  correlations: z.array(
    z.object({ part: ratedPartSchema, branches: z.int(), correlation: z.number().nullable() }),
  ),
})
export type RatingsCompared = z.infer<typeof ratingsComparedSchema>

/** Of the network without a branch, of everything without a part. */
export const reviewsQuestionSchema = comparisonQuestionSchema.extend({
  /** Code. */
  branch: z.string().optional(),
  part: ratedPartSchema.optional(),
})
export type ReviewsQuestion = z.infer<typeof reviewsQuestionSchema>

export const reviewsSchema = z.object({
  /** Ratings with a text. */
  count: z.int(),
  /** The newest of them, 50 at most. */
  reviews: z.array(
    z.object({
      id: z.int(),
      givenOn: z.string(),
      branch: z.string(),
      name: z.string(),
      part: ratedPartSchema,
      rating: z.number(),
      low: z.number(),
      high: z.number(),
      text: z.string(),
    }),
  ),
})
export type Reviews = z.infer<typeof reviewsSchema>
