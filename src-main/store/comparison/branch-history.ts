import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { branchChanges } from '../../../src-shared/statistics/branch-changes.ts'
import { branchMean } from '../../../src-shared/statistics/branch-mean.ts'
import { rankBranch } from '../../../src-shared/statistics/compare-branches.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import { countedInView, finalScores, sumsByBranch, type Store } from './counted-in-view.ts'
import { ceilingOf, type View } from './view.ts'

/** A branch over all waves, the network beside, as the trend counts; its rank by each wave's own scores. */
export async function branchHistory(
  store: Store,
  view: View,
  branch: string,
): Promise<Pick<BranchPage, 'basis' | 'line' | 'history'>> {
  const { basis, rows } = await countedInView(store, view, view.waves, 'total')
  const line = basis.kind === 'final' || basis.trend
  const shown = line ? rows : finalScores(store.reader, view, view.waves, 'total')
  const byWave = Map.groupBy(shown, ({ wave }) => wave)
  const ceiling = ceilingOf(view)
  const history: BranchPage['history'] = []
  for (const [i, wave] of view.waves.entries()) {
    const last = view.waves[i - 1]
    const revised = last !== undefined && last.revisions.join() !== wave.revisions.join()
    const now = byWave.get(wave.code) ?? []
    const sums = sumsByBranch(now)
    const before = last === undefined || (revised && !line) ? [] : sumsByBranch(byWave.get(last.code) ?? [])
    const own = sums.find(({ code }) => code === branch) ?? { n: 0, sum: 0, sumsq: 0 }
    const ranked = sumsByBranch((await countedInView(store, view, [wave], 'total')).rows)
    const { branches, visits, mean, shown: rounded, interval } = networkOf(sums, [], ceiling)
    history.push({
      wave: wave.code,
      ...branchMean(own, ceiling),
      unscored: now.filter(row => row.branch === branch).reduce((sum, row) => sum + row.unscored, 0),
      rank: rankBranch(ranked, branch),
      change: branchChanges(sums, before, branch).get(branch) ?? { kind: 'notCompared' },
      network: { branches, visits, mean, shown: rounded, interval },
      revised,
    })
  }
  return { basis, line, history }
}
