import type { Fraction } from 'fraction.js'
import { meanOfMeans, shownPercent, exactMean } from '../../../src-shared/statistics/shown-percent.ts'
import type { PercentSums } from '../../../src-shared/statistics/percent-sums.ts'

/** Mean minus target in percentage points, rounded once for display; null without visits. */
export function gapOf(sums: PercentSums, target: number): number | null {
  return shownGap(exactMean(sums), target)
}

/** The same of the mean of branch means. */
export function networkGap(branches: readonly PercentSums[], target: number): number | null {
  return shownGap(meanOfMeans(branches.flatMap(sums => exactMean(sums) ?? [])), target)
}

/** Mean of a branch minus the mean of branch means, percentage points, rounded once; null without visits on a side. */
export function aheadOfNetwork(own: PercentSums, branches: readonly PercentSums[]): number | null {
  const [mean, network] = [exactMean(own), meanOfMeans(branches.flatMap(sums => exactMean(sums) ?? []))]
  return mean === null || network === null ? null : shownPercent(mean.sub(network))
}

function shownGap(mean: Fraction | null, target: number): number | null {
  return mean === null ? null : shownPercent(mean.sub(target))
}
