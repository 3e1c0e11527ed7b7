import { comparisonFilters } from '../store/comparison/filters.ts'
import { lossesOfQuestions } from '../store/comparison/losses.ts'
import { branchesByPart } from '../store/comparison/parts.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { trendOfWaves } from '../store/comparison/trend.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { found, refuse } from './refuse.ts'

const { compare: contract } = procedures

/** Where the sums are, and who counts what is not among them. */
export const comparedIn = ({ store, comparison }: Context) => ({ reader: store.reader, comparison })

export const compare = {
  filters: contract.filters.handler(({ context }) => comparisonFilters(context.store.reader)),
  branches: contract.branches.handler(async ({ context, input }) =>
    found(await rankBranches(comparedIn(context), input)),
  ),
  parts: contract.parts.handler(async ({ context, input }) =>
    found(await branchesByPart(comparedIn(context), input)),
  ),
  trend: contract.trend.handler(async ({ context, input }) =>
    found(await trendOfWaves(comparedIn(context), input)),
  ),
  losses: contract.losses.handler(async ({ context, input }) =>
    found(await lossesOfQuestions(comparedIn(context), input)),
  ),
  visits: contract.visits.handler(() => refuse('NOT_FOUND')),
  indices: contract.indices.handler(() => refuse('NOT_FOUND')),
  influence: contract.influence.handler(() => refuse('NOT_FOUND')),
  saveInfluence: contract.saveInfluence.handler(() => refuse('NOT_FOUND')),
  quadrant: contract.quadrant.handler(() => refuse('NOT_FOUND')),
  importance: contract.importance.handler(() => refuse('NOT_FOUND')),
  saveImportance: contract.saveImportance.handler(() => refuse('NOT_FOUND')),
  impressions: contract.impressions.handler(() => refuse('NOT_FOUND')),
  distribution: contract.distribution.handler(() => refuse('NOT_FOUND')),
  fieldwork: contract.fieldwork.handler(() => refuse('NOT_FOUND')),
  versus: contract.versus.handler(() => refuse('NOT_FOUND')),
  branch: contract.branch.handler(() => refuse('NOT_FOUND')),
}
