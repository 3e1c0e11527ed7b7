import { branchPage } from '../store/comparison/branch-page.ts'
import { twoSideBySide } from '../store/comparison/versus.ts'
import { fieldworkOfWaves } from '../store/comparison/fieldwork.ts'
import { distributionOfVisits } from '../store/comparison/distribution.ts'
import { impressionsOfBranches } from '../store/comparison/impressions.ts'
import { quadrantOfView } from '../store/comparison/quadrant.ts'
import { indicesOfBranches } from '../store/comparison/indices.ts'
import { visitsBehind } from '../store/comparison/visits-behind.ts'
import { comparisonFilters } from '../store/comparison/filters.ts'
import { lossesOfQuestions } from '../store/comparison/losses.ts'
import { branchesByPart } from '../store/comparison/parts.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { trendOfWaves } from '../store/comparison/trend.ts'
import { readImportance, saveImportance } from '../store/comparison/importance-setting.ts'
import { readInfluence, saveInfluence } from '../store/comparison/influence-setting.ts'
import { authorOf } from './author.ts'
import type { ReportContext } from './context.ts'
import { procedures } from './procedures.ts'
import { accepted, found } from './refuse.ts'

const { compare: contract } = procedures

/** Where the sums are, and who counts what is not among them. */
export const comparedIn = ({ store, comparison }: Pick<ReportContext, 'store' | 'comparison'>) => ({
  reader: store.reader,
  comparison: comparison(),
})

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
  visits: contract.visits.handler(async ({ context, input }) =>
    found(await visitsBehind(comparedIn(context), input)),
  ),
  indices: contract.indices.handler(async ({ context, input }) =>
    found(await indicesOfBranches(comparedIn(context), input)),
  ),
  influence: contract.influence.handler(({ context }) => readInfluence(context.store.reader)),
  saveInfluence: contract.saveInfluence.handler(({ context, input }) =>
    accepted(saveInfluence(context.store.writer, input.weights, authorOf(context).name)),
  ),
  quadrant: contract.quadrant.handler(async ({ context, input }) =>
    found(await quadrantOfView(comparedIn(context), input)),
  ),
  importance: contract.importance.handler(({ context, input }) =>
    found(readImportance(context.store.reader, input.checklist)),
  ),
  saveImportance: contract.saveImportance.handler(({ context, input }) =>
    accepted(saveImportance(context.store.writer, input, authorOf(context).name)),
  ),
  impressions: contract.impressions.handler(async ({ context, input }) =>
    found(await impressionsOfBranches(comparedIn(context), input)),
  ),
  distribution: contract.distribution.handler(async ({ context, input }) =>
    found(await distributionOfVisits(comparedIn(context), input)),
  ),
  fieldwork: contract.fieldwork.handler(async ({ context, input }) =>
    found(await fieldworkOfWaves(comparedIn(context), input)),
  ),
  versus: contract.versus.handler(async ({ context, input }) =>
    found(await twoSideBySide(comparedIn(context), input)),
  ),
  branch: contract.branch.handler(async ({ context, input }) =>
    found(await branchPage(comparedIn(context), input)),
  ),
}
