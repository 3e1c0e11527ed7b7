import type { DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import type { DraftIndex, Place, PlacedQuestion } from './builder-state.ts'

export function indexOf(draft: DraftChecklist): DraftIndex {
  const questions = new Map<string, PlacedQuestion>()
  for (const moment of draft.moments) {
    for (const question of moment.questions) {
      questions.set(question.id, { question, moment: moment.id, number: questions.size + 1 })
    }
  }
  return { moments: new Map(draft.moments.map(moment => [moment.id, moment])), questions }
}

/** The same place where it is still there, else the checklist itself. */
export function standing(place: Place, index: DraftIndex): Place {
  if (place.kind === 'moment' && !index.moments.has(place.id)) return { kind: 'checklist' }
  if (place.kind === 'question' && !index.questions.has(place.id)) return { kind: 'checklist' }
  return place
}

/** Every id and code in use: a new one must differ from all of them, so that a code can start as its id. */
export function takenCodes(draft: DraftChecklist, kind: 'moment' | 'question'): Set<string> {
  const named = kind === 'moment' ? draft.moments : draft.moments.flatMap(moment => moment.questions)
  return new Set(named.flatMap(({ id, code }) => [id, code]))
}
