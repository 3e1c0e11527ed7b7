import { criteria, levels } from '../../../src-shared/model/closed-lists.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import { countedInView, sumsByBranch, type Store } from './counted-in-view.ts'
import { aheadOfNetwork, gapOf } from './gap.ts'
import { cellOf } from './parts.ts'
import { ceilingOf, type View, type ViewWave } from './view.ts'

type Lines = BranchPage['moments']
type Column = { readonly part: string; readonly title: LocalisedText | null }

/** A branch against the network in one wave, by moment, criterion and level. */
export async function branchParts(
  store: Store,
  view: View,
  wave: ViewWave | null,
  branch: string,
): Promise<Pick<BranchPage, 'moments' | 'criteria' | 'levels'>> {
  if (wave === null) return { moments: [], criteria: [], levels: [] }
  const lines = async (
    kind: 'moment' | 'criterion' | 'level',
    columns: readonly Column[],
  ): Promise<Lines> => {
    const { rows } = await countedInView(store, view, [wave], kind)
    const byPart = Map.groupBy(rows, ({ part }) => part)
    return columns.flatMap(({ part, title }) => {
      const all = byPart.get(part)
      if (all === undefined) return []
      const sums = sumsByBranch(all)
      const own = sums.find(({ code }) => code === branch) ?? { n: 0, sum: 0, sumsq: 0 }
      const { branches, visits, mean, shown, interval } = networkOf(sums, [], ceilingOf(view))
      return [
        {
          part,
          title,
          branch: cellOf(all.filter(row => row.branch === branch)),
          network: { branches, visits, mean, shown, interval },
          difference: aheadOfNetwork(own, sums),
          gap: gapOf(own, view.target),
        },
      ]
    })
  }
  return {
    moments: await lines(
      'moment',
      view.newest.moments.map(({ code, title }) => ({ part: code, title })),
    ),
    criteria: await lines(
      'criterion',
      criteria.map(part => ({ part, title: null })),
    ),
    levels: await lines(
      'level',
      levels.map(part => ({ part, title: null })),
    ),
  }
}
