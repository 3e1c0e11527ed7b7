import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditStatusSchema } from '../../../src-shared/model/audit.ts'
import type { Money } from '../../../src-shared/model/money.ts'
import { payoutSheet, type PaidVisit } from '../../../src-shared/payout/payout-sheet.ts'

const kzt = (amount: number): Money => ({ amount, currency: 'KZT' })

function visit(fields: Partial<PaidVisit>): PaidVisit {
  return {
    id: '0190a000-0000-7000-8000-000000000000',
    number: '2026-Q4-0001',
    branch: 'almaty-1',
    shopper: 'Чибис-4',
    at: '2026-11-12T08:00:00.000Z',
    status: 'approved',
    agreed: null,
    claimed: null,
    expenses: [],
    ...fields,
  }
}

describe('the payout sheet of a wave', () => {
  it('pays the agreed fee, and marks another one that was written', () => {
    const [payout] = payoutSheet([visit({ agreed: kzt(6000), claimed: kzt(7000) })])
    expect(payout).toMatchObject({ fees: [kzt(6000)], total: [kzt(6000)] })
    expect(payout?.lines).toMatchObject([{ state: 'due', fee: kzt(6000), differs: true }])
  })

  it('pays what the shopper wrote where nothing was agreed on', () => {
    expect(payoutSheet([visit({ claimed: kzt(7000) })])).toMatchObject([{ total: [kzt(7000)] }])
  })

  it('gives back the expenses of a visit that could not be made, without a fee', () => {
    const [payout] = payoutSheet([
      visit({ status: 'impossible', agreed: kzt(6000), expenses: [kzt(850.5), kzt(0.1)] }),
    ])
    expect(payout).toMatchObject({ fees: [], expenses: [kzt(850.6)], total: [kzt(850.6)] })
  })

  it('tells what waits for review apart, and pays nothing for a rejected visit', () => {
    const [payout] = payoutSheet([
      visit({ status: 'submitted', agreed: kzt(6000) }),
      visit({ status: 'rejected', agreed: kzt(6000), expenses: [kzt(500)] }),
    ])
    expect(payout).toMatchObject({ total: [], waiting: [kzt(6000)] })
    expect(payout?.lines[1]).toMatchObject({ state: 'none', fee: null, total: [] })
  })

  it('keeps currencies apart', () => {
    const taxi = { amount: 40, currency: 'EUR' }
    expect(payoutSheet([visit({ agreed: kzt(6000), expenses: [taxi] })])).toMatchObject([
      { total: [kzt(6000), taxi] },
    ])
  })

  it('adds up: what is due is the sum of the lines that are due, whatever the visits', () => {
    const money = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }).map(cents => cents / 100),
      currency: fc.constantFrom('KZT', 'EUR'),
    })
    const visits = fc.array(
      fc.record({
        status: fc.constantFrom(...auditStatusSchema.options),
        agreed: fc.option(money),
        claimed: fc.option(money),
        expenses: fc.array(money, { maxLength: 3 }),
        shopper: fc.constantFrom('a', 'b', 'c'),
      }),
    )
    fc.assert(
      fc.property(visits, fields => {
        for (const payout of payoutSheet(fields.map(visit))) {
          for (const currency of ['KZT', 'EUR']) {
            const cents = (amounts: readonly Money[]) =>
              amounts
                .filter(one => one.currency === currency)
                .reduce((sum, one) => sum + Math.round(one.amount * 100), 0)
            const due = payout.lines.filter(line => line.state === 'due')
            expect(cents(payout.total)).toBe(due.reduce((sum, line) => sum + cents(line.total), 0))
          }
        }
      }),
    )
  })
})
