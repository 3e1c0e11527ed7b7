import type { Sample } from './sample.ts'

export interface PooledVariance {
  readonly variance: number
  /** Sum of n - 1. */
  readonly df: number
}

/**
 * The variance within branches, pooled over all of a wave (or of both waves that are compared): what a visit's
 * percent varies by on the whole. null when no branch has two visits.
 */
export function pooledVariance(samples: readonly Sample[]): PooledVariance | null {
  let squares = 0
  let df = 0
  for (const { n, variance } of samples) {
    if (variance === null) continue
    squares += (n - 1) * variance
    df += n - 1
  }
  return df === 0 ? null : { variance: squares / df, df }
}
