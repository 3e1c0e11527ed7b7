import { translator } from '../../src-shared/messages/translator.ts'
import type { Money } from '../../src-shared/model/money.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import { writeCsv } from '../exchange/write-csv.ts'
import type { Cell } from '../exchange/workbook/sheet.ts'
import { writeWorkbook } from '../exchange/workbook/write-workbook.ts'
import type { Context } from './context.ts'
import { download, type Download } from './download.ts'
import { payoutsOf } from './payouts.ts'

const amountIn = (amounts: readonly Money[], currency: string) =>
  amounts.find(one => one.currency === currency)?.amount ?? null

/** Currencies in the order they come; a row needs one of its own for each. */
const currenciesOf = (...amounts: readonly (readonly Money[])[]) => [
  ...new Set(amounts.flat().map(one => one.currency)),
]

/**
 * The payout sheet of a wave as a table, a row for each visit and currency; a workbook has a second sheet with a row
 * for each shopper. null: there are no visits.
 */
export async function payoutsFile(
  context: Context,
  wave: string,
  kind: 'csv' | 'xlsx',
  language: Language,
): Promise<Download | null> {
  const payouts = payoutsOf(context.store.reader, wave)
  if (payouts.length === 0) return null
  const t = translator(language)
  const word = (
    key:
      | 'shopper'
      | 'name'
      | 'visit'
      | 'date'
      | 'branch'
      | 'status'
      | 'state'
      | 'agreed'
      | 'claimed'
      | 'fee'
      | 'expenses'
      | 'total'
      | 'waiting'
      | 'currency',
  ) => t(`payouts.column.${key}`)
  const visits: Cell[][] = [
    (
      [
        'shopper',
        'name',
        'visit',
        'date',
        'branch',
        'status',
        'state',
        'currency',
        'agreed',
        'claimed',
        'fee',
        'expenses',
        'total',
      ] as const
    ).map(word),
  ]
  const people: Cell[][] = [
    (['shopper', 'name', 'currency', 'fee', 'expenses', 'total', 'waiting'] as const).map(word),
  ]
  for (const { shopper, name, lines, fees, expenses, total, waiting } of payouts) {
    for (const currency of currenciesOf(total, waiting)) {
      const one = [fees, expenses, total, waiting].map(amounts => amountIn(amounts, currency) ?? 0)
      people.push([shopper, name, currency, ...one])
    }
    for (const line of lines) {
      const own = [line.agreed, line.claimed, line.fee].map(amount => (amount === null ? [] : [amount]))
      const among = currenciesOf(...own, line.expenses)
      for (const currency of among.length > 0 ? among : ['']) {
        const amounts = [...own, line.expenses, line.total].map(one => amountIn(one, currency))
        const facts = [shopper, name, line.number, new Date(line.at), line.branch]
        visits.push([
          ...facts,
          t(`values.status.${line.status}`),
          t(`payouts.state.${line.state}`),
          currency,
          ...amounts,
        ])
      }
    }
  }
  const name = `payouts-${wave}`
  if (kind === 'csv') return download(name, kind, writeCsv(visits, language))
  const sheets = [
    { name: t('payouts.sheet.visits'), rows: visits },
    { name: t('payouts.sheet.shoppers'), rows: people },
  ]
  return download(name, kind, await writeWorkbook(sheets))
}
