import { holm } from './holm.ts'
import type { Test, TTest } from './t-test.ts'

/** A difference is proven when its p, adjusted within its family, is below this (scoring.md). */
export const provenBelow = 0.05

/** Least number of visits on each side of a proof, and for a place in the ranking. */
export const leastVisits = 3

export type Judged =
  /** `p` is adjusted within the family. */
  | { readonly kind: 'proven' | 'notProven'; readonly test: TTest; readonly p: number }
  | { readonly kind: 'noSpread'; readonly difference: number }

/**
 * Judges one family of tests, in the order given. A test without any spread can't be proven, yet counts in the
 * family: what is asked decides its size, not what came out.
 */
export function judge(tests: readonly Test[]): Judged[] {
  const ps = holm(tests.map(test => (test.kind === 'tested' ? test.p : 1)))
  return tests.map((test, i): Judged => {
    if (test.kind === 'noSpread') return test
    const p = ps[i] ?? 1
    return { kind: p < provenBelow ? 'proven' : 'notProven', test, p }
  })
}
