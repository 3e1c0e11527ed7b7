import type { VisitBehind, VisitsBehind } from '../../../src-shared/model/comparison/visits.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { bandWord } from './band-word.ts'
import { oneDecimal, sheetOf, type Words } from './columns.ts'

/** Visit by visit, as the screen lists them. */
export function visitsTable({ visits }: VisitsBehind, words: Words): Sheet {
  const { t } = words
  return sheetOf<VisitBehind>(
    t('comparisonTables.table.visits'),
    [
      { title: t('comparisonTables.column.number'), of: visit => visit.number },
      { title: t('comparisonTables.column.date'), of: visit => new Date(visit.date) },
      { title: t('comparisonTables.column.wave'), of: visit => visit.wave },
      { title: t('comparisonTables.column.code'), of: visit => visit.branch },
      { title: t('comparisonTables.column.branch'), of: visit => visit.branchName },
      { title: t('comparisonTables.column.shopper'), of: visit => visit.shopper },
      { title: t('comparisonTables.column.revision'), of: visit => visit.revision },
      { title: t('comparisonTables.column.part'), of: visit => oneDecimal(visit.part?.percent ?? null) },
      { title: t('comparisonTables.column.lost'), of: visit => oneDecimal(visit.part?.lost ?? null) },
      { title: t('comparisonTables.column.mean'), of: visit => oneDecimal(visit.percent) },
      { title: t('comparisonTables.column.raw'), of: visit => oneDecimal(visit.raw) },
      { title: t('comparisonTables.column.band'), of: visit => bandWord(words, visit.band) },
      {
        title: t('comparisonTables.column.appeal'),
        of: visit => (visit.appeal ? t('comparisonTables.appealOpen') : null),
      },
      { title: t('comparisonTables.column.scoreRevision'), of: visit => visit.score },
    ],
    visits,
  )
}
