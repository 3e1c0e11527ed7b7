import {
  comparisonFiltersSchema,
  comparisonQuestionSchema,
  lossesSchema,
  partsQuestionSchema,
  partsSchema,
  rankingQuestionSchema,
  rankingSchema,
  trendQuestionSchema,
  trendSchema,
} from '../model/comparison.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

/**
 * Branches, parts and waves compared over approved visits, by the rules of scoring.md, "Branches". NOT_FOUND: no such
 * wave or checklist. A checklist that was not measured in the waves asked for gives an empty comparison.
 */
export const compare = {
  /** What can be chosen. */
  filters: procedure.input(z.object({})).output(comparisonFiltersSchema),
  /** The ranking, with changes since the wave before, or since another one. */
  branches: procedure.input(rankingQuestionSchema).output(rankingSchema),
  /** Branch by moment, criterion, level or question. */
  parts: procedure.input(partsQuestionSchema).output(partsSchema),
  trend: procedure.input(trendQuestionSchema).output(trendSchema),
  /** Pareto of lost points by question. */
  losses: procedure.input(comparisonQuestionSchema).output(lossesSchema),
}
