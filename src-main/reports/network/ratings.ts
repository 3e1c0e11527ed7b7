import { heading } from '../audit/heading.ts'
import { differenceWords, partName, ratingsTable } from '../compared/ratings.ts'
import { ruledTable, tight } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { NetworkSheet } from './page.ts'

/** Fewest places where shoppers and customers disagree: as many as stand beside the network's lines. */
const least = 4

/** Of the network's lines, so that a criterion's name stays whole on the narrower paper too; points. */
const leastWidth = 332

/** What customers themselves say, beside the audits and apart from the score. */
export function ratings(sheet: NetworkSheet): Node[] {
  const { report, t, width } = sheet
  const { ratings: compared } = report
  if (compared.ratings === 0) return []
  const gap = 24
  const rated = compared.network.filter(({ customers }) => customers.n > 0)
  return [
    {
      unbreakable: true,
      stack: [
        heading(t('networkReport.ratings.heading'), { margin: [0, 0, 0, 4] }),
        { text: t('networkReport.ratings.note'), style: 'small', margin: [0, 0, 0, 4] },
        {
          columnGap: gap,
          fontSize: 8.75,
          columns: [
            {
              width: Math.max(leastWidth, (width - gap) * 0.46),
              stack: [ratingsTable(sheet, rated, small(t('networkReport.heat.network')), tight)],
            },
            { width: '*', stack: [widest(sheet, Math.max(least, rated.length))] },
          ],
        },
      ],
    },
  ]
}

/** The branches where shoppers and customers disagree most. */
function widest(sheet: NetworkSheet, most: number): Node {
  const { report, t, format } = sheet
  const lines = report.ratings.disagreements.slice(0, most)
  if (lines.length === 0) return { text: t('ratings.compare.disagreeNone'), style: 'small' }
  return ruledTable(
    [
      { head: t('compared.column.branch'), width: '*' },
      { head: t('ratings.compare.part'), width: 76 },
      { head: t('ratings.compare.audits'), width: 40, number: true },
      { head: t('ratings.compare.customers'), width: 40, number: true },
      { head: t('ratings.compare.difference'), width: 42, number: true },
    ],
    lines.map(both => [
      both.name,
      partName(sheet, both.part),
      format.percent(both.audits.shown),
      format.percent(both.customers.shown),
      differenceWords(sheet, both),
    ]),
    { heading: small(t('ratings.compare.disagree')), layout: tight },
  )
}

const small = (text: string): Node => heading(text, { fontSize: 11, outline: false, margin: [0, 0, 0, 2] })
