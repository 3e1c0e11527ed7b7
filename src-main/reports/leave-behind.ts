import { branchMeanSchema, comparedViewSchema } from '../../src-shared/model/comparison.ts'
import { scoreBandSchema } from '../../src-shared/model/checklist.ts'
import { levelSchema } from '../../src-shared/model/closed-lists.ts'
import { z } from '../../src-shared/model/zod.ts'
import { printedSheetSchema } from './printed-sheet.ts'

/** A question that stands out in a branch's visits of a wave. */
export const standingOutSchema = z.object({
  question: z.string(),
  text: z.string(),
  /** What good looks like; '' where the checklist does not say. */
  guide: z.string(),
  moment: z.string(),
  level: levelSchema.nullable(),
  critical: z.boolean(),
  /** Visits that measured it. */
  n: z.int(),
  /** Share of its points that they earned on average, percent, shown. */
  percent: z.number(),
  /** Points that a visit lost here on average. */
  lost: z.number(),
})
export type StandingOut = z.infer<typeof standingOutSchema>

/** At most three each. */
export const keepAndChangeSchema = z.object({
  keep: z.array(standingOutSchema),
  change: z.array(standingOutSchema),
})
export type KeepAndChange = z.infer<typeof keepAndChangeSchema>

/** Branch as reports name it. */
export const namedBranchSchema = z.object({
  code: z.string(),
  name: z.string(),
  city: z.string(),
  address: z.string(),
  region: z.string(),
  format: z.string(),
})

/** Everything the page for the branch manager's wall is made from: one branch in one wave. */
export const leaveBehindSchema = printedSheetSchema.extend({
  branch: namedBranchSchema,
  view: comparedViewSchema,
  bands: z.array(scoreBandSchema),
  target: z.number(),
  mean: branchMeanSchema,
  /** Mean minus target, shown. */
  gap: z.number().nullable(),
  standing: keepAndChangeSchema,
})
export type LeaveBehind = z.infer<typeof leaveBehindSchema>
