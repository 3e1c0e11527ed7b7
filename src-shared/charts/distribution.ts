import type { SeriesOption } from 'echarts'
import { linearScale, roundTicks, type LinearScale } from './linear-scale.ts'
import type { Tone } from './palette.ts'
import { lift, notes, strokes } from './series.ts'
import { plain, still, words, type Drawing, type Surface } from './surface.ts'
import { valueAxis } from './value-axis.ts'

export interface DistributionBin {
  readonly id: string
  /** Percents; from inclusive, to exclusive except for the last. */
  readonly from: number
  readonly to: number
  readonly n: number
}

export interface DistributionInput {
  /** Neighbours, the lowest first. */
  readonly bins: readonly DistributionBin[]
  /** Any order; a bin that a band's edge cuts is drawn in parts. */
  readonly bands: readonly { readonly from: number; readonly name: string; readonly tone: Tone }[]
  /** Quartiles, as they are named: «медиана 82,5». */
  readonly quartiles: readonly { readonly percent: number; readonly name: string }[]
  readonly axes: { readonly visits: string; readonly percent: string }
  readonly height: number
  readonly percent: (value: number) => string
}

/**
 * How many visits scored how much: bars in the colours of the bands, which are named along the top between their
 * edges, and uprights at the quartiles. A mark spans its bar's column; empty bins have none.
 */
export function distributionChart(input: DistributionInput, surface: Surface): Drawing {
  const { bins, height } = input
  const { palette, text, width } = surface
  const box = { left: text * 3, right: text * 1.5, top: text * 5.75, bottom: text * 3.5 }
  const first = bins[0]?.from ?? 0
  const last = bins.at(-1)?.to ?? 100
  const x = linearScale({ min: first, max: last }, { from: box.left, to: width - box.right })
  const tall = roundTicks(0, Math.max(1, ...bins.map(({ n }) => n)), 4)
  const counts = tall.ticks.filter(tick => Number.isInteger(tick))
  const y = linearScale(tall, { from: height - box.bottom, to: box.top })
  const muted = { ...words(palette.muted, text), distance: 0 }
  const rules = counts.flatMap(count => [[x.min, count], [x.max, count], lift])
  const option = {
    ...still(surface),
    grid: { ...box, outerBoundsMode: 'none' as const },
    xAxis: valueAxis(
      x,
      {
        at: roundTicks(first, last, 10).ticks,
        margin: text * 0.6,
        words: value => (value === last ? input.percent(value) : String(value)),
      },
      surface,
    ),
    yAxis: valueAxis(y, { at: counts, margin: text * 0.6, words: String }, surface),
    series: [
      strokes(rules, { color: palette.hairline }),
      ...bandNames(input, x, y, surface),
      ...bars(input, x, surface),
      ...quartiles(input, y, surface),
      notes([
        {
          at: [x.max, 0],
          text: `${plain(input.axes.percent)} →`,
          label: { ...muted, position: 'left', offset: [0, text * 2.5] },
        },
        {
          at: [x.min, y.max],
          text: `↑ ${plain(input.axes.visits)}`,
          label: { ...muted, position: 'right', offset: [text - box.left, -text * 4.75] },
        },
      ]),
    ],
  }
  const marks = bins
    .filter(({ n }) => n > 0)
    .map(({ id, from, to }) => ({
      id,
      x: x.place(from),
      y: box.top,
      width: x.place(to) - x.place(from),
      height: height - box.top - box.bottom,
    }))
  return { option, height, marks }
}

/** Bands between the edges of the chart, the lowest first. */
function bandSpans({ bands }: DistributionInput, x: LinearScale) {
  const sorted = bands.toSorted((one, other) => one.from - other.from)
  return sorted
    .map((band, at) => ({
      ...band,
      from: Math.max(x.min, at === 0 ? x.min : band.from),
      to: Math.min(x.max, sorted[at + 1]?.from ?? x.max),
    }))
    .filter(({ from, to }) => to > from)
}

function bandNames(input: DistributionInput, x: LinearScale, y: LinearScale, surface: Surface) {
  const { palette, text, widthOf } = surface
  const spans = bandSpans(input, x)
  const above = y.valueAt(y.place(y.max) - text * 2.75)
  const edges = spans.slice(1).flatMap(({ from }) => [[from, 0], [from, above], lift])
  const fitting = spans.filter(
    ({ from, to, name }) => x.place(to) - x.place(from) >= widthOf(plain(name), text),
  )
  return [
    strokes(edges, { color: palette.muted, type: [2, 3], opacity: 0.7 }),
    notes(
      fitting.map(({ from, to, name, tone }) => ({
        at: [(from + to) / 2, above],
        text: plain(name),
        label: { ...words(palette.tones[tone], text), position: 'inside', align: 'center' },
      })),
    ),
  ]
}

/** Thick pale strokes with a full one on top; a bin that an edge cuts takes both colours side by side. */
function bars(input: DistributionInput, x: LinearScale, { palette, text }: Surface): SeriesOption[] {
  const spans = bandSpans(input, x)
  const whole = [{ from: x.min, to: x.max, tone: null }]
  const filled = input.bins.filter(({ n }) => n > 0)
  const columns = filled.flatMap(({ from, to, n }) =>
    (spans.length === 0 ? whole : spans)
      .map(span => ({ ...span, from: Math.max(from, span.from), to: Math.min(to, span.to), n }))
      .filter(part => part.to > part.from),
  )
  // A hair of ground between neighbours.
  const hair = x.valueAt(1) - x.valueAt(0)
  const drawn = columns.flatMap(({ from, to, n, tone }) => {
    const color = tone === null ? palette.accent : palette.tones[tone]
    const width = Math.max(1, x.place(to - hair) - x.place(from))
    const middle = (from + to) / 2
    const half = (to - from - hair) / 2
    return [
      strokes(
        [
          [middle, 0],
          [middle, n],
        ],
        { width, color, cap: 'butt', opacity: 0.3 },
        { z: 2 },
      ),
      strokes(
        [
          [middle - half, n],
          [middle + half, n],
        ],
        { width: 2, color, cap: 'butt' },
        { z: 3 },
      ),
    ]
  })
  const figures = filled
    .filter(({ from, to, n }) => x.place(to) - x.place(from) > countWidth(n, text))
    .map(({ from, to, n }) => ({
      at: [(from + to) / 2, n] as const,
      text: String(n),
      label: { ...words(palette.ink, text), position: 'top', distance: text * 0.5 },
    }))
  return [...drawn, notes(figures)]
}

/** About how wide a count is written. */
const countWidth = (n: number, text: number) => String(n).length * text * 0.7

function quartiles(
  { quartiles: marks }: DistributionInput,
  y: LinearScale,
  { palette, text }: Surface,
): SeriesOption[] {
  const top = y.valueAt(y.place(y.max) - text * 1.5)
  return marks.flatMap(({ percent, name }, at) => {
    const median = at === 1
    const line = [
      [percent, 0],
      [percent, top],
    ]
    const label = {
      ...words(palette.ink, text),
      fontWeight: median ? 'bold' : 'normal',
      // The lower one leans away from the median, so that close quartiles stay legible.
      position: at === 0 ? 'left' : 'right',
      distance: text * 0.4,
      offset: [0, -text],
    }
    return [
      strokes(
        line,
        { color: palette.ink, width: median ? 1.5 : 1, type: median ? 'solid' : [4, 3] },
        { z: 4 },
      ),
      notes([{ at: [percent, y.max], text: plain(name), label }]),
    ]
  })
}
