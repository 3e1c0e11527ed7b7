import { criteria, levels } from '../../../src-shared/model/closed-lists.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { PartsOfBranches, PartsQuestion } from '../../../src-shared/model/comparison.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import { addSums } from '../../../src-shared/statistics/percent-sums.ts'
import { exactMean, shownPercent } from '../../../src-shared/statistics/shown-percent.ts'
import type { Counted } from './counted.ts'
import { countedInView, inCommon, sumsByBranch, type Store } from './counted-in-view.ts'
import { networkGap } from './gap.ts'
import { ceilingOf, viewed, viewOf, type View } from './view.ts'

/** Branch by part; questions are counted from the answers. null: no such wave or checklist. */
export async function branchesByPart(
  store: Store,
  { wave, kind, ...rest }: PartsQuestion,
): Promise<PartsOfBranches | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const { basis, rows } =
    kind === 'question'
      ? await inCommon(store, view, view.waves, kind)
      : await countedInView(store, view, view.waves, kind)
  const byPart = Map.groupBy(rows, ({ part }) => part)
  const measured = new Set(rows.filter(({ n, unscored }) => n + unscored > 0).map(({ part }) => part))
  const columns = partsOf(view, kind).filter(({ part }) => measured.has(part))
  const byBranch = Map.groupBy(rows, ({ branch }) => branch)
  const ceiling = ceilingOf(view)
  return {
    ...viewed(view),
    kind,
    basis,
    target: view.target,
    parts: columns.map(({ part, title }) => {
      const sums = sumsByBranch(byPart.get(part) ?? [])
      const { branches, visits, mean, shown, interval } = networkOf(sums, [], ceiling)
      const network = { branches, visits, mean, shown, interval, gap: networkGap(sums, view.target) }
      return { part, title, network }
    }),
    branches: [...byBranch.keys()].sort().map(branch => {
      const own = Map.groupBy(byBranch.get(branch) ?? [], ({ part }) => part)
      return {
        branch,
        name: view.branches.get(branch)?.name ?? branch,
        cells: columns.map(({ part }) => cellOf(own.get(part) ?? [])),
      }
    }),
  }
}

/** null: nothing was measured, nor could have been. */
export function cellOf(rows: readonly Counted[]) {
  const sums = addSums(rows)
  const unscored = rows.reduce((sum, row) => sum + row.unscored, 0)
  if (sums.n + unscored === 0) return null
  const mean = exactMean(sums)
  return {
    n: sums.n,
    unscored,
    mean: mean?.valueOf() ?? null,
    shown: mean === null ? null : shownPercent(mean),
  }
}

function partsOf(
  { newest }: View,
  kind: PartsQuestion['kind'],
): { readonly part: string; readonly title: LocalisedText | null }[] {
  switch (kind) {
    case 'moment':
      return newest.moments.map(({ code, title }) => ({ part: code, title }))
    case 'question':
      return newest.moments.flatMap(({ questions }) =>
        questions.map(({ code, text }) => ({ part: code, title: text })),
      )
    case 'criterion':
      return criteria.map(part => ({ part, title: null }))
    case 'level':
      return levels.map(part => ({ part, title: null }))
  }
}
