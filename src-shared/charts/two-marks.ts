import { linearScale } from './linear-scale.ts'
import { dots, lift, notes, strokes } from './series.ts'
import { bareAxis, fitted, plain, still, words, type Drawing, type Surface } from './surface.ts'

export interface MarkOfTwo {
  /** Percent. */
  readonly value: number
  /** Ends of an interval, percent; null where there is none. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** Fewer than can be judged: the mark is drawn faint. */
  readonly few: boolean
  /** Value and n as written. */
  readonly figure: string
}

export interface TwoMarksRow {
  readonly id: string
  readonly name: string
  readonly first: MarkOfTwo | null
  readonly second: MarkOfTwo | null
  /** The difference as written, or what stands in its place. */
  readonly between: string
  /** The row that is looked into. */
  readonly chosen: boolean
}

export interface TwoMarksInput {
  readonly rows: readonly TwoMarksRow[]
  /** What the two marks and the last column are. */
  readonly heads: { readonly first: string; readonly second: string; readonly between: string }
  readonly percent: (value: number) => string
  readonly pitch: number
}

type Columns = Record<'name' | 'line' | 'first' | 'second' | 'between', number>

/**
 * Rows with two marks on one line of 0 to 100: a full circle and a hollow diamond with its interval, told apart by shape,
 * joined where both are there. A mark of the drawing spans its row; its id is the row's.
 */
export function twoMarksChart(input: TwoMarksInput, surface: Surface): Drawing {
  const { rows, pitch } = input
  const { text, width } = surface
  const top = text * 3
  const height = top + rows.length * pitch + text
  const columns = columnsOf(input, surface)
  const x = linearScale({ min: 0, max: 100 }, { from: columns.name, to: columns.name + columns.line })
  const option = {
    ...still(surface),
    grid: { left: 0, width, top, height: rows.length * pitch, outerBoundsMode: 'none' as const },
    xAxis: { ...bareAxis, type: 'value' as const, min: 0, max: width },
    yAxis: { ...bareAxis, type: 'value' as const, inverse: true, min: -0.5, max: rows.length - 0.5 },
    series: [
      ...frame(input, columns, x.place, surface),
      ...marksOf(input, x.place, surface),
      key(input, columns, surface),
      figures(input, columns, surface),
    ],
  }
  const marks = rows.map(({ id }, row) => ({ id, x: 0, y: top + row * pitch, width, height: pitch }))
  return { option, height, marks }
}

/** Names and figures take what they need, the line the rest. */
function columnsOf({ rows, heads }: TwoMarksInput, { text, width, widthOf }: Surface): Columns {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(each => widthOf(each, text)))
  const name = Math.min(width * 0.24, widest(rows.map(row => row.name)) + text * 2)
  const first = widest([`● ${heads.first}`, ...rows.map(row => row.first?.figure ?? '')]) + text * 2.5
  const second = widest([`◇ ${heads.second}`, ...rows.map(row => row.second?.figure ?? '')]) + text * 2
  const between = widest([heads.between, ...rows.map(row => row.between)]) + text * 2
  return {
    name,
    first,
    second,
    between,
    line: Math.max(text * 8, width - name - first - second - between - text),
  }
}

function frame(
  { rows, heads, percent }: TwoMarksInput,
  { name, line, first, second, between }: Columns,
  place: (value: number) => number,
  { palette, text }: Surface,
) {
  const [head, foot] = [-0.5, rows.length - 0.5]
  const ticks = [0, 25, 50, 75, 100]
  const rules = rows
    .slice(1)
    .flatMap((_, row) => [[0, row + 0.5], [name + line + first + second + between, row + 0.5], lift])
  const label = { ...words(palette.muted, text * 0.92), distance: 0 }
  const above = (at: number, said: string, position: string) => ({
    at: [at, head] as const,
    text: plain(said),
    label: { ...label, position, offset: [0, -text * 0.9] },
  })
  const end = name + line
  return [
    strokes(rules, { color: palette.hairline }),
    strokes(
      ticks.flatMap(tick => [[place(tick), head], [place(tick), foot], lift]),
      { color: palette.hairline },
    ),
    notes([
      ...ticks.map(tick => above(place(tick), tick === 100 ? percent(100) : String(tick), 'inside')),
      above(end + first, heads.first, 'left'),
      above(end + first + second, heads.second, 'left'),
      above(end + first + second + between, heads.between, 'left'),
    ]),
  ]
}

