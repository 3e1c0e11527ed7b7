import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { DistributionOfVisits } from '../../../src-shared/model/comparison/distribution.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { oneDecimal, sheetOf, type Column, type Words } from './columns.ts'

/** The network, then branch by branch: quartiles, visits in each bin and in each band. */
export function distributionTable(
  { network, branches, bins, bands }: DistributionOfVisits,
  words: Words,
): Sheet {
  const { t, language } = words
  const lines = [{ branch: null, name: t('comparisonTables.network'), ...network }, ...branches]
  type Line = (typeof lines)[number]
  const column = (key: 'min' | 'lower' | 'median' | 'upper' | 'max'): Column<Line> => ({
    title: t(`comparisonTables.column.${key}`),
    of: line => oneDecimal(line[key]),
  })
  const counted = (range: string, of: Column<Line>['of']): Column<Line> => ({
    title: t('comparisonTables.share', { range }),
    of,
  })
  return sheetOf<Line>(
    t('comparisonTables.table.distribution'),
    [
      { title: t('comparisonTables.column.code'), of: line => line.branch },
      { title: t('comparisonTables.column.branch'), of: line => line.name },
      { title: t('comparisonTables.column.visits'), of: line => line.n },
      { title: t('comparisonTables.column.unscored'), of: line => line.unscored },
      ...(['min', 'lower', 'median', 'upper', 'max'] as const).map(column),
      ...bins.map(({ from, to }, at) => {
        const range = t('comparisonTables.range', {
          from: numberText(from, language),
          to: numberText(to ?? 100, language),
        })
        return counted(range, line => line.counts[at] ?? null)
      }),
      ...bands.map(({ code, title }, at) =>
        counted(localised(title, language) || code || t('comparisonTables.belowAll'), line => {
          return line.bandCounts[at] ?? null
        }),
      ),
    ],
    lines,
  )
}
