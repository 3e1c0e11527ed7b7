import type { ImpressionsOfBranches } from '../../../src-shared/model/comparison/impressions.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { highOf, lowOf, oneDecimal, percentOf, sheetOf, type Words } from './columns.ts'

/** The network over all visits, then branch by branch. */
export function impressionsTable({ network, branches }: ImpressionsOfBranches, words: Words): Sheet {
  const { t } = words
  const lines = [{ branch: null, name: t('comparisonTables.network'), ...network }, ...branches]
  return sheetOf<(typeof lines)[number]>(
    t('comparisonTables.table.impressions'),
    [
      { title: t('comparisonTables.column.code'), of: line => line.branch },
      { title: t('comparisonTables.column.branch'), of: line => line.name },
      { title: t('comparisonTables.column.visits'), of: line => line.visits },
      { title: t('comparisonTables.column.nps'), of: line => oneDecimal(line.nps?.value ?? null) },
      { title: t('comparisonTables.column.npsMargin'), of: line => oneDecimal(line.nps?.margin ?? null) },
      { title: t('comparisonTables.column.npsN'), of: line => line.nps?.n ?? null },
      { title: t('comparisonTables.column.promoters'), of: line => line.nps?.promoters ?? null },
      { title: t('comparisonTables.column.detractors'), of: line => line.nps?.detractors ?? null },
      { title: t('comparisonTables.column.csat'), of: line => percentOf(line.csat?.share ?? null) },
      { title: t('comparisonTables.column.csatLow'), of: line => percentOf(line.csat?.low ?? null) },
      { title: t('comparisonTables.column.csatHigh'), of: line => percentOf(line.csat?.high ?? null) },
      { title: t('comparisonTables.column.csatMean'), of: line => oneDecimal(line.csat?.mean ?? null) },
      { title: t('comparisonTables.column.csatN'), of: line => line.csat?.n ?? null },
      {
        title: t('comparisonTables.column.expectation'),
        of: line => oneDecimal(line.expectation?.mean ?? null),
      },
      {
        title: t('comparisonTables.column.low'),
        of: line => (line.expectation ? lowOf(line.expectation.interval) : null),
      },
      {
        title: t('comparisonTables.column.high'),
        of: line => (line.expectation ? highOf(line.expectation.interval) : null),
      },
      { title: t('comparisonTables.column.expectationN'), of: line => line.expectation?.n ?? null },
    ],
    lines,
  )
}
