import { criteria } from '../../src-shared/model/closed-lists.ts'
import type { ComparisonQuestion } from '../../src-shared/model/comparison.ts'
import {
  type BothSides,
  type RatedPart,
  type RatingsCompared,
} from '../../src-shared/model/rating-comparison.ts'
import { leastForInterval, meanInterval } from '../../src-shared/statistics/mean-interval.ts'
import { networkOf } from '../../src-shared/statistics/network.ts'
import type { BranchSums } from '../../src-shared/statistics/percent-sums.ts'
import { sampleOfSums } from '../../src-shared/statistics/sample.ts'
import { exactMean, meanOfMeans, shownPercent } from '../../src-shared/statistics/shown-percent.ts'
import { leastForCorrelation, spearman } from '../../src-shared/statistics/spearman.ts'
import { countedInView, sumsByBranch, type Store } from './comparison/counted-in-view.ts'
import { ceilingOf, viewed, viewOf, type View } from './comparison/view.ts'
import { ratedSums, ratingsStored } from './rating-sums.ts'

const parts: readonly RatedPart[] = ['whole', ...criteria]
type Sides = { readonly audits: readonly BranchSums[]; readonly customers: readonly BranchSums[] }

/** Audits beside customers' own ratings, in the days of the waves; null: no such wave or checklist. */
export async function ratingsBesideAudits(
  store: Store,
  { wave, ...rest }: ComparisonQuestion,
): Promise<RatingsCompared | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const total = await countedInView(store, view, view.waves, 'total')
  const { basis, rows } = await countedInView(store, view, view.waves, 'criterion')
  const byCriterion = Map.groupBy(rows, ({ part }) => part)
  const rated = ratedSums(store.reader, view)
  const byPart = new Map<RatedPart, Sides>(
    parts.map(part => {
      const audits = sumsByBranch(part === 'whole' ? total.rows : (byCriterion.get(part) ?? []))
      return [part, { audits: audits.filter(({ n }) => n > 0), customers: rated.get(part) ?? [] }]
    }),
  )
  const measured = parts.filter(part => {
    const { audits = [], customers = [] } = byPart.get(part) ?? {}
    return audits.length + customers.length > 0
  })
  const branches = branchLines(view, measured, byPart)
  return {
    ...viewed(view),
    basis,
    ratings: [...rated.values()].flat().reduce((sum, { n }) => sum + n, 0),
    stored: ratingsStored(store.reader),
    network: measured.map(part => networkLine(part, byPart.get(part), ceilingOf(view))),
    branches,
    disagreements: widestFirst(branches),
    correlations: measured.map(part => correlationOf(part, branches)),
  }
}

function networkLine(
  part: RatedPart,
  { audits, customers }: Sides = { audits: [], customers: [] },
  ceiling = 100,
): BothSides {
  const side = (sums: readonly BranchSums[], most: number) => {
    const { visits: n, mean, shown, interval } = networkOf(sums, [], most)
    return { n, mean, shown, interval }
  }
  const sides = { audits: side(audits, ceiling), customers: side(customers, 100) }
  const [found, said] = [audits, customers].map(sums =>
    meanOfMeans(sums.flatMap(each => exactMean(each) ?? [])),
  )
  return { part, ...sides, ...differenceOf(sides, found ?? null, said ?? null) }
}

type Exact = ReturnType<typeof exactMean>

function differenceOf(
  sides: { readonly [side in 'audits' | 'customers']: { readonly n: number } },
  found: Exact,
  said: Exact,
): Pick<BothSides, 'difference' | 'shownDifference'> {
  const enough = Math.min(sides.audits.n, sides.customers.n) >= leastForInterval
  if (!enough || found === null || said === null) return { difference: null, shownDifference: null }
  const difference = found.sub(said)
  return { difference: difference.valueOf(), shownDifference: shownPercent(difference) }
}

function branchLines(
  view: View,
  measured: readonly RatedPart[],
  byPart: ReadonlyMap<RatedPart, Sides>,
): RatingsCompared['branches'] {
  const ofBranch = (sums: readonly BranchSums[]) => new Map(sums.map(each => [each.code, each]))
  const known = measured.map(part => {
    const { audits = [], customers = [] } = byPart.get(part) ?? {}
    return { part, audits: ofBranch(audits), customers: ofBranch(customers) }
  })
  return [...view.branches.values()].flatMap(({ code, name }) => {
    const own = known.flatMap(({ part, audits, customers }) => {
      const [found, said] = [audits.get(code), customers.get(code)]
      return found || said ? [branchPart(part, found, said, ceilingOf(view))] : []
    })
    return own.length === 0 ? [] : [{ branch: code, name, parts: own }]
  })
}

const none = { n: 0, sum: 0, sumsq: 0 }

function branchPart(
  part: RatedPart,
  found: BranchSums | undefined,
  said: BranchSums | undefined,
  ceiling: number,
): BothSides {
  const side = (sums: BranchSums | undefined, most: number) => {
    const exact = exactMean(sums ?? none)
    const mean = exact?.valueOf() ?? null
    const shown = exact === null ? null : shownPercent(exact)
    return { n: sums?.n ?? 0, mean, shown, interval: meanInterval(sampleOfSums(sums ?? none), most) }
  }
  const sides = { audits: side(found, ceiling), customers: side(said, 100) }
  return { part, ...sides, ...differenceOf(sides, exactMean(found ?? none), exactMean(said ?? none)) }
}

function widestFirst(branches: RatingsCompared['branches']): RatingsCompared['disagreements'] {
  return branches
    .flatMap(({ branch, name, parts: own }) => own.map(each => ({ branch, name, ...each })))
    .filter(({ difference }) => difference !== null)
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
}

function correlationOf(
  part: RatedPart,
  branches: RatingsCompared['branches'],
): RatingsCompared['correlations'][number] {
  const pairs = branches.flatMap(({ parts: own }) => {
    const both = own.find(each => each.part === part)
    const [found, said] = [both?.audits.mean ?? null, both?.customers.mean ?? null]
    const enough = both !== undefined && both.difference !== null
    return enough && found !== null && said !== null ? [[found, said] as const] : []
  })
  const correlation = pairs.length < leastForCorrelation ? null : spearman(pairs)
  return { part, branches: pairs.length, correlation }
}
