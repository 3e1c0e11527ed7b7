import { Fraction } from 'fraction.js'
import { roundedBig } from '../scoring/arithmetic.ts'
import type { PercentSums } from './percent-sums.ts'
import { unitsPerPercent } from './percent-sums.ts'

/** The exact mean of visits, in percent; null without visits. */
export function exactMean({ n, sum }: PercentSums): Fraction | null {
  return n === 0 ? null : new Fraction(BigInt(sum), BigInt(n) * BigInt(unitsPerPercent))
}

/**
 * Rounded once for display, to one decimal, half up from the exact value; a difference below 0 as its opposite,
 * so that A - B and B - A show the same figure.
 */
export function shownPercent(exact: Fraction): number {
  const tenths = roundedBig(exact.n, exact.d, 10) / 10
  return exact.s < 0n && tenths > 0 ? -tenths : tenths
}

/** The exact mean of branch means; null for none. */
export function meanOfMeans(means: readonly Fraction[]): Fraction | null {
  if (means.length === 0) return null
  return means.reduce((sum, mean) => sum.add(mean), new Fraction(0)).div(means.length)
}
