import { mostMarks, type Layer, type Mark } from '../model/annotation.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export type MarkKind = Mark['kind']

/** The smallest side of a box, a share of the photo. */
const smallest = 0.01

const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000

/** A mark drawn from one point to another; for words the first point counts. Points outside come to the edge. */
export function drawnMark(kind: MarkKind, from: Point, to: Point, text = ''): Mark {
  const [start, end] = [clamped(from), clamped(to)]
  if (kind === 'arrow') return { kind, from: start, to: end }
  if (kind === 'text') return { kind, ...start, text }
  const x = Math.min(start.x, end.x)
  const y = Math.min(start.y, end.y)
  return {
    kind,
    x,
    y,
    width: within(Math.max(smallest, Math.abs(start.x - end.x))),
    height: within(Math.max(smallest, Math.abs(start.y - end.y))),
  }
}

/** A mark of a usual size in the middle, for those who draw with the keyboard. */
export function middleMark(kind: MarkKind): Mark {
  if (kind === 'arrow') return drawnMark(kind, { x: 0.35, y: 0.65 }, { x: 0.5, y: 0.5 })
  if (kind === 'text') return drawnMark(kind, { x: 0.4, y: 0.5 }, { x: 0.4, y: 0.5 })
  return drawnMark(kind, { x: 0.4, y: 0.4 }, { x: 0.6, y: 0.6 })
}

/** The mark somewhere else; it keeps its size and stays on the photo. */
export function movedMark(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'arrow') {
    const x = kept(dx, Math.min(mark.from.x, mark.to.x), Math.max(mark.from.x, mark.to.x))
    const y = kept(dy, Math.min(mark.from.y, mark.to.y), Math.max(mark.from.y, mark.to.y))
    return { ...mark, from: moved(mark.from, x, y), to: moved(mark.to, x, y) }
  }
  if (mark.kind === 'text') return { ...mark, ...moved(mark, dx, dy) }
  const x = kept(dx, mark.x, mark.x + mark.width)
  const y = kept(dy, mark.y, mark.y + mark.height)
  return { ...mark, ...moved(mark, x, y) }
}

/** A box by its lower right corner, an arrow by its tip; words have no size of their own. */
export function resizedMark(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'text') return mark
  if (mark.kind === 'arrow') return { ...mark, to: moved(mark.to, dx, dy) }
  return {
    ...mark,
    width: within(Math.min(1 - mark.x, Math.max(smallest, mark.width + dx))),
    height: within(Math.min(1 - mark.y, Math.max(smallest, mark.height + dy))),
  }
}

/** What is stored of these marks: null for none; words that were never written do not count. */
export function layerOf(marks: readonly Mark[]): Layer | null {
  const kept = marks
    .map(mark => (mark.kind === 'text' ? { ...mark, text: mark.text.trim() } : mark))
    .filter(mark => mark.kind !== 'text' || mark.text !== '')
    .slice(0, mostMarks)
  return kept.length === 0 ? null : { version: 1, marks: kept }
}

const clamped = ({ x, y }: Point): Point => ({ x: within(x), y: within(y) })
const moved = ({ x, y }: Point, dx: number, dy: number): Point => clamped({ x: x + dx, y: y + dy })

/** As much of a way as keeps `low` and `high` within the photo. */
const kept = (way: number, low: number, high: number) => Math.min(1 - high, Math.max(-low, way))
