import type { BothSides, RatingsCompared } from '../../../src-shared/model/rating-comparison.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { highOf, insteadOfInterval, lowOf, sheetOf, type Words } from './columns.ts'

type Line = BothSides & { readonly branch: string | null; readonly name: string }

/** Audits beside customers: the network, then branch by branch. No text of a customer: a review may name a person. */
export function ratingsTable({ network, branches }: RatingsCompared, words: Words): Sheet {
  const { t } = words
  const lines: Line[] = [
    ...network.map(both => ({ branch: null, name: t('comparisonTables.network'), ...both })),
    ...branches.flatMap(({ branch, name, parts }) => parts.map(both => ({ branch, name, ...both }))),
  ]
  return sheetOf<Line>(
    t('comparisonTables.table.ratings'),
    [
      { title: t('comparisonTables.column.code'), of: line => line.branch },
      { title: t('comparisonTables.column.branch'), of: line => line.name },
      {
        title: t('ratings.compare.part'),
        of: ({ part }) => (part === 'whole' ? t('ratings.part.whole') : t(`values.criterion.${part}`)),
      },
      { title: t('ratings.compare.audits'), of: line => line.audits.shown },
      { title: t('ratings.compare.visits'), of: line => line.audits.n },
      { title: t('ratings.compare.customers'), of: line => line.customers.shown },
      { title: t('ratings.compare.ratings'), of: line => line.customers.n },
      { title: t('comparisonTables.column.low'), of: line => lowOf(line.customers.interval) },
      { title: t('comparisonTables.column.high'), of: line => highOf(line.customers.interval) },
      {
        title: t('comparisonTables.column.interval'),
        of: line => insteadOfInterval(words, line.customers.interval),
      },
      { title: t('ratings.compare.difference'), of: line => line.shownDifference },
    ],
    lines,
  )
}
