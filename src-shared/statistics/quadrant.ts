export type Quarter = 'keepUp' | 'concentrateHere' | 'lowPriority' | 'possibleOverkill'

export interface QuadrantItem {
  readonly code: string
  /** Any scale, at least 0: influence, the supervisor's own, or derived. */
  readonly importance: number
  /** Share met, 0..1. */
  readonly performance: number
}

export interface QuadrantMark extends QuadrantItem {
  readonly quarter: Quarter
  /** importance x (1 - performance). */
  readonly priority: number
}

export interface Quadrant {
  /** The cross-hairs: means over the items; null without items. */
  readonly centre: { readonly importance: number; readonly performance: number } | null
  /** The most pressing first; ties by code. */
  readonly marks: readonly QuadrantMark[]
}

/** Sums of doubles miss the mean by less. */
const rounding = 1e-9

/** Importance against performance (Martilla and James, Journal of Marketing 41, 1977); on a line is its upper side. */
export function quadrant(items: readonly QuadrantItem[]): Quadrant {
  if (items.length === 0) return { centre: null, marks: [] }
  const mean = (of: 'importance' | 'performance') =>
    items.reduce((sum, item) => sum + item[of], 0) / items.length
  const centre = { importance: mean('importance'), performance: mean('performance') }
  const upper = (item: QuadrantItem, of: 'importance' | 'performance') =>
    item[of] >= centre[of] - rounding * Math.max(1, centre[of])
  const marks = items.map(item => ({
    ...item,
    quarter:
      quarters[upper(item, 'importance') ? 'high' : 'low'][upper(item, 'performance') ? 'high' : 'low'],
    priority: item.importance * (1 - item.performance),
  }))
  return { centre, marks: marks.sort((a, b) => b.priority - a.priority || (a.code < b.code ? -1 : 1)) }
}

/** By importance, then by performance. */
const quarters = {
  high: { high: 'keepUp', low: 'concentrateHere' },
  low: { high: 'possibleOverkill', low: 'lowPriority' },
} as const satisfies Record<string, Record<string, Quarter>>
