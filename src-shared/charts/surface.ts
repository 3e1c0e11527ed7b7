import type { EChartsOption } from 'echarts'
import type { Palette } from './palette.ts'

/** What a chart is drawn on: a theme's screen, or paper. */
export interface Surface {
  readonly palette: Palette
  /** Colour behind the chart: hollow marks are filled with it. */
  readonly ground: string
  readonly font: string
  /** Pixels or points. */
  readonly width: number
  /** Size of the small text; everything else follows it. */
  readonly text: number
  /** Width of a text at a size, in the chart's font. */
  readonly widthOf: (text: string, size: number) => number
}

/** Where a mark stands, for what reaches it: a button on screen, a link on paper. */
export interface ChartMark {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Drawing {
  readonly option: EChartsOption
  readonly height: number
  /** In the order they are read. */
  readonly marks: readonly ChartMark[]
}

/** A box around a point, large enough for a finger where there is room. */
export function markAt(id: string, x: number, y: number, size = 24): ChartMark {
  return { id, x: x - size / 2, y: y - size / 2, width: size, height: size }
}

/** Plain text of a chart: paper has no outlines around letters. */
export function words(color: string, fontSize: number) {
  return { show: true, color, fontSize, textBorderWidth: 0 } as const
}

/** Braces are ECharts' own placeholders. */
export function plain(name: string): string {
  return name.replaceAll(/[{}]/g, ' ')
}

/** What every chart of the comparison begins with. */
export function still(surface: Surface): EChartsOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: surface.font },
  }
}

/** An axis that only places: its words, ticks and lines are drawn by the chart itself. */
export const bareAxis = {
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { show: false },
} as const

/** Text cut to a width, with an ellipsis where it was cut. */
export function fitted(text: string, width: number, size: number, surface: Surface): string {
  if (surface.widthOf(text, size) <= width) return text
  let end = text.length - 1
  while (end > 1 && surface.widthOf(`${text.slice(0, end).trimEnd()}…`, size) > width) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
