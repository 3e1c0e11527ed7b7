import { heading } from '../compared/document.ts'
import { differenceWords, partName, ratingsTable } from '../compared/ratings.ts'
import { ruledTable } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { NetworkSheet } from './page.ts'

/** Most places where shoppers and customers disagree: as many as share a page with the network's lines. */
const most = 5

/** What customers themselves say, beside the audits and apart from the score. */
export function ratings(sheet: NetworkSheet): Node[] {
  const { report, t, format } = sheet
  const { ratings: compared } = report
  if (compared.ratings === 0) return []
  const rated = compared.network.filter(({ customers }) => customers.n > 0)
  const widest = compared.disagreements.slice(0, most)
  return [
    {
      unbreakable: true,
      stack: [
        ratingsTable(sheet, rated, {
          stack: [
            heading(t('networkReport.ratings.heading')),
            { text: t('networkReport.ratings.note'), style: 'small', margin: [0, 0, 0, 6] },
          ],
        }),
        ...(widest.length === 0
          ? [{ text: t('ratings.compare.disagreeNone'), style: 'small', margin: [0, 8, 0, 0] } satisfies Node]
          : [
              ruledTable(
                [
                  { head: t('compared.column.branch'), width: '*' },
                  { head: t('ratings.compare.part'), width: 150 },
                  { head: t('ratings.compare.audits'), width: 60, number: true },
                  { head: t('ratings.compare.customers'), width: 60, number: true },
                  { head: t('ratings.compare.difference'), width: 60, number: true },
                ],
                widest.map(both => [
                  both.name,
                  partName(sheet, both.part),
                  format.percent(both.audits.shown),
                  format.percent(both.customers.shown),
                  differenceWords(sheet, both),
                ]),
                {
                  heading: heading(t('ratings.compare.disagree'), {
                    fontSize: 11,
                    outline: false,
                    margin: [0, 12, 0, 4],
                  }),
                },
              ),
            ]),
      ],
    },
  ]
}
