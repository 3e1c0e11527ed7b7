import type { Sample } from './sample.ts'
import { t95 } from './student.ts'

/** What can be said of a mean beside itself (scoring.md, "Branches"); every kind is shown in its own way. */
export type MeanInterval =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly value: number }
  /** Two values, the lower first: no interval. */
  | { readonly kind: 'two'; readonly values: readonly [number, number] }
  /** n values, all equal: they tell nothing of the spread. */
  | { readonly kind: 'allEqual'; readonly n: number; readonly value: number }
  /** 95 %, Student's t, clipped. */
  | { readonly kind: 'interval'; readonly n: number; readonly low: number; readonly high: number }

/** Least number of values for an interval, a rank and a proof (scoring.md). */
export const leastForInterval = 3

/**
 * Mean ± t(n - 1) s / sqrt(n), 95 %, clipped to 0..ceiling. The ceiling is 100 %, or Infinity where a checklist's
 * bonuses are not capped; a mean above it is never cut off.
 */
export function meanInterval(sample: Sample | null, ceiling = 100): MeanInterval {
  if (sample === null) return { kind: 'none' }
  const { n, mean, variance } = sample
  if (variance === null) return { kind: 'one', value: mean }
  if (n < leastForInterval) {
    const half = Math.sqrt(variance / 2)
    return { kind: 'two', values: [mean - half, mean + half] }
  }
  if (variance === 0) return { kind: 'allEqual', n, value: mean }
  const half = t95(n - 1) * Math.sqrt(variance / n)
  return {
    kind: 'interval',
    n,
    low: Math.max(Math.min(0, mean), mean - half),
    high: Math.min(Math.max(ceiling, mean), mean + half),
  }
}
