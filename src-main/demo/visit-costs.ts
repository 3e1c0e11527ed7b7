import type { Expense } from '../../src-shared/model/visit.ts'
import type { Money } from '../../src-shared/model/money.ts'
import type { Random } from './random.ts'
import type { SampleBranch } from './sample-branches.ts'

export interface VisitCosts {
  readonly fee: Money
  /** `receipt`: there is a photo of it. */
  readonly expenses: readonly { readonly expense: Expense; readonly receipt: boolean }[]
}

type Currency = SampleBranch['currency']

/** For one visit; visits outside of the country of the wave's fee have one of their own. */
export const agreedFees: Readonly<Record<Currency, Money>> = {
  KZT: { amount: 8000, currency: 'KZT' },
  RUB: { amount: 1400, currency: 'RUB' },
}

/** What is paid on the way, in tens of the currency. */
const ways: readonly { what: string; tens: Record<Currency, readonly [number, number]> }[] = [
  { what: 'Такси до отделения', tens: { KZT: [120, 260], RUB: [25, 60] } },
  { what: 'Парковка', tens: { KZT: [30, 80], RUB: [10, 20] } },
  { what: 'Автобус туда и обратно', tens: { KZT: [20, 24], RUB: [8, 13] } },
]

function expenseOf(
  currency: Currency,
  random: Random,
): { readonly expense: Expense; readonly taxi: boolean } {
  const place = random.int(0, ways.length - 1)
  const { what, tens } = ways[place] ?? { what: '', tens: { KZT: [1, 1], RUB: [1, 1] } }
  const [from, to] = tens[currency]
  return { expense: { what, amount: random.int(from, to) * 10, currency }, taxi: place === 0 }
}

/** Now and then a shopper asks for more than was agreed on. */
export function visitCosts({ currency }: SampleBranch, random: Random): VisitCosts {
  const agreed = agreedFees[currency]
  const fee = random.chance(0.04) ? { ...agreed, amount: agreed.amount * 1.25 } : agreed
  if (!random.chance(0.35)) return { fee, expenses: [] }
  const { expense, taxi } = expenseOf(currency, random)
  return { fee, expenses: [{ expense, receipt: taxi && random.chance(0.8) }] }
}
