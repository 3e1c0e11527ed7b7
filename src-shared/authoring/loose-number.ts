import { largestNumber } from '../model/decimal.ts'

/** The nearest number a checklist takes: at most 6 decimals, within its limits; 0 for one left out. */
export function looseNumber(
  value: number | null | undefined,
  low = -largestNumber,
  high = largestNumber,
): number {
  const rounded = Math.round((value ?? 0) * 1e6) / 1e6
  return Math.min(high, Math.max(low, rounded))
}

/** Points or a weight: not below 0. */
export function loosePositive(value: number | null | undefined): number {
  return looseNumber(value, 0)
}

/** A percent, 0 to 100. */
export function loosePercent(value: number): number {
  return looseNumber(value, 0, 100)
}
