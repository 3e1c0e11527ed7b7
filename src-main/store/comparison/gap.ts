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

function shownGap(mean: Fraction | null, target: number): number | null {
  return mean === null ? null : shownPercent(mean.sub(target))
}
