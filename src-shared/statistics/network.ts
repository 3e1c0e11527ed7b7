import type { Fraction } from 'fraction.js'
import { changeOf, type Change } from './change.ts'
import { leastForInterval, meanInterval, type MeanInterval } from './mean-interval.ts'
import type { BranchSums } from './percent-sums.ts'
import { judge } from './proof.ts'
import { sampleOf } from './sample.ts'
import { exactMean, meanOfMeans, shownPercent } from './shown-percent.ts'
import { pairedT } from './t-test.ts'

/** All branches together: every branch counts once, however many visits it has. */
export interface Network {
  /** Branches with at least one visit. */
  readonly branches: number
  readonly visits: number
  /** Mean of branch means, percent; null without branches. */
  readonly mean: number | null
  readonly shown: number | null
  /** t interval over branches. */
  readonly interval: MeanInterval
  readonly change: Change
  /** Branches with visits in both waves. */
  readonly paired: number
}

/** The network's mean and its change: paired t over the branches present in both waves (scoring.md). */
export function networkOf(
  branches: readonly BranchSums[],
  previous: readonly BranchSums[],
  ceiling = 100,
): Network {
  const means = branches.flatMap(sums => exactMean(sums) ?? [])
  const mean = meanOfMeans(means)
  const differences = pairedDifferences(branches, previous)
  return {
    branches: means.length,
    visits: branches.reduce((sum, { n }) => sum + n, 0),
    mean: mean?.valueOf() ?? null,
    shown: mean === null ? null : shownPercent(mean),
    interval: meanInterval(sampleOf(means.map(each => each.valueOf())), ceiling),
    change: networkChange(differences),
    paired: differences.length,
  }
}

/** Changes of the branch means, percentage points, of the branches present in both waves. */
export function pairedDifferences(
  branches: readonly BranchSums[],
  previous: readonly BranchSums[],
): Fraction[] {
  const before = new Map(previous.map(sums => [sums.code, exactMean(sums)]))
  return branches.flatMap(sums => {
    const [is, was] = [exactMean(sums), before.get(sums.code) ?? null]
    return is === null || was === null ? [] : [is.sub(was)]
  })
}

function networkChange(differences: readonly Fraction[]): Change {
  const exact = meanOfMeans(differences)
  const sample = sampleOf(differences.map(each => each.valueOf()))
  if (exact === null || sample === null) return { kind: 'notCompared' }
  const [judged = null] = sample.n < leastForInterval ? [] : judge([pairedT(sample)])
  return changeOf(judged, exact)
}
