import { wilson } from './wilson.ts'

/** Points that a standard, moment or criterion lost, over all visits in which it was measured. */
export interface Loss {
  readonly code: string
  /** Sum of possible - earned, in any one unit (the store has whole millionths), at least 0. */
  readonly lost: number
  /** Visits that measured it, and those of them that lost points. */
  readonly n: number
  readonly visitsLosing: number
}

export interface ParetoBar extends Loss {
  /** Part of all lost points, 0..1, and the running sum up to this bar. */
  readonly share: number
  readonly cumulative: number
  /** Share of visits that lost points: Wilson 95 %, 0..1; null without visits. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/**
 * Pareto of lost points, the largest first, ties by code; nothing lost is left out. Points get no interval: beside
 * them stands the share of visits that lost any (scoring.md).
 */
export function pareto(losses: readonly Loss[]): ParetoBar[] {
  const sorted = losses
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || (a.code < b.code ? -1 : 1))
  const all = sorted.reduce((sum, { lost }) => sum + lost, 0)
  let sum = 0
  return sorted.map(loss => {
    sum += loss.lost
    const interval = wilson({ met: loss.visitsLosing, n: loss.n })
    return { ...loss, share: loss.lost / all, cumulative: sum / all, interval }
  })
}
