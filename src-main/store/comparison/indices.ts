import type { Fraction } from 'fraction.js'
import { criteria, type Criterion } from '../../../src-shared/model/closed-lists.ts'
import type { ComparisonQuestion } from '../../../src-shared/model/comparison.ts'
import type { IndicesOfBranches, InfluenceWeights } from '../../../src-shared/model/comparison/indices.ts'
import { influenceIndex, shownIndex } from '../../../src-shared/statistics/influence.ts'
import { exactMean, meanOfMeans, shownPercent } from '../../../src-shared/statistics/shown-percent.ts'
import type { BranchSums } from '../../../src-shared/statistics/percent-sums.ts'
import { countedInView, sumsByBranch, type Store } from './counted-in-view.ts'
import { readInfluence } from './influence-setting.ts'
import { viewed, viewOf } from './view.ts'

type Measured = { readonly code: Criterion; readonly n: number; readonly exact: Fraction }

/** Satisfaction and loyalty out of the criteria, per branch and of the network; null: no such wave or checklist. */
export async function indicesOfBranches(
  store: Store,
  { wave, ...rest }: ComparisonQuestion,
): Promise<IndicesOfBranches | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const { basis, rows } = await countedInView(store, view, view.waves, 'criterion')
  const totals = sumsByBranch((await countedInView(store, view, view.waves, 'total')).rows)
  const influence = readInfluence(store.reader)
  const byPart = Map.groupBy(rows, ({ part }) => part)
  const sums = criteria.map(code => {
    const branches = sumsByBranch(byPart.get(code) ?? [])
    return { code, branches, byCode: new Map(branches.map(each => [each.code, each])) }
  })
  const line = (visits: number, taken: (sums: CriterionSums) => readonly BranchSums[]) => ({
    visits,
    ...indicesOf(
      influence.weights,
      sums.flatMap(each => measuredIn(each.code, taken(each))),
    ),
  })
  return {
    ...viewed(view),
    basis,
    ...influence,
    network: {
      branches: totals.filter(({ n }) => n > 0).length,
      ...line(
        totals.reduce((all, { n }) => all + n, 0),
        ({ branches }) => branches,
      ),
    },
    branches: totals.map(({ code, n }) => ({
      branch: code,
      name: view.branches.get(code)?.name ?? code,
      ...line(n, ({ byCode }) => {
        const own = byCode.get(code)
        return own === undefined ? [] : [own]
      }),
    })),
  }
}

type CriterionSums = {
  readonly branches: readonly BranchSums[]
  readonly byCode: ReadonlyMap<string, BranchSums>
}

/** Of several branches the mean of their means; nothing where it was not measured. */
function measuredIn(code: Criterion, branches: readonly BranchSums[]): Measured[] {
  const exact = meanOfMeans(branches.flatMap(each => exactMean(each) ?? []))
  return exact === null ? [] : [{ code, n: branches.reduce((all, { n }) => all + n, 0), exact }]
}

function indicesOf(weights: InfluenceWeights, measured: readonly Measured[]) {
  const exact = new Map(measured.map(each => [each.code, each.exact]))
  const percents: Partial<Record<Criterion, number>> = Object.fromEntries(
    measured.map(each => [each.code, each.exact.valueOf()]),
  )
  const index = (name: keyof InfluenceWeights) => ({
    ...influenceIndex(weights[name], percents),
    shown: shownIndex(weights[name], exact),
  })
  return {
    criteria: measured.map(({ code, n, exact: mean }) => ({
      code,
      n,
      mean: mean.valueOf(),
      shown: shownPercent(mean),
    })),
    satisfaction: index('satisfaction'),
    loyalty: index('loyalty'),
  }
}
