import type { TrendOfWaves } from '../../../src-shared/model/comparison.ts'
import type { Sheet } from '../../exchange/workbook/sheet.ts'
import {
  changeColumns,
  changeTitles,
  highOf,
  insteadOfInterval,
  lowOf,
  sheetOf,
  type Words,
} from './columns.ts'

/** A line for each wave of the network, then of each branch that was asked for. */
export function trendTable({ waves, network, branches, target }: TrendOfWaves, words: Words): Sheet {
  const { t } = words
  const at = (place: number) => ({
    wave: waves[place]?.code ?? '',
    title: waves[place]?.title ?? '',
    revisions: waves[place]?.revisions.join(', ') ?? '',
    revised: network[place]?.revised ?? false,
  })
  const lines = [
    ...network.map((point, place) => ({
      ...at(place),
      code: null,
      name: t('comparisonTables.network'),
      n: point.visits,
      shown: point.shown,
      interval: point.interval,
      change: point.change,
    })),
    ...branches.flatMap(({ branch, name, points }) =>
      points.map((point, place) => ({ ...at(place), ...point, code: branch, name })),
    ),
  ]
  type Line = Pick<(typeof lines)[number], keyof (typeof lines)[number]>
  const title = (key: 'code' | 'line' | 'wave' | 'waveTitle' | 'revision' | 'revised') =>
    t(`comparisonTables.column.${key}`)
  return sheetOf<Line>(
    t('comparisonTables.table.trend'),
    [
      { title: title('code'), of: line => line.code },
      { title: title('line'), of: line => line.name },
      { title: title('wave'), of: line => line.wave },
      { title: title('waveTitle'), of: line => line.title },
      { title: t('comparisonTables.column.visits'), of: line => line.n },
      { title: t('comparisonTables.column.mean'), of: line => line.shown },
      { title: t('comparisonTables.column.low'), of: line => lowOf(line.interval) },
      { title: t('comparisonTables.column.high'), of: line => highOf(line.interval) },
      { title: t('comparisonTables.column.interval'), of: line => insteadOfInterval(words, line.interval) },
      ...changeColumns<Line>(words, changeTitles(words), line => line.change),
      { title: title('revision'), of: line => line.revisions },
      { title: title('revised'), of: line => (line.revised ? t('comparisonTables.revised') : null) },
      { title: t('comparisonTables.column.target'), of: () => target },
    ],
    lines,
  )
}
