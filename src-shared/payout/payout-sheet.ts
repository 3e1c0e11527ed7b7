import type { AuditStatus } from '../model/audit.ts'
import type { Money } from '../model/money.ts'
import { sums } from '../model/money.ts'

/** A visit as it bears on what its shopper is paid. */
export interface PaidVisit {
  readonly id: string
  readonly number: string
  readonly branch: string
  /** Alias. */
  readonly shopper: string
  /** When it was begun. */
  readonly at: string
  readonly status: AuditStatus
  /** Of the assignment, or of its wave; null where nobody said. */
  readonly agreed: Money | null
  /** What the shopper wrote. */
  readonly claimed: Money | null
  readonly expenses: readonly Money[]
}

export interface PayoutLine extends PaidVisit {
  /**
   * `due`: reviewed, to be paid; `waiting`: not reviewed yet; `none`: rejected. An impossible visit is due its expenses
   * without the fee.
   */
  readonly state: 'due' | 'waiting' | 'none'
  readonly fee: Money | null
  /** The fee that was written is not the one agreed on. */
  readonly differs: boolean
  /** One sum for each currency. */
  readonly total: readonly Money[]
}

export interface Payout {
  readonly shopper: string
  readonly lines: readonly PayoutLine[]
  /** Of what is due; one sum for each currency. */
  readonly fees: readonly Money[]
  readonly expenses: readonly Money[]
  readonly total: readonly Money[]
  /** Of what waits for review. */
  readonly waiting: readonly Money[]
}

const states: Readonly<Record<AuditStatus, PayoutLine['state']>> = {
  draft: 'waiting',
  submitted: 'waiting',
  returned: 'waiting',
  approved: 'due',
  impossible: 'due',
  rejected: 'none',
}

const same = (one: Money, other: Money) => one.amount === other.amount && one.currency === other.currency

function lineOf(visit: PaidVisit): PayoutLine {
  const state = states[visit.status]
  // What was agreed on is paid; where nothing was, what the shopper wrote.
  const fee = visit.status === 'impossible' ? null : (visit.agreed ?? visit.claimed)
  const { agreed, claimed } = visit
  const differs = agreed !== null && claimed !== null && !same(agreed, claimed)
  const total = state === 'none' ? [] : sums([...(fee === null ? [] : [fee]), ...visit.expenses])
  return { ...visit, state, fee: state === 'none' ? null : fee, differs, total }
}

/**
 * What each shopper is due for their visits: fees and expenses, currencies apart, by alias. Sums are exact. Drafts are
 * left out.
 */
export function payoutSheet(visits: readonly PaidVisit[]): Payout[] {
  const lines = visits.filter(visit => visit.status !== 'draft').map(lineOf)
  return [...Map.groupBy(lines, line => line.shopper)]
    .map(([shopper, own]) => {
      const due = own.filter(line => line.state === 'due')
      const waiting = own.filter(line => line.state === 'waiting')
      const fees = sums(due.flatMap(line => (line.fee === null ? [] : [line.fee])))
      const expenses = sums(due.flatMap(line => line.expenses))
      return {
        shopper,
        lines: own,
        fees,
        expenses,
        total: sums([...fees, ...expenses]),
        waiting: sums(waiting.flatMap(line => line.total)),
      }
    })
    .toSorted((a, b) => (a.shopper < b.shopper ? -1 : 1))
}
