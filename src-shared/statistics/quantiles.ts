/** Smallest, quartiles and largest of some values. */
export interface Quantiles {
  readonly min: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly max: number
}

/**
 * A quantile of sorted values, `part` 0..1, by linear interpolation between the two nearest (type 7 of Hyndman and
 * Fan, The American Statistician 50, 1996: what R and spreadsheets do). null without values.
 */
export function quantile(sorted: readonly number[], part: number): number | null {
  const place = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

/** The five figures of a box plot, in the values' unit; null without values. */
export function quantiles(values: readonly number[]): Quantiles | null {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => quantile(sorted, part) ?? 0
  if (sorted.length === 0) return null
  return { min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1) }
}

/** The middle one, or the mean of the two in the middle; null without values. */
export function median(values: readonly number[]): number | null {
  return quantiles(values)?.median ?? null
}
