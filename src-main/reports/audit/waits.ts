import type { Answers } from '../../../src-shared/model/answer.ts'
import { bestPoints } from '../../../src-shared/model/answer-type.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { ShownWait } from './shown.ts'

interface Surroundings {
  readonly visible: (code: string) => boolean
  readonly text: (words: LocalisedText) => string
  readonly hidden: boolean
}

/** Measured times in the order of the visit, each with its norm. */
export function showWaits(checklist: Checklist, answers: Answers, around: Surroundings): ShownWait[] {
  return checklist.moments
    .flatMap(moment => moment.questions)
    .flatMap(question => {
      const value = answers[question.code]?.value
      if (question.answer.type !== 'duration' || typeof value !== 'number' || !around.visible(question.code))
        return []
      return [
        {
          question: question.code,
          text: around.text(question.text),
          seconds: value,
          norm: around.hidden ? null : normOf(question),
        },
      ]
    })
}

/** The last band that still earns everything, when all before it do: only then is it a limit of time. */
function normOf({ answer }: Question): ShownWait['norm'] {
  if (answer.type !== 'duration') return null
  const best = bestPoints(answer)
  const firstLess = answer.bands.findIndex(band => band.points < best)
  const full = firstLess < 0 ? answer.bands : answer.bands.slice(0, firstLess)
  const last = full.at(-1)
  if (last === undefined || best === 0 || answer.otherwise >= best) return null
  return 'upTo' in last ? { seconds: last.upTo, inclusive: true } : { seconds: last.below, inclusive: false }
}
