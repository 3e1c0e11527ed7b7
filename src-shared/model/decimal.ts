import { z } from './zod.ts'

/** Largest size of any number in a checklist or an answer. */
export const largestNumber = 1_000_000

/** A decimal as a whole number of millionths, or null when it has more than 6 decimals or is too large. */
export function millionths(value: number): number | null {
  if (!(Math.abs(value) <= largestNumber)) return null
  const whole = Math.round(value * 1e6)
  // Division rounds correctly, so equality holds exactly for decimals of at most 6 places.
  return whole / 1e6 === value ? whole : null
}

const sixDecimals = (value: number) => Math.abs(value) > largestNumber || millionths(value) !== null

export const decimalSchema = z
  .number()
  .min(-largestNumber)
  .max(largestNumber)
  .refine(sixDecimals, { params: { fault: 'tooManyDecimals' } })

export const positiveDecimalSchema = z
  .number()
  .min(0)
  .max(largestNumber)
  .refine(sixDecimals, { params: { fault: 'tooManyDecimals' } })

export const percentSchema = z
  .number()
  .min(0)
  .max(100)
  .refine(sixDecimals, { params: { fault: 'tooManyDecimals' } })
