import type { AnswerType } from '../model/answer-type.ts'
import type { AnswerValue } from '../model/answer.ts'
import { largestNumber } from '../model/decimal.ts'
import { gaugeOf } from '../scoring/gauge.ts'

type Constant = string | number

/**
 * Values of an answer that stand for all others: comparisons with these constants cannot tell any value from one
 * of them. Only values the question accepts. A scale with whole ends is walked in whole steps, as the screen
 * offers it. Null: too many to list (more than ten options of a multiple choice named).
 */
export function representatives(answer: AnswerType, constants: readonly Constant[]): AnswerValue[] | null {
  const values = candidates(answer, constants)
  if (values === null) return null
  const { measure } = gaugeOf(answer)
  return values.filter(value => measure(value) !== null)
}

const mostOptions = 10

function candidates(answer: AnswerType, constants: readonly Constant[]): AnswerValue[] | null {
  switch (answer.type) {
    case 'yesNo':
      return ['yes', 'no']
    case 'choice':
      return answer.options.map(option => option.code)
    case 'multi': {
      const named = answer.options.map(option => option.code).filter(code => constants.includes(code))
      return named.length > mostOptions ? null : subsets(named)
    }
    case 'scale': {
      const whole = Number.isInteger(answer.min) && Number.isInteger(answer.max)
      return around([...numbers(constants), answer.min, answer.max], whole ? 1e6 : 1)
    }
    case 'number':
      return around([...numbers(constants), answer.min ?? 0, answer.max ?? 0, ...ends], 1)
    case 'duration':
      return around([...numbers(constants), ...ends], 1e6)
    case 'text':
      return [...texts(constants), unlike(constants)]
    case 'date':
      return [...texts(constants).flatMap(daysAround), '2026-01-15']
    case 'time':
      return [...texts(constants).flatMap(minutesAround), '12:00']
    case 'photo':
      return [['0'.repeat(64)]]
  }
}

const ends = [0, -largestNumber, largestNumber]
const numbers = (constants: readonly Constant[]) => constants.filter(one => typeof one === 'number')
const texts = (constants: readonly Constant[]) => constants.filter(one => typeof one === 'string')

/** Each number and its neighbours on a grid of this many millionths. */
function around(constants: readonly number[], grid: number): number[] {
  const places = constants.flatMap(constant => {
    const place = Math.round(constant * 1e6) / grid
    return [Math.floor(place) - 1, Math.floor(place), Math.ceil(place), Math.ceil(place) + 1]
  })
  return [...new Set(places)].map(place => (place * grid) / 1e6)
}

function subsets(codes: readonly string[]): string[][] {
  return Array.from({ length: 2 ** codes.length }, (_, mask) =>
    codes.filter((__, i) => (mask >> i) % 2 === 1),
  )
}

/** A text that none of the constants is. */
function unlike(constants: readonly Constant[]): string {
  const longest = texts(constants).reduce((most, { length }) => Math.max(most, length), 0)
  return '…'.repeat(longest + 1)
}

const day = 86_400_000

function daysAround(date: string): string[] {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) return []
  return [time - day, time, time + day].map(each => new Date(each).toISOString().slice(0, 10))
}

function minutesAround(time: string): string[] {
  const [hours, minutes] = time.split(':').map(Number)
  const at = (hours ?? 0) * 60 + (minutes ?? 0)
  const two = (number: number) => String(number).padStart(2, '0')
  return [at - 1, at, at + 1].map(each => `${two(Math.floor(each / 60))}:${two(each % 60)}`)
}
