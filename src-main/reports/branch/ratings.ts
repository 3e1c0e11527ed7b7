import { heading } from '../audit/heading.ts'
import { ratingsTable } from '../compared/ratings.ts'
import type { Node } from '../engine/node.ts'
import type { BranchSheet } from './page.ts'

/** What customers themselves say of the branch, apart from the score. */
export function ratings(sheet: BranchSheet): Node[] {
  const { report, t } = sheet
  const { ratings: lines } = report
  if (lines.every(({ customers }) => customers.n === 0)) return []
  return [
    ratingsTable(sheet, lines, {
      stack: [
        heading(t('branchReport.ratings.heading')),
        { text: t('branchReport.ratings.note'), style: 'small', margin: [0, 0, 0, 4] },
      ],
    }),
  ]
}
