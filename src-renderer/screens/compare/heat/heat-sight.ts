/** Of a row of equal parts, those to draw. */
export interface Sight {
  readonly from: number
  readonly size: number
}

export interface Strip {
  /** How far it is scrolled, what is in sight of it, one part; px. */
  readonly scrolled: number
  readonly view: number
  readonly part: number
  readonly count: number
}

/** The parts in sight and some around; always as many, wherever it is scrolled: what leaves at one end is drawn over at the other. */
export function sightOf({ scrolled, view, part, count }: Strip, around: number): Sight {
  const size = Math.min(count, Math.ceil(Math.max(0, view) / part) + 1 + 2 * around)
  const first = Math.floor(scrolled / part) - around
  return { from: Math.max(0, Math.min(first, count - size)), size }
}

/** The least scrolling that brings a part into sight, px. */
export function scrolledTo(index: number, { scrolled, view, part }: Strip): number {
  const start = index * part
  return Math.min(start, Math.max(scrolled, start + part - view))
}

/** The part that lies this far from the beginning of what is in sight, px. */
export function partAt(offset: number, { scrolled, part }: Strip): number {
  return Math.floor((scrolled + offset) / part)
}
