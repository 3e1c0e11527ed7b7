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
import { branchAnswerSchema, branchPageQuestionSchema } from '../model/comparison/branch-page.ts'
import { distributionQuestionSchema, distributionSchema } from '../model/comparison/distribution.ts'
import { fieldworkQuestionSchema, fieldworkSchema } from '../model/comparison/fieldwork.ts'
import { impressionsSchema } from '../model/comparison/impressions.ts'
import { indicesSchema, influenceSchema, saveInfluenceSchema } from '../model/comparison/indices.ts'
import {
  ownImportanceSchema,
  quadrantQuestionSchema,
  quadrantSchema,
  saveImportanceSchema,
} from '../model/comparison/quadrant.ts'
import { versusQuestionSchema, versusSchema } from '../model/comparison/versus.ts'
import { visitsBehindSchema, visitsQuestionSchema } from '../model/comparison/visits.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

/**
 * Branches, parts and waves compared over approved visits, by the rules of scoring.md, "Branches". NOT_FOUND: no such
 * wave, checklist or branch. A checklist that was not measured in the waves asked for gives an empty comparison.
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
  /** The approved visits behind a mark. */
  visits: procedure.input(visitsQuestionSchema).output(visitsBehindSchema),
  /** Satisfaction and loyalty, of the criteria by their weights. */
  indices: procedure.input(comparisonQuestionSchema).output(indicesSchema),
  influence: procedure.input(z.object({})).output(influenceSchema),
  saveInfluence: procedure.input(saveInfluenceSchema).output(influenceSchema),
  /** Importance against performance. */
  quadrant: procedure.input(quadrantQuestionSchema).output(quadrantSchema),
  importance: procedure.input(z.object({ checklist: z.string() })).output(ownImportanceSchema),
  saveImportance: procedure.input(saveImportanceSchema).output(ownImportanceSchema),
  /** NPS, CSAT and expectation. */
  impressions: procedure.input(comparisonQuestionSchema).output(impressionsSchema),
  /** How the percents of visits lie. */
  distribution: procedure.input(distributionQuestionSchema).output(distributionSchema),
  /** Quality of the fieldwork, by wave and shopper. */
  fieldwork: procedure.input(fieldworkQuestionSchema).output(fieldworkSchema),
  /** Two branches, or two waves, side by side. */
  versus: procedure.input(versusQuestionSchema).output(versusSchema),
  /** Everything the page of a branch shows. */
  branch: procedure.input(branchPageQuestionSchema).output(branchAnswerSchema),
}
