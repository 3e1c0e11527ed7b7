import type { z } from '../model/zod.ts'
import type { meanIntervalSchema } from '../model/comparison.ts'
import { linearScale } from './linear-scale.ts'

type Interval = z.infer<typeof meanIntervalSchema>

export interface MeanOnScale {
  /** Percent; null: nothing to draw. */
  readonly mean: number | null
  readonly interval: Interval
}

/** A mean as it is drawn; places are in the units of the width. */
export interface DrawnMean {
  readonly mean: number
  /** A line through the mean: its interval. */
  readonly line: { readonly from: number; readonly to: number } | null
  /** Two visits: both, hollow. */
  readonly values: readonly number[]
}

export interface IntervalBars {
  /** Of the scale, percent. */
  readonly min: number
  readonly max: 100
  readonly ticks: readonly { readonly value: number; readonly x: number }[]
  readonly place: (percent: number) => number
  /** As the means given; null where there is nothing to draw. */
  readonly means: readonly (DrawnMean | null)[]
}

/**
 * Means with their intervals on one labelled scale of percents. It begins at 50 where everything lies above, else at
 * 0: two scales only, so that one view is comparable with the next. `marks` (percent) must fit on it too.
 */
export function intervalBars(
  means: readonly MeanOnScale[],
  marks: readonly number[],
  width: number,
  inset: number,
): IntervalBars {
  const lowest = Math.min(100, ...marks, ...means.flatMap(lowestOf))
  const min = lowest >= 50 ? 50 : 0
  const scale = linearScale({ min, max: 100 }, { from: inset, to: width - inset })
  const ticks = (min === 50 ? [50, 75, 100] : [0, 50, 100]).map(value => ({ value, x: scale.place(value) }))
  return { min, max: 100, ticks, place: scale.place, means: means.map(one => drawn(one, scale.place)) }
}

function drawn({ mean, interval }: MeanOnScale, place: (percent: number) => number): DrawnMean | null {
  if (mean === null) return null
  return {
    mean: place(mean),
    line: interval.kind === 'interval' ? { from: place(interval.low), to: place(interval.high) } : null,
    values: interval.kind === 'two' ? interval.values.map(place) : [],
  }
}

function lowestOf({ mean, interval }: MeanOnScale): number[] {
  if (mean === null) return []
  if (interval.kind === 'interval') return [interval.low]
  if (interval.kind === 'two') return [interval.values[0]]
  return [mean]
}
