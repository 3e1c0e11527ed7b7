import type { PercentSums } from './percent-sums.ts'
import { unitsPerPercent } from './percent-sums.ts'

/** What tests and intervals need to know of a set of values. */
export interface Sample {
  /** At least 1. */
  readonly n: number
  readonly mean: number
  /** Of the sample, with n - 1; null for one value; exactly 0 only when all values are equal. */
  readonly variance: number | null
}

/**
 * Visits of one branch from their running sums, in percent; null without visits. The spread is
 * n x sumsq - sum², in whole numbers: in doubles the difference of two large squares would lose its digits.
 */
export function sampleOfSums({ n, sum, sumsq }: PercentSums): Sample | null {
  if (n === 0) return null
  const mean = sum / (n * unitsPerPercent)
  if (n === 1) return { n, mean, variance: null }
  const spread = Number(BigInt(n) * BigInt(sumsq) - BigInt(sum) * BigInt(sum))
  return { n, mean, variance: Math.max(0, spread) / (n * (n - 1)) / unitsPerPercent ** 2 }
}

/** Means that differ by less are equal: they differ by rounding of doubles only. */
const rounding = 1e-9

/** Any values, such as branch means or their changes; null without values. Two passes, from the first value on. */
export function sampleOf(values: readonly number[]): Sample | null {
  const [origin] = values
  if (origin === undefined) return null
  const n = values.length
  const offsets = values.map(value => value - origin)
  const offset = offsets.reduce((sum, each) => sum + each, 0) / n
  const mean = origin + offset
  if (n === 1) return { n, mean, variance: null }
  if (offsets.every(each => Math.abs(each) < rounding)) return { n, mean, variance: 0 }
  return { n, mean, variance: offsets.reduce((sum, each) => sum + (each - offset) ** 2, 0) / (n - 1) }
}

/** The sample's standard deviation, in the values' unit; null for one value. */
export function deviation({ variance }: Sample): number | null {
  return variance === null ? null : Math.sqrt(variance)
}
