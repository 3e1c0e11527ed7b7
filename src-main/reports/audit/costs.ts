import { sums, type Money } from '../../../src-shared/model/money.ts'
import type { Node } from '../engine/node.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import type { ShownAudit } from './shown.ts'
import { ruled } from './style.ts'

/** What the visit cost and earned its shopper, for the payout. */
export function costs(page: Page): Node[] {
  const { shown, t } = page
  if (shown.costs === null) return []
  const { expenses, fee } = shown.costs
  return [
    {
      unbreakable: expenses.length < 20,
      stack: [
        heading(t('report.costs.heading'), { margin: [0, 20, 0, 2] }),
        { text: t('report.costs.note'), style: 'small', margin: [0, 0, 0, 6] },
        {
          tag: 'Table',
          layout: ruled,
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: ['*', 130],
            body: [
              [
                { text: t('report.costs.what'), style: 'column' },
                { text: t('report.costs.amount'), style: 'column', alignment: 'right' },
              ],
              ...expenses.map(({ what, ...money }) => row(page, what, money)),
              ...(fee === null ? [] : [row(page, t('report.costs.fee'), fee)]),
              ...totals(shown.costs).map(money => row(page, t('report.costs.total'), money, true)),
            ],
          },
        },
      ],
    },
  ]
}

function row({ format }: Page, what: string, money: Money, bold = false): Node[] {
  return [
    { text: what, rowHeader: true, bold },
    { text: format.money(money.amount, money.currency), fontFeatures: ['tnum'], alignment: 'right', bold },
  ]
}

/** One sum for each currency; none where a single line says it already. */
function totals({ expenses, fee }: NonNullable<ShownAudit['costs']>): Money[] {
  const lines: Money[] = [...expenses, ...(fee === null ? [] : [fee])]
  if (lines.length < 2) return []
  return sums(lines)
}
