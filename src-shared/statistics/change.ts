import type { Fraction } from 'fraction.js'
import type { Judged } from './proof.ts'
import { shownPercent } from './shown-percent.ts'
import { differenceInterval } from './t-test.ts'

/** A change since the earlier wave, in percentage points. Only `proven` draws an arrow (scoring.md). */
export type Change =
  | {
      readonly kind: 'proven' | 'notProven'
      readonly difference: number
      /** The difference rounded once, to one decimal. */
      readonly shown: number
      /** 95 %, Welch, for this difference alone: it may leave 0 out and yet be not proven among many. */
      readonly low: number
      readonly high: number
      /** Adjusted within the family. */
      readonly p: number
    }
  /** Nothing varies in either wave: not proven, and no interval. */
  | { readonly kind: 'noSpread'; readonly difference: number; readonly shown: number }
  /** Fewer than 3 visits in one of the waves (for the network: fewer than 3 branches in both). */
  | { readonly kind: 'notEnough'; readonly difference: number; readonly shown: number }
  /** No visits in one of the waves, or no earlier wave. */
  | { readonly kind: 'notCompared' }

/** A judged test, or `notEnough` where none was made; the difference as its exact value. */
export function changeOf(judged: Judged | null, exact: Fraction): Change {
  const shown = shownPercent(exact)
  const difference = exact.valueOf()
  if (judged === null) return { kind: 'notEnough', difference, shown }
  if (judged.kind === 'noSpread') return { kind: 'noSpread', difference, shown }
  return { kind: judged.kind, difference, shown, ...differenceInterval(judged.test), p: judged.p }
}
