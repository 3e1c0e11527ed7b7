import { meanInterval, type MeanInterval } from './mean-interval.ts'
import type { PercentSums } from './percent-sums.ts'
import { deviation, sampleOfSums } from './sample.ts'
import { exactMean, shownPercent } from './shown-percent.ts'

/** A mean of visits' percents with all that may be said of it: a row of the ranking, a cell, a point of a trend. */
export interface BranchMean {
  /** Visits with a percent. */
  readonly n: number
  /** Percent; null without visits. */
  readonly mean: number | null
  /** The mean rounded once for display, to one decimal, half up from the exact value. */
  readonly shown: number | null
  /** Standard deviation of the visits; null below two of them. */
  readonly deviation: number | null
  readonly interval: MeanInterval
  /** Largest distortion of the mean by one odd visit, percentage points: 100 / n; null without visits. */
  readonly distortion: number | null
}

/** `ceiling`: highest percent there can be, 100, or Infinity where bonuses are not capped. */
export function branchMean(sums: PercentSums, ceiling = 100): BranchMean {
  const sample = sampleOfSums(sums)
  const mean = exactMean(sums)
  return {
    n: sums.n,
    mean: sample?.mean ?? null,
    shown: mean === null ? null : shownPercent(mean),
    deviation: sample === null ? null : deviation(sample),
    interval: meanInterval(sample, ceiling),
    distortion: largestDistortion(sums.n),
  }
}

/** How far one odd visit may move the mean of n, in percentage points; null without visits. */
export function largestDistortion(n: number): number | null {
  return n === 0 ? null : 100 / n
}
