import type { EChartsOption } from 'echarts'
import { toneSymbol } from './marks.ts'
import { wrapWords } from './wrap-words.ts'
import type { Palette, Tone } from './palette.ts'

export interface Stop {
  readonly name: string
  /** The score as it is written under the stop. */
  readonly figure: string
  readonly tone: Tone
}

export interface JourneyInput {
  readonly stops: readonly Stop[]
  readonly width: number
  readonly palette: Palette
  readonly font: string
  /** Width of a text at a size, in the chart's font. */
  readonly widthOf: (text: string, size: number) => number
}

const nameSize = 7.5
const nameLine = 9.5

/** Moments of truth as stops of one line, in order, each with its score and the shape and colour of its band. */
export function journey(input: JourneyInput): { option: EChartsOption; height: number } {
  const { stops, palette } = input
  const pitch = input.width / stops.length
  const names = stops.map(({ name }) =>
    wrapWords(plain(name), pitch - 6, text => input.widthOf(text, nameSize)),
  )
  const option: EChartsOption = {
    animation: false,
    textStyle: { fontFamily: input.font },
    grid: { left: pitch / 2, right: pitch / 2, top: 10, height: 1, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, stops.length - 1) },
    yAxis: { type: 'value', show: false, min: 0, max: 1 },
    series: [
      {
        type: 'line',
        silent: true,
        clip: false,
        z: 1,
        symbol: 'none',
        lineStyle: { color: palette.hairline, width: 2 },
        data: [
          [0, 0],
          [Math.max(0, stops.length - 1), 0],
        ],
      },
      {
        type: 'scatter',
        silent: true,
        clip: false,
        z: 2,
        label: {
          ...text(palette.ink, 10),
          fontWeight: 'bold',
          distance: 7,
        },
        data: stops.map(({ figure, tone }, index) => ({
          value: [index, 0],
          symbol: toneSymbol(tone),
          symbolSize: 11,
          itemStyle: { color: palette.tones[tone], opacity: 1 },
          label: { formatter: figure },
        })),
      },
      {
        type: 'scatter',
        silent: true,
        clip: false,
        z: 2,
        symbol: 'circle',
        symbolSize: 1,
        itemStyle: { color: 'transparent' },
        label: { ...text(palette.muted, nameSize), distance: 24, lineHeight: nameLine },
        data: names.map((lines, index) => ({ value: [index, 0], label: { formatter: lines.join('\n') } })),
      },
    ],
  }
  return { option, height: 40 + nameLine * Math.max(1, ...names.map(lines => lines.length)) }
}

const text = (color: string, fontSize: number) =>
  ({ show: true, position: 'bottom', align: 'center', color, fontSize, textBorderWidth: 0 }) as const

// Braces are ECharts' own placeholders.
const plain = (name: string) => name.replaceAll(/[{}]/g, ' ')
