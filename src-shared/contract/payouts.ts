import { auditStatusSchema } from '../model/audit.ts'
import { moneySchema } from '../model/money.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const amounts = z.array(moneySchema)

const payoutSchema = z.object({
  /** Alias. */
  shopper: z.string(),
  /** '' where it is not known, or was purged. */
  name: z.string(),
  fees: amounts,
  expenses: amounts,
  total: amounts,
  waiting: amounts,
  lines: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      branch: z.string(),
      at: z.string(),
      status: auditStatusSchema,
      state: z.enum(['due', 'waiting', 'none']),
      fee: moneySchema.nullable(),
      agreed: moneySchema.nullable(),
      claimed: moneySchema.nullable(),
      differs: z.boolean(),
      expenses: amounts,
      total: amounts,
    }),
  ),
})

/** What shoppers are due; also as a file: `GET /files/payouts/WAVE.(xlsx|csv)?lang=…`. */
export const payouts = {
  /** Of one wave (its code), by alias. */
  sheet: procedure.input(z.object({ wave: z.string() })).output(z.array(payoutSchema)),
}
