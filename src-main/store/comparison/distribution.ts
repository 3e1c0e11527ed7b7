import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Basis } from '../../../src-shared/model/comparison.ts'
import type {
  DistributionOfVisits,
  DistributionQuestion,
} from '../../../src-shared/model/comparison/distribution.ts'
import { unitsPerPercent } from '../../../src-shared/statistics/percent-sums.ts'
import { quantiles } from '../../../src-shared/statistics/quantiles.ts'
import { fromUnits } from '../units.ts'
import { inCommon, revisionsIn, type Store } from './counted-in-view.ts'
import { purgedVisits } from './purged.ts'
import { viewed, viewOf, type View } from './view.ts'

/** Visits with the same percent, 1/10,000 %; `band`: undefined where it is told by the percent alone. */
type Visits = {
  readonly branch: string
  readonly units: number | null
  readonly band?: string | null
  readonly visits: number
}

/** How the percents of visits lie, over the network and branch by branch; null: no such wave or checklist. */
export async function distributionOfVisits(
  store: Store,
  { wave, width = 10, ...rest }: DistributionQuestion,
): Promise<DistributionOfVisits | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const { basis, purged, visits } = await visitsIn(store, view)
  const bands = bandsOf(view.newest)
  const bins = Array.from({ length: 100 / width }, (_, i) => ({
    from: i * width,
    to: (i + 1) * width === 100 ? null : (i + 1) * width,
  }))
  const spread = (own: readonly Visits[]) => spreadOf(own, width, bins.length, bands)
  return {
    ...viewed(view),
    basis,
    target: view.target,
    purged,
    width,
    bins,
    bands,
    network: spread(visits),
    branches: [...Map.groupBy(visits, ({ branch }) => branch)]
      .map(([branch, own]) => ({ branch, name: view.branches.get(branch)?.name ?? branch, ...spread(own) }))
      .sort((a, b) => (a.branch < b.branch ? -1 : 1)),
  }
}

/** Final percents while one revision is in view, else raw ones over the questions in common. */
async function visitsIn(
  store: Store,
  view: View,
): Promise<{ readonly basis: Basis; readonly purged: number; readonly visits: readonly Visits[] }> {
  const revisions = revisionsIn(view.waves)
  if (revisions.length > 1) {
    const { basis, percents, purged } = await inCommon(store, view, view.waves, 'percent')
    return {
      basis,
      purged,
      visits: percents.flatMap(({ branch, units }) =>
        units.map(each => ({ branch, units: each < 0 ? null : each, visits: 1 })),
      ),
    }
  }
  const rows = await store.comparison.ask(store.reader, 'percents', {
    waves: view.waves.map(({ code }) => code),
    checklist: view.checklist,
    revisions,
  })
  const whole = { kind: 'total', part: '' } as const
  return {
    basis: { kind: 'final', revision: revisions[0] ?? view.newest.revision ?? 1 },
    purged: purgedVisits(store.reader, view, view.waves, whole, [...view.branches.keys()]),
    visits: rows
      .filter(({ branch }) => view.branches.has(branch))
      .map(({ percent, ...row }) => ({ ...row, units: percent })),
  }
}

type Bands = DistributionOfVisits['bands']

/** The highest first, and what is below all of them where that can be. */
function bandsOf({ scoring }: Checklist): Bands {
  const bands = scoring.bands.toSorted((a, b) => b.from - a.from)
  const lowest = bands.at(-1)
  if (lowest === undefined) return []
  const below = lowest.from > 0 ? [{ code: null, title: null, from: null }] : []
  return [...bands.map(({ code, title, from }) => ({ code, title, from })), ...below]
}

function spreadOf(rows: readonly Visits[], width: number, bins: number, bands: Bands) {
  const counts = Array.from({ length: bins }, () => 0)
  const bandCounts = bands.map(() => 0)
  const add = (list: number[], place: number, visits: number) => {
    if (place in list) list[place] = (list[place] ?? 0) + visits
  }
  const percents: number[] = []
  let unscored = 0
  for (const { units, band, visits } of rows) {
    if (units === null) {
      unscored += visits
      continue
    }
    for (let i = 0; i < visits; i += 1) percents.push(fromUnits(units))
    add(counts, Math.min(bins - 1, Math.floor(units / (width * unitsPerPercent))), visits)
    const place =
      band === undefined
        ? bands.findIndex(({ from }) => from === null || units >= from * unitsPerPercent)
        : bands.findIndex(({ code }) => code === band)
    add(bandCounts, place, visits)
  }
  const five = quantiles(percents) ?? { min: null, lower: null, median: null, upper: null, max: null }
  const n = percents.length
  return {
    n,
    unscored,
    ...five,
    counts,
    bandCounts,
    shares: n === 0 ? [] : bandCounts.map(count => count / n),
  }
}
