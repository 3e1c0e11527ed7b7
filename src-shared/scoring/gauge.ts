import type { AnswerType, Band } from '../model/answer-type.ts'
import { bestPoints } from '../model/answer-type.ts'
import type { AnswerValue } from '../model/answer.ts'
import { isDate, isTime } from '../model/calendar.ts'
import { largestNumber, millionths } from '../model/decimal.ts'

/**
 * Measures an answer before weight, in whole millionths. Points, except for a scale: there it is the distance
 * of the value from `zeroAt`, so that the division by the scale's length stays exact until the end.
 */
export interface Gauge {
  /** What the best answer measures; 0 for types that are never scored. */
  readonly best: number
  /** Points that a measure of `best` is worth, in millionths. */
  readonly bestPoints: number
  /** Every measure is a multiple of this, except values of a scale with more decimals than its ends. */
  readonly step: number
  /** null: the value is no answer to this question (blank, of another type, out of range). */
  readonly measure: (value: AnswerValue) => number | null
}

const whole = (points: number) => Math.round(points * 1e6)

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

const commonStep = (measures: readonly number[]) => measures.map(Math.abs).reduce(divisor, 0) || 1

export function gaugeOf(answer: AnswerType): Gauge {
  switch (answer.type) {
    case 'yesNo': {
      const best = whole(answer.points)
      const measure = (value: AnswerValue) =>
        value === answer.good ? best : value === 'yes' || value === 'no' ? 0 : null
      return { best, bestPoints: best, step: commonStep([best]), measure }
    }
    case 'scale':
      return scaleGauge(answer)
    case 'choice': {
      const points = new Map(answer.options.map(option => [option.code, whole(option.points)]))
      const best = whole(bestPoints(answer))
      const measure = (value: AnswerValue) => (typeof value === 'string' ? (points.get(value) ?? null) : null)
      return { best, bestPoints: best, step: commonStep([...points.values()]), measure }
    }
    case 'multi':
      return multiGauge(answer)
    case 'number':
      return bandGauge(answer, answer.min ?? -largestNumber, answer.max ?? largestNumber, 1)
    case 'duration':
      return bandGauge(answer, 0, largestNumber, 1e6)
    case 'text':
      return unscored(value => typeof value === 'string' && value.trim() !== '')
    case 'date':
      return unscored(isDate)
    case 'time':
      return unscored(isTime)
    case 'photo':
      return unscored(
        value => Array.isArray(value) && value.length > 0 && value.every(hash => /^[0-9a-f]{64}$/.test(hash)),
      )
  }
}

function unscored(fits: (value: AnswerValue) => boolean): Gauge {
  return { best: 0, bestPoints: 0, step: 1, measure: value => (fits(value) ? 0 : null) }
}

function scaleGauge({ min, max, zeroAt = min, points }: Extract<AnswerType, { type: 'scale' }>): Gauge {
  const zero = whole(zeroAt)
  const best = points === 0 ? 0 : whole(max) - zero
  const measure = (value: AnswerValue) => {
    if (typeof value !== 'number' || value < min || value > max) return null
    const at = millionths(value)
    return at === null ? null : points === 0 ? 0 : at - zero
  }
  // Values on the grid of the ends' own decimals are the usual case; others are scored by the exact plan.
  const grid =
    [1e6, 1e5, 1e4, 1e3, 1e2, 1e1].find(size => [min, max, zeroAt].every(end => whole(end) % size === 0)) ?? 1
  return { best, bestPoints: whole(points), step: grid, measure }
}

function multiGauge({ options }: Extract<AnswerType, { type: 'multi' }>): Gauge {
  const points = new Map(options.map(option => [option.code, whole(option.points)]))
  const best = [...points.values()].reduce((sum, each) => sum + Math.max(0, each), 0)
  const measure = (value: AnswerValue) => {
    if (!Array.isArray(value)) return null
    let sum = 0
    for (const code of value) {
      const each = points.get(code)
      if (each === undefined) return null
      sum += each
    }
    if (value.length > 1 && new Set(value).size < value.length) return null
    return Math.max(0, sum)
  }
  return { best, bestPoints: best, step: commonStep([...points.values()]), measure }
}

interface Banded {
  readonly bands: readonly Band[]
  readonly otherwise: number
}

function bandGauge({ bands, otherwise }: Banded, min: number, max: number, resolution: number): Gauge {
  const steps = bands.map(band => ({
    limit: 'upTo' in band ? band.upTo : band.below,
    closed: 'upTo' in band,
    points: whole(band.points),
  }))
  const rest = whole(otherwise)
  const all = [rest, ...steps.map(step => step.points)]
  const best = Math.max(...all)
  const measure = (value: AnswerValue) => {
    if (typeof value !== 'number' || !(value >= min && value <= max)) return null
    const at = millionths(value)
    if (at === null || at % resolution !== 0) return null
    for (const step of steps)
      if (value < step.limit || (step.closed && value === step.limit)) return step.points
    return rest
  }
  return { best, bestPoints: best, step: commonStep(all), measure }
}
