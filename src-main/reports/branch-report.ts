import { stageSchema } from '../../src-shared/model/action.ts'
import { scoreBandSchema } from '../../src-shared/model/checklist.ts'
import { comparedBranchSchema, comparedViewSchema, rankingSchema } from '../../src-shared/model/comparison.ts'
import { branchPageSchema } from '../../src-shared/model/comparison/branch-page.ts'
import { bothSidesSchema } from '../../src-shared/model/rating-comparison.ts'
import { z } from '../../src-shared/model/zod.ts'
import { keepAndChangeSchema, namedBranchSchema } from './leave-behind.ts'
import { printedSheetSchema } from './printed-sheet.ts'

/** A corrective action as reports list it. */
export const reportActionSchema = z.object({
  number: z.int(),
  /** Name; null: the whole network. */
  branch: z.string().nullable(),
  standard: z.string(),
  measure: z.string(),
  stage: stageSchema,
  /** '' with privacy on. */
  owner: z.string(),
  due: z.iso.date().nullable(),
  overdue: z.boolean(),
})
export type ReportAction = z.infer<typeof reportActionSchema>

/** Everything the report of one branch in one wave is made from; figures as the procedures `compare.*` answer them. */
export const branchReportSchema = printedSheetSchema.extend({
  branch: namedBranchSchema,
  /** Of the wave alone. */
  view: comparedViewSchema,
  bands: z.array(scoreBandSchema),
  ranking: rankingSchema
    .pick({ basis: true, before: true, target: true, method: true, ranked: true, network: true })
    .extend({ line: comparedBranchSchema }),
  /** Its visits are those of the wave. */
  page: branchPageSchema,
  /** Customers' own, beside the audits and never in their score. */
  ratings: z.array(bothSidesSchema),
  standing: keepAndChangeSchema,
  /** Open ones. */
  actions: z.array(reportActionSchema),
})
export type BranchReport = z.infer<typeof branchReportSchema>
