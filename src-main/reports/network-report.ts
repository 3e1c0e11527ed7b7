import { scoreBandSchema } from '../../src-shared/model/checklist.ts'
import {
  branchFilter,
  comparedShape,
  lossesSchema,
  networkSchema,
  partsSchema,
  rankingSchema,
  trendSchema,
} from '../../src-shared/model/comparison.ts'
import { criticalFailuresSchema } from '../../src-shared/model/comparison/critical-failures.ts'
import { fieldworkSchema } from '../../src-shared/model/comparison/fieldwork.ts'
import { indicesSchema } from '../../src-shared/model/comparison/indices.ts'
import { quadrantSchema } from '../../src-shared/model/comparison/quadrant.ts'
import { ratingsComparedSchema } from '../../src-shared/model/rating-comparison.ts'
import { z } from '../../src-shared/model/zod.ts'
import { reportActionSchema } from './branch-report.ts'
import { printedSheetSchema } from './printed-sheet.ts'

/** A region or a format with the mean of its branches; `name` '' where branches name none. */
export const segmentSchema = z.object({
  by: z.enum(['region', 'format']),
  name: z.string(),
  network: networkSchema.extend({ gap: z.number().nullable() }),
})
export type Segment = z.infer<typeof segmentSchema>

/** Everything the comparison of the network's branches is made from, as the procedures `compare.*` answer it. */
export const networkReportSchema = printedSheetSchema.extend({
  /** Which branches and checklists are compared; nothing: all there are. */
  filters: z.object({ segment: comparedShape.segment, ...branchFilter }),
  bands: z.array(scoreBandSchema),
  ranking: rankingSchema,
  critical: criticalFailuresSchema,
  /** By moment. */
  parts: partsSchema,
  losses: lossesSchema,
  trend: trendSchema,
  /** By criterion and its influence on satisfaction. */
  quadrant: quadrantSchema,
  /** Satisfaction and loyalty. */
  indices: indicesSchema,
  /** Customers' own, beside the audits and never in their score. */
  ratings: ratingsComparedSchema,
  /** Only where there are two groups at least. */
  segments: z.array(segmentSchema),
  /** Of the wave, and of the one before. */
  fieldwork: fieldworkSchema,
  /** Open ones. */
  actions: z.array(reportActionSchema),
})
export type NetworkReport = z.infer<typeof networkReportSchema>
