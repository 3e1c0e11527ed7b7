import { heading } from '../compared/document.ts'
import { differenceWords, partName, ratingsTable } from '../compared/ratings.ts'
import { ruledTable } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { NetworkSheet } from './page.ts'

/** Most places where shoppers and customers disagree: as many as stand beside the network's lines. */
const most = 4

/** What customers themselves say, beside the audits and apart from the score. */
export function ratings(sheet: NetworkSheet): Node[] {
  const { report, t, width } = sheet
  const { ratings: compared } = report
  if (compared.ratings === 0) return []
  const gap = 30
  const rated = compared.network.filter(({ customers }) => customers.n > 0)
  return [
    {
      unbreakable: true,
      stack: [
        heading(t('networkReport.ratings.heading')),
        { text: t('networkReport.ratings.note'), style: 'small', margin: [0, 0, 0, 6] },
        {
          columnGap: gap,
          columns: [
            {
              width: (width - gap) * 0.58,
              stack: [ratingsTable(sheet, rated, small(t('networkReport.heat.network')))],
            },
            { width: '*', stack: [widest(sheet)] },
          ],
        },
      ],
    },
  ]
}

/** The branches where shoppers and customers disagree most. */
function widest(sheet: NetworkSheet): Node {
  const { report, t, format } = sheet
  const lines = report.ratings.disagreements.slice(0, most)
  if (lines.length === 0) return { text: t('ratings.compare.disagreeNone'), style: 'small' }
  return ruledTable(
    [
      { head: t('compared.column.branch'), width: '*' },
      { head: t('ratings.compare.audits'), width: 46, number: true },
      { head: t('ratings.compare.customers'), width: 46, number: true },
      { head: t('ratings.compare.difference'), width: 44, number: true },
    ],
    lines.map(both => [
      { stack: [{ text: both.name }, { text: partName(sheet, both.part), style: 'note' }] },
      format.percent(both.audits.shown),
      format.percent(both.customers.shown),
      differenceWords(sheet, both),
    ]),
    { heading: small(t('ratings.compare.disagree')) },
  )
}

const small = (text: string): Node => heading(text, { fontSize: 11, outline: false, margin: [0, 0, 0, 4] })
