import { en } from '../../../src-shared/messages/en/index.ts'
import { ru } from '../../../src-shared/messages/ru/index.ts'
import { criteria, type Criterion } from '../../../src-shared/model/closed-lists.ts'
import { usualScales, type RatingScale } from '../../../src-shared/model/rating.ts'

/** Names are compared without case, spaces at the ends, and the dots of ё. */
export const folded = (text: string) =>
  text.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ')

const wholes = ['', 'whole', 'overall', 'visit as a whole', 'в целом', 'визит в целом', 'общая оценка']

const known = new Map<string, Criterion | null>([
  ...wholes.map(name => [name, null] as const),
  ...criteria.flatMap(code =>
    [code, ru.values.criterion[code], en.values.criterion[code]].map(name => [folded(name), code] as const),
  ),
])

/** By code or by its Russian or English name; null for the visit as a whole, undefined for what is neither. */
export const criterionNamed = (name: string): Criterion | null | undefined => known.get(folded(name))

/** «4,5» and "4.5"; null for what is no plain number. */
export function ratingNumber(text: string): number | null {
  return /^[+-]?\d{1,6}(?:[.,]\d{1,6})?$/u.test(text) ? Number(text.replace(',', '.')) : null
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/u
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u

/** 2026-11-12 or 12.11.2026, a time after it left out, as YYYY-MM-DD; null for another form or no such day. */
export function ratingDay(text: string): string | null {
  const [, year, month, day] = iso.exec(text) ?? []
  const [, ownDay, ownMonth, ownYear] = dotted.exec(text) ?? []
  const [y, m, d] = [year ?? ownYear, month ?? ownMonth, day ?? ownDay]
  if (y === undefined || m === undefined || d === undefined) return null
  const written = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const at = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? null : written
}

/** The narrowest usual scale that holds every value; else their own ends. 1 to 5 where there are no values. */
export function guessScale(values: readonly number[]): RatingScale {
  const [one] = usualScales
  const fallback = one ?? { low: 1, high: 5 }
  if (values.length === 0) return fallback
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  const fits = usualScales
    .filter(scale => scale.low <= low && high <= scale.high)
    .toSorted((a, b) => a.high - a.low - (b.high - b.low))
  // Zeros among values of at most 5 are no 0 to 10: nobody there gave more than half.
  if (low === 0 && high > 2 && high <= 5) return { low: 0, high: 5 }
  return fits[0] ?? (low < high ? { low, high } : { low: low - 1, high: high + 1 })
}
