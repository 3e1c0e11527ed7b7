import { linearScale } from './linear-scale.ts'
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
  /** Of the whole drawing. */
  readonly width: number
  /** Pixels or points from one bar to the next. */
  readonly pitch: number
  readonly inset: number
  readonly label: (value: number) => string
}

/** Room under the last bar for the labels of the scale. */
export const barsAxisHeight = 16

const thick = 6
const strokeSize = { width: 1.25, height: 13 }
const labelSize = 7.5
/** From the last bar's row to the middle of the first line of the labels. */
const labelDrop = 5 + labelSize / 2

/**
 * Horizontal bars on a labelled scale, first bar on top, without names: they stand in the table beside,
 * one row for each bar. A coloured tone is only for bars whose word or mark stands in that row.
 * Gives SVG: so few strokes are written some ten times sooner than a chart library lays them out.
 */
export function barsSvg(input: BarsInput): string {
  const { bars, palette, pitch, inset, max, width, font } = input
  const scale = linearScale({ min: 0, max }, { from: inset, to: width - inset })
  const height = bars.length * pitch + barsAxisHeight
  const middle = (row: number) => (row + 0.5) * pitch
  const rounded = (row: number, end: number, colour: string) => {
    const length = end - inset
    if (length <= 0) return ''
    const box = `x="${inset}" y="${short(middle(row) - thick / 2)}" width="${short(length)}" height="${thick}"`
    return `<rect ${box} rx="${short(Math.min(thick, length) / 2)}" fill="${colour}"/>`
  }
  const tracks = bars.map((_, row) => rounded(row, scale.place(max), palette.shade))
  const lengths = bars.map(({ value, tone }, row) =>
    value === null
      ? ''
      : rounded(row, scale.place(Math.min(value, max)), tone ? palette.tones[tone] : palette.accent),
  )
  const strokes = bars.map(({ mark }, row) => {
    if (mark === null || mark > max) return ''
    const [x, y] = [scale.place(mark) - strokeSize.width / 2, middle(row) - strokeSize.height / 2]
    return `<rect x="${short(x)}" y="${short(y)}" width="${strokeSize.width}" height="${strokeSize.height}" fill="${palette.ink}"/>`
  })
  const style = `font-size:${labelSize}px;font-family:${font};`
  const labels = input.ticks.map(
    tick =>
      `<text dominant-baseline="central" text-anchor="middle" xml:space="preserve" style="${style}" x="${short(scale.place(tick))}" y="${short(bars.length * pitch + labelDrop)}" fill="${palette.muted}">${escaped(input.label(tick))}</text>`,
  )
  const drawn = [...tracks, ...lengths, ...strokes, ...labels].join('')
  return `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${drawn}</svg>`
}

/** Hundredths of a point are finer than any printer. */
const short = (value: number) => Math.round(value * 100) / 100

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
