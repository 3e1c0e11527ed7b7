import type { Flag } from '../../model/flag.ts'
import { visibleQuestions } from '../../scoring/visible-questions.ts'
import type { FlaggedVisit } from './flagged-visit.ts'

/** Fewer scales are the same by chance. */
const fewestScales = 3

/** The same place on every scale that was answered, at least three of them; 10 of 0-10 is 5 of 1-5. */
export function straightLine({ checklist, answers }: Pick<FlaggedVisit, 'checklist' | 'answers'>): Flag[] {
  const visible = visibleQuestions(checklist, answers)
  const given = checklist.moments.flatMap(({ questions }) =>
    questions.flatMap(({ code, answer }) => {
      const value = answers[code]?.value
      return answer.type === 'scale' && visible.has(code) && typeof value === 'number'
        ? [{ value, place: (value - answer.min) / (answer.max - answer.min) }]
        : []
    }),
  )
  const [first] = given
  const same = first !== undefined && given.every(({ place }) => place === first.place)
  return same && given.length >= fewestScales
    ? [{ kind: 'straightLine', question: null, scales: given.length, value: first.value }]
    : []
}
