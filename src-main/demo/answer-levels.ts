import type { AnswerType } from '../../src-shared/model/answer-type.ts'
import type { AnswerValue } from '../../src-shared/model/answer.ts'
import type { Question } from '../../src-shared/model/question.ts'
import type { Random } from './random.ts'

type Duration = Extract<AnswerType, { type: 'duration' }>

/** A time within each band, and one beyond the last. */
function durations({ bands }: Duration, random: Random): number[] {
  let from = 0
  const times = bands.map(band => {
    const to = 'upTo' in band ? band.upTo : band.below - 1
    const time = random.int(from === 0 ? Math.round(to * 0.35) : from + 5, to)
    from = to
    return time
  })
  return [...times, random.int(from + 10, Math.round(from * 1.3))]
}

/**
 * Answers a shopper could give, the best first. Numbers and sets are left out: the sample answers those of the
 * needs moment together, because they tell of one talk.
 */
export function answerLevels({ answer, role }: Question, random: Random): AnswerValue[] {
  switch (answer.type) {
    case 'yesNo': {
      const bad = answer.good === 'yes' ? 'no' : 'yes'
      return role === 'penalty' ? [bad, answer.good] : [answer.good, bad]
    }
    case 'scale':
      return [answer.max, answer.max - 1, answer.max - 2, answer.max - 3].filter(value => value >= answer.min)
    case 'choice':
      return answer.options.toSorted((a, b) => b.points - a.points).map(option => option.code)
    case 'duration':
      return durations(answer, random)
    case 'number':
    case 'multi':
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      break
  }
  return []
}
