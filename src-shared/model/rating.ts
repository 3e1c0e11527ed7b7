import type { Criterion } from './closed-lists.ts'
import { faultSchema } from './fault.ts'
import { z } from './zod.ts'

// Ratings and reviews that customers themselves gave: kept on this machine, never in a package.

/** What a file may tell of a rating; branch, date and rating it must. */
export const ratingColumns = ['branch', 'date', 'criterion', 'rating', 'text'] as const
export const neededRatingColumns = ['branch', 'date', 'rating'] as const
export const ratingColumnSchema = z.enum(ratingColumns)
export type RatingColumn = z.infer<typeof ratingColumnSchema>

/** Which column of a file fills which field. */
export const ratingMappingSchema = z.partialRecord(ratingColumnSchema, z.string())
export type RatingMapping = z.infer<typeof ratingMappingSchema>

/** The ends of a scale: the worst rating is 0 %, the best one 100 %. */
export const ratingScaleSchema = z
  .object({ low: z.number().min(-1e6).max(1e6), high: z.number().min(-1e6).max(1e6) })
  .refine(({ low, high }) => low < high)
export type RatingScale = z.infer<typeof ratingScaleSchema>

/** Offered to choose from. */
export const usualScales: readonly RatingScale[] = [
  { low: 1, high: 5 },
  { low: 0, high: 10 },
  { low: 1, high: 10 },
  { low: 0, high: 100 },
]

/** Longest text of a review, characters. */
export const longestReview = 10_000
/** Most ratings of one file. */
export const mostRatings = 200_000

/** One line of a file as it was understood. */
export interface RatingRead {
  /** Id. */
  readonly branch: string
  /** YYYY-MM-DD. */
  readonly givenOn: string
  /** null: the visit as a whole. */
  readonly criterion: Criterion | null
  /** On the scale of its file. */
  readonly rating: number
  readonly text: string
}

/** Percent of the scale, exact but for doubles. */
export function percentOfScale(rating: number, { low, high }: RatingScale): number {
  return (100 * (rating - low)) / (high - low)
}

/** `known`: a line that an earlier import brought; it is not taken again. */
const ratingStateSchema = z.enum(['new', 'known', 'fault'])

export const ratingPreviewSchema = z.object({
  /** null for a CSV. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  columns: z.array(z.string()),
  mapping: ratingMappingSchema,
  scale: ratingScaleSchema,
  /** True where the scale was guessed from the values. */
  guessed: z.boolean(),
  /** The first ones. */
  rows: z.array(
    z.object({
      line: z.int(),
      cells: z.partialRecord(ratingColumnSchema, z.string()),
      state: ratingStateSchema,
      /** Name; null where none was found. */
      branch: z.string().nullable(),
      percent: z.number().nullable(),
    }),
  ),
  /** Lines of the whole file. */
  counts: z.record(ratingStateSchema, z.int()),
  /** First and last day of the good lines. */
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The first ones; a path is the line and the field, `12: date`. */
  faults: z.array(faultSchema),
})
export type RatingPreview = z.infer<typeof ratingPreviewSchema>

export const ratingImportSchema = z.object({
  id: z.uuid(),
  file: z.string(),
  scale: ratingScaleSchema,
  at: z.string(),
  author: z.string(),
  ratings: z.int(),
  branches: z.int(),
  from: z.string(),
  to: z.string(),
})
export type RatingImport = z.infer<typeof ratingImportSchema>
