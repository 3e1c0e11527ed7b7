import { heading } from '../audit/heading.ts'
import { ratingsTable } from '../compared/ratings.ts'
import type { Node } from '../engine/node.ts'
import type { BranchSheet } from './page.ts'

/** What customers themselves say of the branch, apart from the score. */
export function ratings(sheet: BranchSheet): Node[] {
  const { report, t } = sheet
  // What customers were not asked stands among the criteria already.
  const rated = report.ratings.filter(({ customers }) => customers.n > 0)
  if (rated.length === 0) return []
  return [
    ratingsTable(sheet, rated, {
      stack: [
        heading(t('branchReport.ratings.heading')),
        { text: t('branchReport.ratings.note'), style: 'small', margin: [0, 0, 0, 4] },
      ],
    }),
  ]
}
