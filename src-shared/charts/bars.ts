import type { EChartsOption } from 'echarts'
import type { Palette, Tone } from './palette.ts'

export interface Bar {
  /** null: nothing was measured; the track stays empty. */
  readonly value: number | null
  /** Drawn as an upright stroke across the bar: a target or a norm. */
  readonly mark: number | null
  readonly tone?: Tone
}

export interface BarsInput {
  readonly bars: readonly Bar[]
  /** End of the scale; it starts at 0. */
  readonly max: number
  /** Where the scale is labelled. */
  readonly ticks: readonly number[]
  readonly palette: Palette
  readonly font: string
  /** Pixels or points from one bar to the next. */
  readonly pitch: number
  readonly inset: number
  readonly label: (value: number) => string
}

/** Room under the last bar for the labels of the scale. */
export const barsAxisHeight = 16

/**
 * Horizontal bars on a labelled scale, first bar on top, without names: they stand in the table beside,
 * one row for each bar. A coloured tone is only for bars whose word or mark stands in that row.
 */
export function barsOption(input: BarsInput): EChartsOption {
  const { bars, palette, pitch } = input
  return {
    animation: false,
    textStyle: { fontFamily: input.font },
    grid: {
      left: input.inset,
      right: input.inset,
      top: 0,
      height: bars.length * pitch,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: input.max,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        customValues: [...input.ticks],
        color: palette.muted,
        fontSize: 7.5,
        margin: 5,
        textBorderWidth: 0,
        formatter: input.label,
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((_, index) => String(index)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 6,
        showBackground: true,
        backgroundStyle: { color: palette.shade, borderRadius: 3 },
        data: bars.map(({ value, tone }) => ({
          value: value === null ? '-' : Math.min(value, input.max),
          itemStyle: { color: tone ? palette.tones[tone] : palette.accent, borderRadius: 3 },
        })),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [1.25, 13],
        itemStyle: { color: palette.ink, opacity: 1 },
        data: bars.flatMap(({ mark }, index) => (mark === null || mark > input.max ? [] : [[mark, index]])),
      },
    ],
  }
}
