import type { Quarter } from '../statistics/quadrant.ts'
import { labelSides, type Box } from './label-sides.ts'
import { linearScale, roundTicks, type LinearScale } from './linear-scale.ts'
import { dots, lift, notes, strokes } from './series.ts'
import { fitted, markAt, plain, still, words, type Drawing, type Surface } from './surface.ts'
import { valueAxis } from './value-axis.ts'

export interface QuadrantPoint {
  readonly id: string
  readonly name: string
  /** Any scale, at least 0. */
  readonly importance: number
  /** Share met, 0..1. */
  readonly performance: number
  readonly quarter: Quarter
}

export interface QuadrantInput {
  /** The most pressing first: their names choose their places first. */
  readonly points: readonly QuadrantPoint[]
  readonly centre: { readonly importance: number; readonly performance: number }
  readonly quarters: Readonly<Record<Quarter, string>>
  readonly axes: { readonly importance: string; readonly performance: string }
  readonly height: number
  readonly importance: (value: number) => string
  /** A percent 0..100 as written. */
  readonly percent: (value: number) => string
}

/**
 * Importance (up) against performance (right), cross-hairs at the means, each point named beside itself; the four
 * quarters are named in their corners and differ in mark as in colour. Marks carry the points' ids.
 */
export function quadrantChart(input: QuadrantInput, surface: Surface): Drawing {
  const { text, width } = surface
  const { points, centre, height } = input
  const box = { left: text * 4.5, right: text * 2, top: text * 1.75, bottom: text * 3.75 }
  const across = around(
    points.map(({ performance }) => performance * 100),
    centre.performance * 100,
    100,
  )
  const up = around(
    points.map(({ importance }) => importance),
    centre.importance,
  )
  const x = linearScale(across, { from: box.left, to: width - box.right })
  const y = linearScale(up, { from: height - box.bottom, to: box.top })
  const option = {
    ...still(surface),
    grid: { ...box, outerBoundsMode: 'none' as const },
    xAxis: valueAxis(
      x,
      {
        at: across.ticks,
        margin: text * 0.6,
        words: value => (value === across.ticks.at(-1) ? input.percent(value) : String(value)),
      },
      surface,
    ),
    yAxis: valueAxis(y, { at: up.ticks, margin: text * 0.6, words: input.importance }, surface),
    series: [...frame(input, x, y, surface), corners(input, x, y, surface), named(input, x, y, surface)],
  }
  const marks = points.map(({ id, importance, performance }) =>
    markAt(id, x.place(performance * 100), y.place(importance), text * 1.75),
  )
  return { option, height, marks }
}

/** Limits with some air around the values, the cross-hair among them. */
function around(values: readonly number[], centre: number, most = Number.POSITIVE_INFINITY) {
  const all = [...values, centre]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const air = Math.max((high - low) * 0.12, high * 0.02, 1e-6)
  return roundTicks(Math.max(0, low - air), Math.min(most, high + air), 5)
}

const symbols = {
  concentrateHere: { symbol: 'triangle', size: 11 },
  keepUp: { symbol: 'circle', size: 9 },
  lowPriority: { symbol: 'circle', size: 8 },
  possibleOverkill: { symbol: 'diamond', size: 10 },
} as const satisfies Record<Quarter, { symbol: string; size: number }>

function frame({ centre, axes }: QuadrantInput, x: LinearScale, y: LinearScale, surface: Surface) {
  const { palette, text } = surface
  const middle = centre.performance * 100
  const edge = [
    [x.min, y.min],
    [x.max, y.min],
    [x.max, y.max],
    [x.min, y.max],
    [x.min, y.min],
  ]
  const cross = [
    [middle, y.min],
    [middle, y.max],
    lift,
    [x.min, centre.importance],
    [x.max, centre.importance],
  ]
  const label = { ...words(palette.muted, text), distance: 0 }
  return [
    strokes(edge, { color: palette.hairline }),
    strokes(cross, { color: palette.muted }),
    notes([
      {
        at: [x.max, y.min],
        text: `${plain(axes.performance)} →`,
        label: { ...label, position: 'left', offset: [0, text * 2.75] },
      },
      {
        at: [x.min, y.max],
        text: `↑ ${plain(axes.importance)}`,
        label: { ...label, position: 'right', offset: [0, -text] },
      },
    ]),
  ]
}

