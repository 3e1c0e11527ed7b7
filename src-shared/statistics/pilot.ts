import { leastForInterval } from './mean-interval.ts'
import type { PercentSums } from './percent-sums.ts'
import { pooledVariance } from './pooled-variance.ts'
import { provenBelow } from './proof.ts'
import { sampleOf, sampleOfSums } from './sample.ts'
import { differenceInterval, welch } from './t-test.ts'

export interface PilotBranch {
  readonly code: string
  readonly pilot: boolean
  readonly before: PercentSums
  readonly after: PercentSums
}

interface Counted {
  /** Branches with visits in both waves. */
  readonly pilots: number
  readonly rest: number
}

interface Effect extends Counted {
  /** Mean change of pilot branches minus that of the rest, percentage points, with its 95 %. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

export type PilotResult =
  /** Fewer than 3 branches on a side. */
  | (Counted & { readonly kind: 'notEnough' })
  /** Every branch changed alike on both sides. */
  | (Counted & { readonly kind: 'noSpread'; readonly difference: number })
  /** Chosen by hand: indicative, regression to the mean possible; no verdict. */
  | (Effect & { readonly kind: 'indicative' })
  | (Effect & { readonly kind: 'proven' | 'notProven'; readonly p: number })

/**
 * Pilot branches against the rest: Welch's t between the changes of branch means, a branch counting once, at least
 * 3 branches a side. A verdict only if the pilot branches were drawn by lot (scoring.md).
 */
export function pilotResult(branches: readonly PilotBranch[], drawnByLot: boolean): PilotResult {
  const changes = (pilot: boolean) =>
    sampleOf(
      branches
        .filter(branch => branch.pilot === pilot)
        .flatMap(({ before, after }) => {
          const [was, is] = [sampleOfSums(before), sampleOfSums(after)]
          return was === null || is === null ? [] : [is.mean - was.mean]
        }),
    )
  const [pilots, rest] = [changes(true), changes(false)]
  const counted = { pilots: pilots?.n ?? 0, rest: rest?.n ?? 0 }
  if (pilots === null || rest === null || Math.min(pilots.n, rest.n) < leastForInterval)
    return { kind: 'notEnough', ...counted }
  const test = welch(pilots, rest, pooledVariance([pilots, rest]))
  const { difference } = test
  if (test.kind === 'noSpread') return { kind: 'noSpread', ...counted, difference }
  const effect = { ...counted, difference, ...differenceInterval(test) }
  if (!drawnByLot) return { kind: 'indicative', ...effect }
  return { kind: test.p < provenBelow ? 'proven' : 'notProven', ...effect, p: test.p }
}
