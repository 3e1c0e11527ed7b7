import type { TrendPoint } from '../../../src-shared/charts/trend-input.ts'
import type { ComparedBranchLine } from '../../../src-shared/model/comparison.ts'

/** A mean as a point of the trend's chart; its arrow only where the change is proven. */
export function trendPoint(of: {
  readonly mean: number | null
  readonly interval: ComparedBranchLine['interval']
  readonly change?: ComparedBranchLine['change']
}): TrendPoint | null {
  const { mean, interval, change } = of
  if (mean === null) return null
  const proven = change?.kind === 'proven' ? (change.difference > 0 ? 'up' : 'down') : null
  return {
    mean,
    interval: interval.kind === 'interval' ? { low: interval.low, high: interval.high } : null,
    proven,
  }
}
