import { moneyText } from '../../../src-shared/format/number.ts'
import { sums, type Money } from '../../../src-shared/model/money.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** «12 000 ₸, 40 €»: one sum for each currency; '' for none. */
export function amountsText(amounts: readonly Money[], language: Language): string {
  return sums(amounts)
    .map(({ amount, currency }) => moneyText(amount, currency, language))
    .join(', ')
}
