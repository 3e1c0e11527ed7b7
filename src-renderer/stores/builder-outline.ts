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
import type { Spot } from './builder-state.ts'
import type { Place } from './builder-place.ts'

/*
 * Changes of a draft's outline, in place: immer makes a new draft of them. An id that is not there changes nothing.
 */

interface Seat {
  readonly moment: DraftMoment
  readonly place: number
}

function seatOf(draft: DraftChecklist, id: string): Seat | undefined {
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
  home.questions.splice(placeAfter(home, after), 0, question)
  return id
}

/** A standard's last part names its question: `bank.entrance.greeting` becomes `greeting`. */
export function insertStandard(draft: DraftChecklist, standard: Standard, spot?: Spot): string {
  const wish = standard.code.split('.').at(-1) ?? standard.code
  const id = freeCode(/^[a-z0-9]/.test(wish) ? wish : standard.code, takenCodes(draft, 'question'))
  const home =
    (spot === undefined ? homeOf(draft, standard) : draft.moments.find(one => one.id === spot.moment)) ??
    insertMoment(draft, standard.moment.code)
  if (home.title.ru === undefined && home.title.en === undefined && home.questions.length === 0) {
    home.title = { ...standard.moment.title }
  }
  const place = placeAfter(home, spot?.after)
  home.questions.splice(place, 0, questionOfStandard(standard, id))
  draft.taken[id] = standard
  return id
}

/** The moment a standard speaks of: the one of the same code, else one of the same name. */
export function homeOf(draft: DraftChecklist, { moment }: Standard): DraftMoment | undefined {
  const named = ({ title }: DraftMoment) =>
    (title.ru !== undefined && title.ru === moment.title.ru) ||
    (title.en !== undefined && title.en === moment.title.en)
  return draft.moments.find(one => one.code === moment.code) ?? draft.moments.find(named)
}

function placeAfter({ questions }: DraftMoment, after: string | null | undefined): number {
  if (after === null) return 0
  const at = questions.findIndex(question => question.id === after)
  return at < 0 ? questions.length : at + 1
}

export function placeQuestion(draft: DraftChecklist, id: string, moment: string, place: number): void {
  const seat = seatOf(draft, id)
  const home = draft.moments.find(one => one.id === moment)
  if (seat === undefined || home === undefined) return
  const [question] = seat.moment.questions.splice(seat.place, 1)
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
  const seat = seatOf(draft, place.id)
  if (seat === undefined) return
  const next = seat.place + by
  if (next >= 0 && next < seat.moment.questions.length) {
    placeQuestion(draft, place.id, seat.moment.id, next)
    return
  }
  const neighbour = draft.moments[draft.moments.indexOf(seat.moment) + by]
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
  const seat = seatOf(draft, place.id)
  if (seat !== undefined) seat.moment.questions.splice(seat.place, 1)
}

/** A copy right after the original, under the next free code; gives where it stands. */
export function copyPlace(draft: DraftChecklist, place: Place): Place {
  if (place.kind === 'checklist') return place
  if (place.kind === 'question') {
    const seat = seatOf(draft, place.id)
    const question = seat?.moment.questions[seat.place]
    if (seat === undefined || question === undefined) return place
    const copy = copyQuestion(draft, question)
    seat.moment.questions.splice(seat.place + 1, 0, copy)
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
