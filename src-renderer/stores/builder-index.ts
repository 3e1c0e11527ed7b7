import type { DraftChecklist, DraftMoment } from '../../src-shared/model/draft-checklist.ts'
import type { DraftIndex, OutlineStop, PlacedQuestion } from './builder-state.ts'
import type { Place } from './builder-place.ts'

/** Where everything stands. What is as in the index before is the same object: its readers draw nothing. */
export function indexOf(draft: DraftChecklist, before?: DraftIndex): DraftIndex {
  const questions = new Map<string, PlacedQuestion>()
  for (const moment of draft.moments) {
    for (const question of moment.questions) {
      const number = questions.size + 1
      const known = before?.questions.get(question.id)
      const same = known?.question === question && known.moment === moment.id && known.number === number
      questions.set(question.id, same ? known : { question, moment: moment.id, number })
    }
  }
  return {
    moments: new Map(draft.moments.map(moment => [moment.id, moment])),
    questions,
    outline: outlineOf(draft.moments, before?.outline),
  }
}

function outlineOf(
  moments: readonly DraftMoment[],
  before: readonly OutlineStop[] | undefined,
): readonly OutlineStop[] {
  const stops = moments.map(({ id, questions }, place) => {
    const known = before?.[place]
    const same =
      known?.id === id &&
      known.questions.length === questions.length &&
      questions.every((question, at) => question.id === known.questions[at])
    return same ? known : { id, questions: questions.map(question => question.id) }
  })
  const same = before?.length === stops.length && stops.every((stop, place) => stop === before[place])
  return same ? before : stops
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
