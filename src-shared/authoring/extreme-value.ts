import type { AnswerType } from '../model/answer-type.ts'
import type { AnswerValue } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import { gaugeOf } from '../scoring/gauge.ts'
import { representatives } from './representatives.ts'

/**
 * The value that earns most (`best`) or least (`worst`) of a question; a penalty is best not taken. Where values
 * earn alike, the one nearer to what a visitor would hope for, or fear. Undefined for photos.
 */
export function extremeValue({ role, answer }: Question, wish: 'best' | 'worst'): AnswerValue | undefined {
  const { measure } = gaugeOf(answer)
  const sign = (wish === 'best') === (role !== 'penalty') ? 1 : -1
  let found: { value: AnswerValue; worth: number } | undefined
  for (const value of valuesToTry(answer, wish)) {
    const worth = sign * (measure(value) ?? 0)
    if (found === undefined || worth > found.worth) found = { value, worth }
  }
  return found?.value
}

function valuesToTry(answer: AnswerType, wish: 'best' | 'worst'): AnswerValue[] {
  const inOrder = (values: readonly AnswerValue[]) => (wish === 'best' ? [...values] : values.toReversed())
  switch (answer.type) {
    case 'yesNo':
      return inOrder(answer.good === 'yes' ? ['yes', 'no'] : ['no', 'yes'])
    case 'scale':
      return inOrder([answer.max, answer.min])
    case 'choice':
      return inOrder(answer.options.map(option => option.code))
    case 'multi':
      return inOrder([answer.options.filter(option => option.points > 0).map(option => option.code), []])
    case 'number':
    case 'duration': {
      const limits = answer.bands.map(band => ('upTo' in band ? band.upTo : band.below))
      const size = (value: AnswerValue) => (typeof value === 'number' ? Math.abs(value) : 0)
      return (representatives(answer, limits) ?? []).toSorted((a, b) => size(a) - size(b))
    }
    case 'text':
    case 'date':
    case 'time':
      return representatives(answer, []) ?? []
    case 'photo':
      return []
  }
}
