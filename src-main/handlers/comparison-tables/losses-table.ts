import { localised } from '../../../src-shared/format/localised.ts'
import type { LossesOfQuestions } from '../../../src-shared/model/comparison.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { criterionWord, oneDecimal, percentOf, sheetOf, type Words } from './columns.ts'

/** Question by question, the largest loss first. */
export function lossesTable({ bars }: LossesOfQuestions, words: Words): Sheet {
  const { t, language } = words
  return sheetOf<LossesOfQuestions['bars'][number]>(
    t('comparisonTables.table.losses'),
    [
      { title: t('comparisonTables.column.question'), of: bar => bar.code },
      { title: t('comparisonTables.column.text'), of: bar => localised(bar.text, language) },
      { title: t('comparisonTables.column.moment'), of: bar => bar.moment },
      { title: t('comparisonTables.column.criterion'), of: bar => criterionWord(words, bar.criterion) },
      { title: t('comparisonTables.column.lost'), of: bar => oneDecimal(bar.lost) },
      { title: t('comparisonTables.column.share'), of: bar => percentOf(bar.share) },
      { title: t('comparisonTables.column.cumulative'), of: bar => percentOf(bar.cumulative) },
      { title: t('comparisonTables.column.visits'), of: bar => bar.n },
      { title: t('comparisonTables.column.losing'), of: bar => bar.visitsLosing },
      {
        title: t('comparisonTables.column.losingShare'),
        of: bar => (bar.n === 0 ? null : percentOf(bar.visitsLosing / bar.n)),
      },
      { title: t('comparisonTables.column.low'), of: bar => percentOf(bar.interval?.low ?? null) },
      { title: t('comparisonTables.column.high'), of: bar => percentOf(bar.interval?.high ?? null) },
    ],
    bars,
  )
}
