import type { SeriesOption } from 'echarts'
import { dots, lift, notes, strokes } from './series.ts'
import { spreadLabels } from './spread-labels.ts'
import { words, type Surface } from './surface.ts'
import type { Placed } from './trend-frame.ts'
import type { TrendInput, TrendLine } from './trend-input.ts'

/** Branches differ in stroke and mark, not in colour alone. */
const looks = [
  { dash: 'solid', symbol: 'diamond', size: 9, hollow: false },
  { dash: [6, 3], symbol: 'rect', size: 7, hollow: false },
  { dash: [2, 3], symbol: 'triangle', size: 8, hollow: false },
  { dash: [8, 3, 2, 3], symbol: 'diamond', size: 9, hollow: true },
  { dash: [4, 2], symbol: 'rect', size: 7, hollow: true },
  { dash: [1, 2], symbol: 'triangle', size: 8, hollow: true },
] as const
const lookOf = (at: number) => looks[(at - 1) % looks.length] ?? looks[0]

const arrows = { up: '↑', down: '↓' } as const

interface Drawn {
  readonly line: TrendLine
  /** 0 is the network. */
  readonly at: number
  /** Beside the wave's place, in waves. */
  readonly shift: number
}

/** One line with its whiskers, marks and arrows; the network also with its figures. */
export function trendLine(
  { line, at, shift }: Drawn,
  { joined, figure }: TrendInput,
  { x, surface }: Placed,
): SeriesOption[] {
  const { palette, text } = surface
  const network = at === 0
  const color = network ? palette.accent : palette.ink
  const dash = network ? 'solid' : lookOf(at).dash
  const z = network ? 3 : 2
  const cap = (text * 0.25) / (x.place(1) - x.place(0))
  const points = line.points.flatMap((point, wave) => (point === null ? [] : [{ ...point, x: wave + shift }]))
  const whiskers = points.flatMap(({ interval, x: middle }) => {
    if (interval === null) return []
    const caps = network
      ? [interval.low, interval.high].flatMap(end => [[middle - cap, end], [middle + cap, end], lift])
      : []
    return [[middle, interval.low], [middle, interval.high], lift, ...caps]
  })
  const path = line.points.map((point, wave) => (point === null ? lift : [wave + shift, point.mean]))
  const said = points.map(({ mean, interval, proven, x: middle }) => {
    const arrow = proven === null ? '' : arrows[proven]
    return {
      at: [middle, interval?.high ?? mean] as const,
      text: network ? `${figure(mean)} ${arrow}`.trim() : arrow,
      label: {
        ...words(palette.ink, text),
        position: 'top',
        distance: text * 0.35,
        fontWeight: network ? 'bold' : 'normal',
      },
    }
  })
  return [
    strokes(whiskers, { color, width: network ? 1.25 : 1, opacity: network ? 0.75 : 0.45 }, { z }),
    strokes(
      joined ? path : [],
      { color, width: network ? 2 : 1.25, type: dash === 'solid' ? dash : [...dash] },
      { z },
    ),
    dots(
      points.map(({ mean, x: middle }) => ({ value: [middle, mean] })),
      markOf(at, surface),
      { z: z + 1 },
    ),
    notes(
      said.filter(note => note.text !== ''),
      { z: z + 2 },
    ),
  ]
}

function markOf(at: number, { palette, ground }: Surface) {
  if (at === 0) {
    const itemStyle = { color: palette.accent, opacity: 1, borderColor: ground, borderWidth: 1.5 }
    return { symbol: 'circle', symbolSize: 9, itemStyle }
  }
  const { symbol, size, hollow } = lookOf(at)
  const itemStyle = {
    color: hollow ? ground : palette.ink,
    opacity: 1,
    borderColor: palette.ink,
    borderWidth: hollow ? 1.5 : 0,
  }
  return { symbol, symbolSize: size, itemStyle }
}

/** Each line's mark and name at its end; names of close ends are moved apart. */
export function endNames(
  lines: readonly TrendLine[],
  names: readonly string[],
  { x, y, surface }: Placed,
): SeriesOption[] {
  const { palette, text } = surface
  const ends = lines.flatMap((line, at) => {
    const last = line.points.findLast(point => point !== null)
    return last ? [{ at, place: y.place(last.mean) }] : []
  })
  const places = spreadLabels(
    ends.map(({ place }) => place),
    text * 1.35,
    y.place(y.max),
    y.place(y.min),
  )
  return ends.map(({ at }, index) => {
    const label = {
      ...words(at === 0 ? palette.accent : palette.ink, text),
      fontWeight: at === 0 ? 'bold' : 'normal',
      position: 'right',
      distance: text * 0.5,
      formatter: names[at] ?? '',
    }
    return dots([[x.max, y.valueAt(places[index] ?? 0)]], { ...markOf(at, surface), label }, { z: 6 })
  })
}
