import type { Answer, Answers } from '../model/answer.ts'
import { isBlank } from '../model/check-answer.ts'
import type { OtherComment } from './find-copied.ts'
import type { Hint } from './hint.ts'
import { hintsFor } from './hints-for.ts'

/** Words of a question: the comment under it, or the answer itself where that is a text. */
export type TextPlace = 'answer' | 'comment'

/** A text that has hints; `question` null is the visit's narrative. */
export interface QuestionHints {
  readonly question: string | null
  readonly place: TextPlace
  readonly hints: readonly Hint[]
}

/** A question that is shown. */
export interface WordedQuestion {
  readonly code: string
  /** Its answer is a text in free words. */
  readonly words?: boolean | undefined
}

/** What the hints on a whole visit are made from. */
export interface CommentedVisit {
  /** The questions that are shown, in the checklist's order, with the points each lost. */
  readonly questions: readonly (WordedQuestion & { readonly lost: number })[]
  readonly answers: Answers
  readonly narrative?: string | undefined
}

/**
 * Hints on every text of a visit: for the shopper before submitting and for the reviewer after it. Of two texts alike
 * the later one is named.
 */
export function visitHints({ questions, answers, narrative = '' }: CommentedVisit): QuestionHints[] {
  const earlier: OtherComment[] = []
  const found = questions.flatMap(({ lost, ...question }): QuestionHints[] => {
    const answer = answers[question.code]
    const own = textsOf(question, answer)
    const hinted = own.map(({ place, text }) => ({
      question: question.code,
      place,
      hints: hintsFor(text, {
        lost: place === 'comment' && lost > 0,
        others: comparable(answer) ? earlier : [],
      }),
    }))
    if (comparable(answer)) earlier.push(...own.map(({ text }) => ({ question: question.code, text })))
    return hinted.filter(({ hints }) => hints.length > 0)
  })
  const told = hintsFor(narrative, { lost: false, others: [] })
  return told.length === 0 ? found : [...found, { question: null, place: 'answer', hints: told }]
}

/** The texts of other questions, with which those of this one are compared. */
export function otherTexts(code: string, shown: readonly WordedQuestion[], answers: Answers): OtherComment[] {
  if (!comparable(answers[code])) return []
  return shown.flatMap(question => {
    const answer = answers[question.code]
    if (question.code === code || !comparable(answer)) return []
    return textsOf(question, answer).map(({ text }) => ({ question: question.code, text }))
  })
}

function textsOf({ words }: WordedQuestion, answer: Answer | undefined) {
  const { value, comment = '' } = answer ?? {}
  const texts: { readonly place: TextPlace; readonly text: string }[] = [
    { place: 'answer', text: words === true && typeof value === 'string' ? value : '' },
    { place: 'comment', text: comment },
  ]
  return texts.filter(({ text }) => !isBlank(text))
}

/** One reason for a whole moment is no copy. */
function comparable(answer: Answer | undefined): boolean {
  return answer?.na !== true
}
