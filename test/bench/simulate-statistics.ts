import { randomOf } from '../../src-main/demo/random.ts'
import { compareBranches, type BranchComparison } from '../../src-shared/statistics/compare-branches.ts'
import { meanInterval } from '../../src-shared/statistics/mean-interval.ts'
import { sumsOf, type BranchSums } from '../../src-shared/statistics/percent-sums.ts'
import { sampleOfSums } from '../../src-shared/statistics/sample.ts'
import { provesAnyAlone } from './welch-alone.ts'
import { visitsFrom, type VisitSource } from './simulated-visits.ts'

const seed = 2026

/** Shares, 0..1. */
export interface Coverage {
  /** Intervals that hold the true mean, of all branches: one with no interval holds nothing. */
  readonly ofAll: number
  readonly ofIntervals: number
  /** Branches whose visits are all equal, which are shown without an interval. */
  readonly allEqual: number
}

/** How often the 95 % t interval of n visits holds the true mean. */
export function coverage(source: VisitSource, n: number, branches: number): Coverage {
  const random = randomOf(seed, n)
  let held = 0
  let intervals = 0
  for (let i = 0; i < branches; i += 1) {
    const interval = meanInterval(sampleOfSums(sumsOf(visitsFrom(source, random, n))))
    if (interval.kind !== 'interval') continue
    intervals += 1
    if (interval.low <= source.mean && source.mean <= interval.high) held += 1
  }
  return { ofAll: held / branches, ofIntervals: held / intervals, allEqual: 1 - intervals / branches }
}

/** Shares of networks, 0..1, in which anything at all was called proven though all branches are the same. */
export interface FalseProofs {
  readonly ranking: number
  /** The same by Welch's t alone. */
  readonly rankingByWelch: number
  readonly arrows: number
  readonly network: number
}

/** Networks of as many branches as `counts` has numbers of visits, in two waves. */
export function falseProofs(source: VisitSource, counts: readonly number[], networks: number): FalseProofs {
  const random = randomOf(seed, 1000 * counts.length + (counts[0] ?? 0))
  const wave = (): BranchSums[] =>
    counts.map((n, i) => ({ code: `b${i}`, ...sumsOf(visitsFrom(source, random, n)) }))
  const found = { ranking: 0, rankingByWelch: 0, arrows: 0, network: 0 }
  for (let i = 0; i < networks; i += 1) {
    const branches = wave()
    const compared = compareBranches({ branches, previous: wave() })
    if (ranksAny(compared)) found.ranking += 1
    if (provesAnyAlone(branches)) found.rankingByWelch += 1
    if (compared.branches.some(({ change }) => change.kind === 'proven')) found.arrows += 1
    if (compared.network.change.kind === 'proven') found.network += 1
  }
  return {
    ranking: found.ranking / networks,
    rankingByWelch: found.rankingByWelch / networks,
    arrows: found.arrows / networks,
    network: found.network / networks,
  }
}

const ranksAny = ({ branches, pairs }: BranchComparison) =>
  pairs.length > 0 || branches.some(({ rank }) => rank.kind === 'above' || rank.kind === 'below')
