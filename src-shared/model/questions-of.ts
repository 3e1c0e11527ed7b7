import type { Checklist } from './checklist.ts'
import type { Question } from './question.ts'

const known = new WeakMap<Checklist, ReadonlyMap<string, Question>>()

/** The questions of a checklist by their codes; looked up once per object, for checklists are never changed in place. */
export function questionsOf(checklist: Checklist): ReadonlyMap<string, Question> {
  const there = known.get(checklist)
  if (there !== undefined) return there
  const made = new Map(
    checklist.moments.flatMap(moment => moment.questions.map(question => [question.code, question])),
  )
  known.set(checklist, made)
  return made
}
