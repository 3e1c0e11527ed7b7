import { freeCode } from '../../src-shared/authoring/free-code.ts'
import { questionOfStandard } from '../../src-shared/authoring/question-of-standard.ts'
import type {
  DraftAnswer,
  DraftChecklist,
  DraftMoment,
  DraftQuestion,
} from '../../src-shared/model/draft-checklist.ts'
import type { Standard } from '../../src-shared/model/standard.ts'
import { takenCodes } from './builder-index.ts'
import type { Place } from './builder-state.ts'

/*
 * Changes of a draft's outline, in place: immer makes a new draft of them. An id that is not there changes nothing.
 */

interface Spot {
  readonly moment: DraftMoment
  readonly place: number
}

function spotOf(draft: DraftChecklist, id: string): Spot | undefined {
  for (const moment of draft.moments) {
    const place = moment.questions.findIndex(question => question.id === id)
    if (place >= 0) return { moment, place }
  }
  return undefined
}

export function insertMoment(draft: DraftChecklist, wish: string, after?: string): DraftMoment {
  const code = freeCode(wish, takenCodes(draft, 'moment'))
  const at = draft.moments.findIndex(moment => moment.id === after)
  const place = at < 0 ? draft.moments.length : at + 1
  const moment: DraftMoment = { id: code, code, title: {}, weight: 1, questions: [] }
  draft.moments.splice(place, 0, moment)
  return draft.moments[place] ?? moment
}

export function insertQuestion(
  draft: DraftChecklist,
  moment: string,
  answer: DraftAnswer,
  after?: string,
): string {
  const id = freeCode('question', takenCodes(draft, 'question'))
  const home = draft.moments.find(one => one.id === moment)
  if (home === undefined) return id
  const scored =
    answer.type !== 'text' && answer.type !== 'date' && answer.type !== 'time' && answer.type !== 'photo'
  const at = home.questions.findIndex(question => question.id === after)
  const question: DraftQuestion = {
    id,
    code: id,
    text: {},
    role: scored ? 'scored' : 'info',
    answer,
    weight: 1,
    required: true,
    notApplicable: false,
    commentBelow: scored ? 100 : null,
    evidence: 'none',
    evidenceBelow: 100,
  }
  home.questions.splice(at < 0 ? home.questions.length : at + 1, 0, question)
  return id
}

/** A standard's last part names its question: `bank.entrance.greeting` becomes `greeting`. */
export function insertStandard(draft: DraftChecklist, standard: Standard, moment?: string): string {
  const wish = standard.code.split('.').at(-1) ?? standard.code
  const id = freeCode(/^[a-z0-9]/.test(wish) ? wish : standard.code, takenCodes(draft, 'question'))
  const home =
    draft.moments.find(one =>
      moment === undefined ? one.code === standard.moment.code : one.id === moment,
    ) ?? insertMoment(draft, standard.moment.code)
  if (home.title.ru === undefined && home.title.en === undefined && home.questions.length === 0) {
    home.title = { ...standard.moment.title }
  }
  home.questions.push(questionOfStandard(standard, id))
  draft.taken[id] = standard
  return id
}

export function placeQuestion(draft: DraftChecklist, id: string, moment: string, place: number): void {
  const spot = spotOf(draft, id)
  const home = draft.moments.find(one => one.id === moment)
  if (spot === undefined || home === undefined) return
  const [question] = spot.moment.questions.splice(spot.place, 1)
  if (question !== undefined) home.questions.splice(place, 0, question)
}

export function placeMoment(draft: DraftChecklist, id: string, place: number): void {
  const from = draft.moments.findIndex(moment => moment.id === id)
  const [moment] = from < 0 ? [] : draft.moments.splice(from, 1)
  if (moment !== undefined) draft.moments.splice(place, 0, moment)
}

/** One step up or down; at the edge of its moment a question goes on into the neighbouring one. */
export function stepPlace(draft: DraftChecklist, place: Place, by: 1 | -1): void {
  if (place.kind === 'checklist') return
  if (place.kind === 'moment') {
    const from = draft.moments.findIndex(moment => moment.id === place.id)
    if (from >= 0 && from + by >= 0 && from + by < draft.moments.length)
      placeMoment(draft, place.id, from + by)
    return
  }
  const spot = spotOf(draft, place.id)
  if (spot === undefined) return
  const next = spot.place + by
  if (next >= 0 && next < spot.moment.questions.length) {
    placeQuestion(draft, place.id, spot.moment.id, next)
    return
  }
  const neighbour = draft.moments[draft.moments.indexOf(spot.moment) + by]
  if (neighbour !== undefined) {
    placeQuestion(draft, place.id, neighbour.id, by > 0 ? 0 : neighbour.questions.length)
  }
}

/** Conditions that name a removed question stay: the checks list them, and undo makes them whole again. */
export function removePlace(draft: DraftChecklist, place: Place): void {
  if (place.kind === 'checklist') return
  if (place.kind === 'moment') {
    draft.moments = draft.moments.filter(moment => moment.id !== place.id)
    return
  }
  const spot = spotOf(draft, place.id)
  if (spot !== undefined) spot.moment.questions.splice(spot.place, 1)
}

/** A copy right after the original, under the next free code; gives where it stands. */
export function copyPlace(draft: DraftChecklist, place: Place): Place {
  if (place.kind === 'checklist') return place
  if (place.kind === 'question') {
    const spot = spotOf(draft, place.id)
    const question = spot?.moment.questions[spot.place]
    if (spot === undefined || question === undefined) return place
    const copy = copyQuestion(draft, question)
    spot.moment.questions.splice(spot.place + 1, 0, copy)
    return { kind: 'question', id: copy.id }
  }
  const moment = draft.moments.find(one => one.id === place.id)
  if (moment === undefined) return place
  const copy = insertMoment(draft, moment.code, moment.id)
  copy.title = { ...moment.title }
  copy.weight = moment.weight
  copy.showIf = moment.showIf
  for (const question of moment.questions) copy.questions.push(copyQuestion(draft, question))
  return { kind: 'moment', id: copy.id }
}

function copyQuestion(draft: DraftChecklist, question: DraftQuestion): DraftQuestion {
  const id = freeCode(question.code === '' ? 'question' : question.code, takenCodes(draft, 'question'))
  const taken = draft.taken[question.id]
  if (taken !== undefined) draft.taken[id] = taken
  return { ...question, id, code: id }
}
