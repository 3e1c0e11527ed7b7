/** A straight scale from values to places; `to` may lie left of, or above, `from`. */
export interface LinearScale {
  readonly min: number
  readonly max: number
  readonly place: (value: number) => number
  readonly valueAt: (place: number) => number
}

export function linearScale(
  values: { min: number; max: number },
  places: { from: number; to: number },
): LinearScale {
  const span = values.max - values.min || 1
  const length = places.to - places.from
  return {
    ...values,
    place: value => places.from + ((value - values.min) / span) * length,
    valueAt: place => values.min + ((place - places.from) / length) * span,
  }
}

/** Round limits around values, and the ticks between them; at most `most` steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(
  low: number,
  high: number,
  most: number,
): { min: number; max: number; ticks: number[] } {
  const span = Math.max(high - low, 1e-9)
  const power = 10 ** Math.floor(Math.log10(span / most))
  const step = [1, 2, 5, 10, 20].map(each => each * power).find(each => span / each <= most) ?? 20 * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  // Multiplied and rounded, not summed: sums of tenths drift.
  const at = (n: number) => Number((n * step).toPrecision(12))
  return {
    min: at(first),
    max: at(last),
    ticks: Array.from({ length: last - first + 1 }, (_, n) => at(first + n)),
  }
}
