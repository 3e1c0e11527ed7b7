import type { TrendOfWaves, TrendQuestion } from '../../../src-shared/model/comparison.ts'
import { branchChanges } from '../../../src-shared/statistics/branch-changes.ts'
import { branchMean } from '../../../src-shared/statistics/branch-mean.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import type { BranchSums } from '../../../src-shared/statistics/percent-sums.ts'
import { countedInView, finalScores, sumsByBranch, type Store } from './counted-in-view.ts'
import { ceilingOf, viewed, viewOf, type ViewWave } from './view.ts'

type Point = {
  readonly sums: readonly BranchSums[]
  readonly before: readonly BranchSums[]
  readonly revised: boolean
}

/** The network and some branches over waves; null: no such wave, branch or checklist. */
export async function trendOfWaves(
  store: Store,
  { branches = [], ...rest }: TrendQuestion,
): Promise<TrendOfWaves | null> {
  const view = viewOf(store.reader, rest)
  if (view === null || branches.some(code => !view.branches.has(code))) return null
  const { basis, rows } = await countedInView(store, view, view.waves, 'total')
  const line = basis.kind === 'final' || basis.trend
  const byWave = Map.groupBy(
    line ? rows : finalScores(store.reader, view, view.waves, 'total'),
    row => row.wave,
  )
  const sums = view.waves.map(({ code }) => sumsByBranch(byWave.get(code) ?? []))
  const points = view.waves.map((wave, i): Point => {
    const [last, lastSums] = [view.waves[i - 1], sums[i - 1]]
    const revised = last !== undefined && !sameRevisions(last, wave)
    return { sums: sums[i] ?? [], before: revised && !line ? [] : (lastSums ?? []), revised }
  })
  const ceiling = ceilingOf(view)
  const changes = points.map(({ sums: now, before }) => branchChanges(now, before))
  return {
    ...viewed(view),
    basis,
    line,
    target: view.target,
    network: points.map(point => ({
      ...networkOf(point.sums, point.before, ceiling),
      revised: point.revised,
    })),
    branches: branches.map(code => ({
      branch: code,
      name: view.branches.get(code)?.name ?? code,
      points: points.map((point, i) => ({
        ...branchMean(point.sums.find(each => each.code === code) ?? noVisits, ceiling),
        change: changes[i]?.get(code) ?? { kind: 'notCompared' as const },
      })),
    })),
  }
}

const noVisits = { n: 0, sum: 0, sumsq: 0 }

function sameRevisions(one: ViewWave, other: ViewWave): boolean {
  return one.revisions.join() === other.revisions.join()
}
