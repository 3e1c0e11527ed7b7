import type { ComparisonQuestion } from '../../../src-shared/model/comparison.ts'
import type { ImpressionsOfBranches } from '../../../src-shared/model/comparison/impressions.ts'
import {
  impressionQuestions,
  impressionScale,
  type ImpressionKind,
} from '../../../src-shared/statistics/impression-kind.ts'
import { meanInterval, type MeanInterval } from '../../../src-shared/statistics/mean-interval.ts'
import { netPromoter } from '../../../src-shared/statistics/net-promoter.ts'
import { sampleOf } from '../../../src-shared/statistics/sample.ts'
import { satisfaction } from '../../../src-shared/statistics/satisfaction.ts'
import { inCommon, type Store } from './counted-in-view.ts'
import { viewed, viewOf } from './view.ts'

type Line = Omit<ImpressionsOfBranches['network'], 'visits'>

/** What shoppers felt, by branch and over all visits; null: no such wave or checklist. */
export async function impressionsOfBranches(
  store: Store,
  { wave, ...rest }: ComparisonQuestion,
): Promise<ImpressionsOfBranches | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const { basis, impressions, byBranch, visits, purged } = await inCommon(
    store,
    view,
    view.waves,
    'impression',
  )
  const ofBranch = Map.groupBy(impressions, ({ branch }) => branch)
  return {
    ...viewed(view),
    basis,
    purged,
    questions: impressionQuestions(view.newest).map(({ question: { code, text }, kind }) => ({
      code,
      kind,
      text,
    })),
    network: { visits, ...lineOf(impressions) },
    branches: [...ofBranch]
      .map(([branch, own]) => ({
        branch,
        name: view.branches.get(branch)?.name ?? branch,
        visits: byBranch.get(branch) ?? 0,
        ...lineOf(own),
      }))
      .sort((a, b) => (a.branch < b.branch ? -1 : 1)),
  }
}

type Counted = { readonly kind: ImpressionKind; readonly counts: readonly number[] }

function lineOf(rows: readonly Counted[]): Line {
  const nps = answersOf(rows, 'nps')
  const csat = answersOf(rows, 'csat')
  const expectation = answersOf(rows, 'expectation')
  const promoters = netPromoter(nps.values)
  const satisfied = satisfaction(csat.values)
  const sample = sampleOf(expectation.values)
  return {
    nps: promoters && { ...promoters, counts: nps.counts },
    csat: satisfied && { ...satisfied, counts: csat.counts },
    expectation: sample && {
      n: sample.n,
      mean: sample.mean,
      interval: withinScale(meanInterval(sample, impressionScale.expectation.max)),
      counts: expectation.counts,
    },
  }
}

/** How often each value of the scale was given, and all of them as they were. */
function answersOf(rows: readonly Counted[], kind: ImpressionKind) {
  const { min, max } = impressionScale[kind]
  const own = rows.filter(row => row.kind === kind)
  const counts = Array.from({ length: max - min + 1 }, (_, place) =>
    own.reduce((sum, row) => sum + (row.counts[place] ?? 0), 0),
  )
  return { counts, values: counts.flatMap((count, place) => Array<number>(count).fill(min + place)) }
}

function withinScale(interval: MeanInterval): MeanInterval {
  if (interval.kind !== 'interval') return interval
  return { ...interval, low: Math.max(impressionScale.expectation.min, interval.low) }
}
