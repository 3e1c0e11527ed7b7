import { payoutSheet } from '../../src-shared/payout/payout-sheet.ts'
import { paidVisits } from '../store/paid-visits.ts'
import type { Reader } from '../store/connection.ts'
import { procedures } from './procedures.ts'

/** The sheet of a wave, with the names that head office knows. */
export function payoutsOf(reader: Reader, wave: string) {
  const visits = paidVisits(reader, wave)
  const names = new Map(visits.map(visit => [visit.shopper, visit.name]))
  return payoutSheet(visits).map(payout => ({
    ...payout,
    fees: [...payout.fees],
    expenses: [...payout.expenses],
    total: [...payout.total],
    waiting: [...payout.waiting],
    name: names.get(payout.shopper) ?? '',
    lines: payout.lines.map(line => ({ ...line, expenses: [...line.expenses], total: [...line.total] })),
  }))
}

export const payouts = {
  sheet: procedures.payouts.sheet.handler(({ context, input }) =>
    payoutsOf(context.store.reader, input.wave),
  ),
}
