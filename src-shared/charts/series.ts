import type { SeriesOption } from 'echarts'

type Place = readonly (number | string)[]

/** Parts one stroke from the next in one series. */
export const lift: Place = ['-', '-']

interface Where {
  /** Index of the grid, and of its axes. */
  readonly grid?: number
  readonly z?: number
}

/** Straight strokes through places, without marks; `lift` between two of them. */
export function strokes(
  data: readonly Place[],
  lineStyle: object,
  { grid = 0, z = 1 }: Where = {},
): SeriesOption {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    clip: false,
    z,
    xAxisIndex: grid,
    yAxisIndex: grid,
    data: data.map(place => [...place]),
    lineStyle: { width: 1, ...lineStyle },
  }
}

export interface Note {
  readonly at: readonly [number, number]
  readonly text: string
  /** How ECharts writes it. */
  readonly label: object
}

/** Words at places, without marks. */
export function notes(data: readonly Note[], { grid = 0, z = 5 }: Where = {}): SeriesOption {
  return {
    type: 'scatter',
    silent: true,
    clip: false,
    z,
    xAxisIndex: grid,
    yAxisIndex: grid,
    symbol: 'circle',
    symbolSize: 1,
    // Left alone, a scatter fades its words with its marks.
    itemStyle: { color: 'transparent', opacity: 1 },
    data: data.map(({ at, text, label }) => ({ value: [...at], label: { ...label, formatter: text } })),
  }
}

/** Marks at places, each as it says itself. */
export function dots(data: readonly object[], looks: object, { grid = 0, z = 3 }: Where = {}): SeriesOption {
  return {
    type: 'scatter',
    silent: true,
    clip: false,
    z,
    xAxisIndex: grid,
    yAxisIndex: grid,
    ...looks,
    data: [...data],
  }
}
