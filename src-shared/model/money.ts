import { positiveDecimalSchema } from './decimal.ts'
import { z } from './zod.ts'

/** An amount, at most 6 decimals and 1,000,000, in a currency of ISO 4217. */
export const moneySchema = z.strictObject({
  amount: positiveDecimalSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.infer<typeof moneySchema>

/** One exact sum for each currency, in the order they come. */
export function sums(amounts: readonly Money[]): Money[] {
  const millionths = new Map<string, number>()
  // Whole millionths add without error.
  for (const { amount, currency } of amounts)
    millionths.set(currency, (millionths.get(currency) ?? 0) + Math.round(amount * 1e6))
  return [...millionths].map(([currency, whole]) => ({ amount: whole / 1e6, currency }))
}
