import { comparisonQuestionSchema } from '../model/comparison.ts'
import { ratingsComparedSchema, reviewsQuestionSchema, reviewsSchema } from '../model/rating-comparison.ts'
import {
  ratingImportSchema,
  ratingMappingSchema,
  ratingPreviewSchema,
  ratingScaleSchema,
} from '../model/rating.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const fileSchema = z.object({ upload: z.string(), sheet: z.string().optional() })

/** What customers themselves say, beside what audits found. */
export const ratings = {
  /** Reads an uploaded CSV or XLSX without writing: a mapping and a scale are proposed, every fault is named. */
  preview: procedure
    .input(
      fileSchema.extend({ mapping: ratingMappingSchema.optional(), scale: ratingScaleSchema.optional() }),
    )
    .output(ratingPreviewSchema),
  /**
   * Faulty lines are INVALID and nothing is written, unless `goodLines` takes the others. Lines that are known add
   * nothing. `id` is null where nothing was new.
   */
  import: procedure
    .input(
      fileSchema.extend({
        mapping: ratingMappingSchema,
        scale: ratingScaleSchema,
        goodLines: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: z.uuid().nullable(), added: z.int(), known: z.int(), leftOut: z.int() })),
  /** The newest first. */
  imports: procedure.input(z.object({})).output(z.array(ratingImportSchema)),
  /** Takes back an import whole; its file can be taken in again. */
  remove: procedure.input(z.object({ id: z.uuid() })).output(z.object({ ratings: z.int() })),
  /** Audits beside customers, in the days of the waves asked for. NOT_FOUND: no such wave or checklist. */
  compare: procedure.input(comparisonQuestionSchema).output(ratingsComparedSchema),
  /** The newest texts behind a figure. */
  reviews: procedure.input(reviewsQuestionSchema).output(reviewsSchema),
}
