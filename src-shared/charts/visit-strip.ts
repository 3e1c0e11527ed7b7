/** Where on the strip something stands. */
interface Span {
  readonly x: number
  readonly width: number
}

export interface Label {
  readonly x: number
  readonly at: number
}

export interface StripSegment extends Span {
  readonly from: number
  readonly to: number
  readonly ticks: readonly Label[]
  /** Where a day begins, or is first seen. */
  readonly days: readonly Label[]
}

export interface StripGap extends Span {
  /** How much time it leaves out, ms. */
  readonly ms: number
}

export interface Strip {
  readonly segments: readonly StripSegment[]
  readonly gaps: readonly StripGap[]
  /** The place of a moment, in the strip's own units. */
  readonly place: (at: number) => number
}

const minute = 60_000
const day = 24 * 60 * minute
/** Nothing happening for longer than this breaks the axis. */
const longestEmpty = 6 * 60 * minute
const widestGap = 64
const narrowest = 72
/** Between two labels of the axis. */
const tickPitch = 56
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360].map(minutes => minutes * minute)

/**
 * An axis through the moments given (ms on a clock without zones), `width` wide, broken where nothing happens for over
 * 6 hours. Stretches are drawn to one scale, as far as each can still hold its label.
 */
export function visitStrip(moments: readonly number[], width: number): Strip {
  const stretches = stretchesOf(moments)
  const breaks = stretches.length - 1
  const gapWidth = Math.min(widestGap, width / 2 / Math.max(1, breaks))
  const free = Math.max(0, width - gapWidth * breaks)
  const least = Math.min(narrowest, free / Math.max(1, stretches.length))
  const total = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const spare = Math.max(0, free - least * stretches.length)
  let x = 0
  let told = Number.NaN
  const segments = stretches.map(({ from, to }): StripSegment => {
    const own = least + (spare * (to - from)) / total
    const start = x
    x += own + gapWidth
    const days = daysOf(from, to, start, own).filter(({ at }) => at !== told)
    told = days.at(-1)?.at ?? told
    return { from, to, x: start, width: own, days, ticks: ticksOf(from, to, start, own) }
  })
  const gaps = segments.slice(1).map(({ from, x: end }, index): StripGap => {
    const before = segments[index]?.to ?? from
    return { x: end - gapWidth, width: gapWidth, ms: from - before }
  })
  return { segments, gaps, place: at => placeOf(segments, at) }
}

/** Labels from the left on, without those too near to the one before them. */
export function apart(labels: readonly Label[], pitch: number): Label[] {
  let last = Number.NEGATIVE_INFINITY
  return labels.filter(({ x }) => {
    if (x - last < pitch) return false
    last = x
    return true
  })
}

/** The days a stretch touches, each where it begins; one that is left too soon for its label is left out. */
function daysOf(from: number, to: number, x: number, width: number): Label[] {
  const first = Math.floor(from / day) * day
  const days = Array.from({ length: Math.floor((to - first) / day) + 1 }, (_, n) => first + n * day)
  const labels = days.map(at => ({ at, x: x + (width * (Math.max(at, from) - from)) / (to - from) }))
  return labels.filter(
    ({ x: place }, n) => (labels[n + 1]?.x ?? Number.POSITIVE_INFINITY) - place >= tickPitch,
  )
}

/** Stretches without a long emptiness in them, each with some air around. */
function stretchesOf(moments: readonly number[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  for (const at of moments.toSorted((one, other) => one - other)) {
    const last = stretches.at(-1)
    if (last !== undefined && at - last.to <= longestEmpty) last.to = at
    else stretches.push({ from: at, to: at })
  }
  return stretches.map(({ from, to }) => {
    const air = Math.max(2 * minute, (to - from) * 0.04)
    return { from: from - air, to: to + air }
  })
}

function ticksOf(from: number, to: number, x: number, width: number): Label[] {
  const most = Math.max(1, Math.floor(width / tickPitch))
  const step = steps.find(one => (to - from) / one <= most) ?? 720 * minute
  const first = Math.ceil(from / step) * step
  const count = Math.max(0, Math.floor((to - first) / step) + 1)
  const ticks = Array.from({ length: count }, (_, n) => first + n * step)
  // A stretch too short for a round time is labelled with its middle, to the minute.
  const labelled = ticks.length > 0 ? ticks : [Math.round((from + to) / 2 / minute) * minute]
  return labelled.map(at => ({ at, x: x + (width * (at - from)) / (to - from) }))
}

function placeOf(segments: readonly StripSegment[], at: number): number {
  const segment = segments.find(one => at <= one.to) ?? segments.at(-1)
  if (segment === undefined) return 0
  const part = (at - segment.from) / (segment.to - segment.from)
  return segment.x + segment.width * Math.min(1, Math.max(0, part))
}