function marksOf({ rows }: TwoMarksInput, place: (value: number) => number, { palette, ground }: Surface) {
  const joined = rows.flatMap(({ first, second }, row) =>
    first && second ? [[place(first.value), row], [place(second.value), row], lift] : [],
  )
  const ranges = rows.flatMap(({ second }, row) =>
    second?.range ? [[place(second.range.low), row], [place(second.range.high), row], lift] : [],
  )
  return [
    strokes(joined, { color: palette.muted, width: 1, type: 'dotted' }, { z: 2 }),
    strokes(ranges, { color: palette.tones.fair, width: 2 }, { z: 2 }),
    dots(
      rows.flatMap(({ first }, row) =>
        first
          ? [
              {
                value: [place(first.value), row],
                symbol: 'circle',
                symbolSize: 10,
                itemStyle: look(first.few ? palette.muted : palette.accent, ground),
              },
            ]
          : [],
      ),
      {},
    ),
    dots(
      rows.flatMap(({ second }, row) =>
        second
          ? [
              {
                value: [place(second.value), row],
                symbol: 'diamond',
                symbolSize: 13,
                itemStyle: hollow(second.few ? palette.muted : palette.tones.fair, ground),
              },
            ]
          : [],
      ),
      { z: 4 },
    ),
  ]
}

/** Each mark stands before the head of its column: a key where it is read. */
function key({ heads }: TwoMarksInput, columns: Columns, { palette, text, ground, widthOf }: Surface) {
  const end = columns.name + columns.line + columns.first
  const before = (head: string) => widthOf(head, text * 0.92) + text * 0.8
  const offset = [0, -text * 0.9]
  return dots(
    [
      {
        value: [end - before(heads.first), -0.5],
        symbol: 'circle',
        symbolSize: 8,
        symbolOffset: offset,
        itemStyle: look(palette.accent, ground),
      },
      {
        value: [end + columns.second - before(heads.second), -0.5],
        symbol: 'diamond',
        symbolSize: 10,
        symbolOffset: offset,
        itemStyle: hollow(palette.tones.fair, ground),
      },
    ],
    {},
  )
}

const look = (color: string, ground: string) => ({ color, opacity: 1, borderColor: ground, borderWidth: 1 })
const hollow = (color: string, ground: string) => ({
  color: ground,
  opacity: 1,
  borderColor: color,
  borderWidth: 2,
})

function figures({ rows }: TwoMarksInput, columns: Columns, surface: Surface) {
  const { palette, text } = surface
  const end = columns.name + columns.line
  const right = { position: 'left', distance: 0 }
  return notes(
    rows.flatMap(({ name, first, second, between, chosen }, row) => [
      {
        at: [0, row] as const,
        text: fitted(plain(name), columns.name - text, text, surface),
        label: {
          ...words(chosen ? palette.accent : palette.ink, text),
          position: 'right',
          distance: 0,
          fontWeight: chosen ? 'bold' : 'normal',
        },
      },
      {
        at: [end + columns.first, row] as const,
        text: plain(first?.figure ?? '–'),
        label: { ...words(first && !first.few ? palette.ink : palette.muted, text), ...right },
      },
      {
        at: [end + columns.first + columns.second, row] as const,
        text: plain(second?.figure ?? '–'),
        label: { ...words(second && !second.few ? palette.ink : palette.muted, text), ...right },
      },
      {
        at: [end + columns.first + columns.second + columns.between, row] as const,
        text: plain(between),
        label: { ...words(palette.ink, text), ...right },
      },
    ]),
  )
}
