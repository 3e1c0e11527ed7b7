import { roundTicks } from './linear-scale.ts'
import type { ParetoInput } from './pareto-input.ts'
import { paretoSeries } from './pareto-series.ts'
import { bareAxis, fitted, plain, still, words, type Drawing, type Surface } from './surface.ts'
import { wrapWords } from './wrap-words.ts'

/**
 * Pareto of lost points in rows: name, bar of points, running sum as one line down the rows, and the share of visits
 * that lost any with its Wilson whisker. A mark spans its row; its id is the row's.
 */
export function paretoChart(input: ParetoInput, surface: Surface): Drawing {
  const { rows, pitch } = input
  const { palette, text, width } = surface
  const top = text * 2.5
  const height = top + rows.length * pitch + text * 2.25
  const columns = columnsOf(input, surface)
  const points = { min: 0, max: roundTicks(0, rows[0]?.lost ?? 1, 4).max }
  const page = { min: 0, max: width }
  const wrapped = rows.map(({ name }) => nameLines(name, columns[0].left - text, surface))
  // The last grid is the whole page, in pixels: rules and names cross the columns.
  const grids = [...columns, { left: 0, width }]
  const option = {
    ...still(surface),
    grid: grids.map(({ left, width: own }) => ({
      left,
      width: own,
      top,
      height: rows.length * pitch,
      outerBoundsMode: 'none' as const,
    })),
    xAxis: [points, percents, percents, page].map(({ min, max }, at) => ({
      ...bareAxis,
      type: 'value' as const,
      gridIndex: at,
      min,
      max,
      axisLabel: {
        ...words(palette.muted, text * 0.92),
        show: at === 1 || at === 2,
        customValues: [0, 50, 100],
        margin: text * 0.5,
        formatter: (value: number) => (value === 100 ? input.percent(100) : String(value)),
      },
    })),
    yAxis: grids.map((_, at) => ({
      ...bareAxis,
      type: 'value' as const,
      inverse: true,
      gridIndex: at,
      min: -0.5,
      max: rows.length - 0.5,
    })),
    series: paretoSeries(input, wrapped, surface),
  }
  const marks = rows.map(({ id }, row) => ({ id, x: 0, y: top + row * pitch, width, height: pitch }))
  return { option, height, marks }
}

const percents = { min: 0, max: 100 }

type Columns = readonly [Column, Column, Column]
interface Column {
  readonly left: number
  readonly width: number
}

/** Room for names first; figures stand to the right of what they name. */
function columnsOf({ rows }: ParetoInput, { width, text, widthOf }: Surface): Columns {
  const name = Math.min(width * 0.4, Math.max(width * 0.24, text * 22))
  const figure = text + Math.max(...rows.map(row => widthOf(row.figure, text)))
  const gap = text * 4
  const free = width - name - figure - gap * 2 - text * 4
  const lost = free * 0.4
  const part = free * 0.3
  const sums = name + lost + figure + gap
  return [
    { left: name, width: lost },
    { left: sums, width: part },
    { left: sums + part + gap, width: part },
  ]
}

/** At most two lines; the rest is cut. */
function nameLines(name: string, width: number, surface: Surface): string {
  const { text, widthOf } = surface
  const lines = wrapWords(plain(name), width, line => widthOf(line, text))
  if (lines.length <= 2) return lines.map(line => fitted(line, width, text, surface)).join('\n')
  const [first = '', ...rest] = lines
  return [first, rest.join(' ')].map(line => fitted(line, width, text, surface)).join('\n')
}
