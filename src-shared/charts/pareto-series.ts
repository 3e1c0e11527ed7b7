import type { SeriesOption } from 'echarts'
import type { ParetoInput } from './pareto-input.ts'
import { dots, lift, notes, strokes } from './series.ts'
import { plain, words, type Surface } from './surface.ts'

/** Columns of the chart, and the whole page, as grids. */
const grids = { lost: 0, sums: 1, shares: 2, page: 3 } as const

/** What stands in the columns of a Pareto; `names` are broken into lines already. */
export function paretoSeries(input: ParetoInput, names: readonly string[], surface: Surface): SeriesOption[] {
  return [
    ...heads(input, surface),
    ...rules(input.rows.length, surface),
    rowNames(names, surface),
    ...lostBars(input, surface),
    ...runningSum(input, surface),
    ...losingShares(input, surface),
  ]
}

function heads({ heads: titles }: ParetoInput, { palette, text }: Surface): SeriesOption[] {
  const label = { ...words(palette.muted, text), position: 'right', offset: [0, -text], distance: 0 }
  return titles.map((title, grid) => notes([{ at: [0, -0.5], text: plain(title), label }], { grid }))
}

/** Hairlines between the rows, and uprights of the percents. */
function rules(count: number, { palette, width }: Surface): SeriesOption[] {
  const hair = { color: palette.hairline }
  const across = Array.from({ length: count + 1 }, (_, row) => [
    [0, row - 0.5],
    [width, row - 0.5],
    lift,
  ]).flat()
  const upright = [0, 50, 100].flatMap(percent => [[percent, -0.5], [percent, count - 0.5], lift])
  return [
    strokes(across, hair, { grid: grids.page }),
    strokes(upright, hair, { grid: grids.sums }),
    strokes(upright, hair, { grid: grids.shares }),
  ]
}

function rowNames(names: readonly string[], { palette, text }: Surface): SeriesOption {
  const label = { ...words(palette.ink, text), position: 'right', distance: 0, lineHeight: text * 1.2 }
  return notes(
    names.map((name, row) => ({ at: [0, row], text: name, label })),
    { grid: grids.page },
  )
}

function lostBars({ rows, pitch }: ParetoInput, { palette, text }: Surface): SeriesOption[] {
  const width = Math.min(pitch * 0.44, text * 1.1)
  const label = { ...words(palette.ink, text), position: 'right', distance: text * 0.5 }
  return [
    strokes(
      rows.flatMap(({ lost }, row) => [[0, row], [lost, row], lift]),
      { width, color: palette.accent, cap: 'butt' },
      { z: 2 },
    ),
    notes(rows.map(({ lost, figure }, row) => ({ at: [lost, row], text: figure, label }))),
  ]
}

function runningSum({ rows, percent }: ParetoInput, { palette, text, ground }: Surface): SeriesOption[] {
  const sums = rows.map(({ cumulative }, row) => [cumulative * 100, row] as const)
  const { sums: grid } = grids
  const mark = { color: palette.ink, opacity: 1, borderColor: ground, borderWidth: 1 }
  return [
    strokes(sums, { width: 1.5, color: palette.ink }, { grid, z: 2 }),
    dots(
      sums.map(value => ({ value })),
      { symbol: 'circle', symbolSize: 6, itemStyle: mark },
      { grid },
    ),
    notes(
      sums.map(at => ({
        at,
        text: percent(at[0]),
        // Beyond the middle the figure stands before its point, where the line has already passed.
        label: { ...words(palette.ink, text), position: at[0] > 60 ? 'left' : 'right', distance: text * 0.6 },
      })),
      { grid },
    ),
  ]
}

function losingShares({ rows, percent }: ParetoInput, { palette, text }: Surface): SeriesOption[] {
  const { shares: grid } = grids
  const label = { ...words(palette.ink, text), position: 'right', distance: text * 0.75 }
  return [
    strokes(
      rows.flatMap(({ interval }, row) =>
        interval === null ? [] : [[interval.low * 100, row], [interval.high * 100, row], lift],
      ),
      { width: 1.5, color: palette.muted },
      { grid, z: 2 },
    ),
    dots(
      rows.flatMap(({ share }, row) => (share === null ? [] : [{ value: [share * 100, row] }])),
      { symbol: 'circle', symbolSize: 8, itemStyle: { color: palette.accent, opacity: 1 } },
      { grid },
    ),
    notes(
      rows.flatMap(({ share }, row) =>
        share === null ? [] : [{ at: [100, row] as const, text: percent(share * 100), label }],
      ),
      { grid },
    ),
  ]
}
