import type { QuadrantOfView } from '../../../src-shared/model/comparison/quadrant.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { criterionWord, fourDecimals, partWord, percentOf, sheetOf, type Words } from './columns.ts'

type Line = QuadrantOfView['marks'][number] | QuadrantOfView['leftOut'][number]

/** In the order of priority; those in no quarter last, with the reason in its place. */
export function quadrantTable({ by, marks, leftOut }: QuadrantOfView, words: Words): Sheet {
  const { t } = words
  return sheetOf<Line>(
    t('comparisonTables.table.quadrant'),
    [
      { title: t('comparisonTables.column.itemCode'), of: line => line.code },
      { title: t('comparisonTables.column.item'), of: line => partWord(words, by, line.code, line.title) },
      { title: t('comparisonTables.column.moment'), of: line => line.moment },
      { title: t('comparisonTables.column.criterion'), of: line => criterionWord(words, line.criterion) },
      { title: t('comparisonTables.column.importance'), of: line => fourDecimals(line.importance) },
      { title: t('comparisonTables.column.visits'), of: line => line.n },
      { title: t('comparisonTables.column.met'), of: line => line.met },
      { title: t('comparisonTables.column.of'), of: line => line.of },
      { title: t('comparisonTables.column.performance'), of: line => percentOf(line.performance) },
      { title: t('comparisonTables.column.low'), of: line => percentOf(line.interval?.low ?? null) },
      { title: t('comparisonTables.column.high'), of: line => percentOf(line.interval?.high ?? null) },
      {
        title: t('comparisonTables.column.quarter'),
        of: line =>
          'quarter' in line
            ? t(`compareCharts.quadrant.quarters.${line.quarter}`)
            : t(`compareCharts.quadrant.reasons.${line.reason}`),
      },
      {
        title: t('comparisonTables.column.priority'),
        of: line => ('priority' in line ? fourDecimals(line.priority) : null),
      },
    ],
    [...marks, ...leftOut],
  )
}
