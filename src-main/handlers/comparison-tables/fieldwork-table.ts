import type { FieldworkOfWaves } from '../../../src-shared/model/comparison/fieldwork.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import { oneDecimal, percentOf, sheetOf, type Column, type Words } from './columns.ts'

type Wave = FieldworkOfWaves['waves'][number]
type Line = Omit<Wave['shoppers'][number], 'shopper'> & { readonly wave: string; readonly shopper: string }

/** Each wave as a whole, then shopper by shopper. */
export function fieldworkTable({ waves }: FieldworkOfWaves, words: Words): Sheet {
  const { t } = words
  const lines = waves.flatMap(({ shoppers, ...wave }): Line[] => [
    { ...wave, wave: wave.code, shopper: t('comparisonTables.wholeWave') },
    ...shoppers.map(each => ({ ...each, wave: wave.code })),
  ])
  const count = (
    key: 'planned' | 'drafts' | 'submitted' | 'approved' | 'rejected' | 'impossible',
  ): Column<Line> => ({ title: t(`comparisonTables.column.${key}`), of: line => line[key] })
  const appeal = (key: 'raised' | 'open' | 'changed' | 'stood'): Column<Line> => ({
    title: t(`comparisonTables.column.${key}`),
    of: line => line.appeals[key],
  })
  return sheetOf<Line>(
    t('comparisonTables.table.fieldwork'),
    [
      { title: t('comparisonTables.column.wave'), of: line => line.wave },
      { title: t('comparisonTables.column.shopper'), of: line => line.shopper },
      ...(['planned', 'drafts', 'submitted', 'approved', 'rejected', 'impossible'] as const).map(count),
      { title: t('comparisonTables.column.returned'), of: line => line.returned.n },
      { title: t('comparisonTables.column.returnedShare'), of: line => percentOf(line.returned.share) },
      ...(['raised', 'open', 'changed', 'stood'] as const).map(appeal),
      { title: t('comparisonTables.column.filling'), of: line => oneDecimal(line.filling.minutes) },
      { title: t('comparisonTables.column.delay'), of: line => oneDecimal(line.delay.minutes) },
      { title: t('comparisonTables.column.flagged'), of: line => line.flagged },
      {
        title: t('comparisonTables.column.flags'),
        of: line =>
          line.flags
            .map(({ kind, visits }) =>
              t('comparisonTables.flagOf', { flag: t(`review.flag.${kind}`), count: visits }),
            )
            .join('; '),
      },
    ],
    lines,
  )
}
