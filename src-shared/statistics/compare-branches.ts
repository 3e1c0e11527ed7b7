import { againstOthers } from './against-others.ts'
import { branchChanges } from './branch-changes.ts'
import { branchMean, type BranchMean } from './branch-mean.ts'
import type { Change } from './change.ts'
import { networkOf, type Network } from './network.ts'
import type { BranchSums } from './percent-sums.ts'
import { pooledVariance } from './pooled-variance.ts'
import { leastVisits } from './proof.ts'
import type { ProvenPair, Rank, Ranking } from './rank.ts'
import { rankRanges } from './rank-ranges.ts'
import { sampleOfSums } from './sample.ts'

/** Up to this many ranked branches all pairs are compared; above it, each with the mean of the others. */
export const mostForPairs = 40

export interface BranchesToCompare {
  /** One checklist code, one channel, one wave (or a stated set); each code once. */
  readonly branches: readonly BranchSums[]
  /** The same of the earlier wave; leave out where there is none. */
  readonly previous?: readonly BranchSums[]
  /** Highest percent there can be: 100, or Infinity where bonuses are not capped. */
  readonly ceiling?: number
}

export interface ComparedBranch extends BranchMean {
  readonly code: string
  readonly rank: Rank
  readonly change: Change
}

export interface BranchComparison {
  /** In the order given. */
  readonly branches: readonly ComparedBranch[]
  /** Branches with at least 3 visits. */
  readonly ranked: number
  readonly method: 'pairs' | 'againstOthers'
  /** Empty when each is compared with the mean of the others. */
  readonly pairs: readonly ProvenPair[]
  readonly network: Network
}

/** Everything the ranking shows, by the rules of scoring.md, "Branches". Does not depend on the order of branches. */
export function compareBranches({
  branches,
  previous = [],
  ceiling = 100,
}: BranchesToCompare): BranchComparison {
  const sorted = branches.toSorted(byCode)
  const before = previous.toSorted(byCode)
  const { ranks, pairs, ranked, method } = rankingOf(sorted)
  const changes = branchChanges(sorted, before)
  return {
    branches: branches.map(sums => ({
      code: sums.code,
      ...branchMean(sums, ceiling),
      rank: ranks.get(sums.code) ?? { kind: 'notEnough' },
      change: changes.get(sums.code) ?? { kind: 'notCompared' },
    })),
    ranked,
    method,
    pairs,
    network: networkOf(sorted, before, ceiling),
  }
}

/** Where one branch stands among all of them, without the rest of the comparison. */
export function rankBranch(branches: readonly BranchSums[], code: string): Rank {
  return rankingOf(branches.toSorted(byCode)).ranks.get(code) ?? { kind: 'notEnough' }
}

function rankingOf(branches: readonly BranchSums[]): Ranking & Pick<BranchComparison, 'ranked' | 'method'> {
  const samples = branches.flatMap(({ code, ...sums }) => {
    const sample = sampleOfSums(sums)
    return sample === null ? [] : [{ code, sample }]
  })
  const pool = pooledVariance(samples.map(({ sample }) => sample))
  const ranked = samples.filter(({ sample }) => sample.n >= leastVisits)
  const pairwise = ranked.length <= mostForPairs
  return {
    ...(pairwise ? rankRanges(ranked, pool) : againstOthers(ranked, pool)),
    ranked: ranked.length,
    method: pairwise ? 'pairs' : 'againstOthers',
  }
}

const byCode = (a: BranchSums, b: BranchSums) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