/** Between the frame and the name of a quarter, in lines. */
const cornerGap = 0.5

function corners({ quarters }: QuadrantInput, x: LinearScale, y: LinearScale, surface: Surface) {
  const { palette, text } = surface
  const corner = (quarter: Quarter, at: readonly [number, number], position: string, down: number) => ({
    at,
    text: plain(quarters[quarter]),
    label: {
      ...words(quarter === 'concentrateHere' ? palette.tones.poor : palette.muted, text),
      fontWeight: quarter === 'concentrateHere' ? 'bold' : 'normal',
      position,
      distance: text * cornerGap,
      offset: [0, down * text],
    },
  })
  return notes([
    corner('concentrateHere', [x.min, y.max], 'right', 1),
    corner('keepUp', [x.max, y.max], 'left', 1),
    corner('lowPriority', [x.min, y.min], 'right', -1),
    corner('possibleOverkill', [x.max, y.min], 'left', -1),
  ])
}

/** Where the names of the quarters stand, in pixels. */
function cornerBoxes({ quarters }: QuadrantInput, x: LinearScale, y: LinearScale, surface: Surface): Box[] {
  const { text } = surface
  const box = (quarter: Quarter, isLeft: boolean, isUpper: boolean): Box => {
    const width = surface.widthOf(plain(quarters[quarter]), text) + text * cornerGap
    const [left, right] = [x.place(x.min), x.place(x.max)]
    const middle = isUpper ? y.place(y.max) + text : y.place(y.min) - text
    return {
      left: isLeft ? left : right - width,
      right: isLeft ? left + width : right,
      top: middle - text * 0.6,
      bottom: middle + text * 0.6,
    }
  }
  return [
    box('concentrateHere', true, true),
    box('keepUp', false, true),
    box('lowPriority', true, false),
    box('possibleOverkill', false, false),
  ]
}

function named(input: QuadrantInput, x: LinearScale, y: LinearScale, surface: Surface) {
  const { points } = input
  const { palette, text, ground, width } = surface
  const colours = {
    concentrateHere: palette.tones.poor,
    keepUp: palette.accent,
    lowPriority: palette.muted,
    possibleOverkill: palette.tones.good,
  } as const satisfies Record<Quarter, string>
  const texts = points.map(({ name }) => fitted(plain(name), width * 0.3, text, surface))
  const sides = labelSides(
    points.map(({ importance, performance }, at) => ({
      x: x.place(performance * 100),
      y: y.place(importance),
      width: surface.widthOf(texts[at] ?? '', text),
    })),
    { left: x.place(x.min), right: x.place(x.max), top: y.place(y.max), bottom: y.place(y.min) },
    { line: text * 1.2, gap: text * 0.75 },
    cornerBoxes(input, x, y, surface),
  )
  return dots(
    points.map(({ importance, performance, quarter }, at) => {
      const hollow = quarter === 'lowPriority'
      return {
        value: [performance * 100, importance],
        symbol: symbols[quarter].symbol,
        symbolSize: symbols[quarter].size,
        itemStyle: {
          color: hollow ? ground : colours[quarter],
          opacity: 1,
          borderColor: hollow ? colours[quarter] : ground,
          borderWidth: hollow ? 1.5 : 1,
        },
        label: {
          ...words(palette.ink, text),
          position: sides[at] ?? 'right',
          distance: text * 0.4,
          formatter: texts[at] ?? '',
        },
      }
    }),
    {},
  )
}
