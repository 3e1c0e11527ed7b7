import type { Answer, Answers } from '../model/answer.ts'
import { isBlank } from '../model/check-answer.ts'
import type { OtherComment } from './find-copied.ts'
import type { Hint } from './hint.ts'
import { hintsFor } from './hints-for.ts'

/** A question whose comment has hints; `question` null is the visit's narrative. */
export interface QuestionHints {
  readonly question: string | null
  readonly hints: readonly Hint[]
}

/** What the hints on a whole visit are made from. */
export interface CommentedVisit {
  /** Codes of the questions that are shown, in the checklist's order, with the points each lost. */
  readonly questions: readonly { readonly code: string; readonly lost: number }[]
  readonly answers: Answers
  readonly narrative?: string | undefined
}

/**
 * Hints on every comment of a visit: for the shopper before submitting and for the reviewer after it. Of two
 * comments alike the later one is named.
 */
export function visitHints({ questions, answers, narrative = '' }: CommentedVisit): QuestionHints[] {
  const earlier: OtherComment[] = []
  const found = questions.flatMap(({ code, lost }): QuestionHints[] => {
    const answer = answers[code]
    const text = answer?.comment ?? ''
    const hints = hintsFor(text, { lost: lost > 0, others: comparable(answer) ? earlier : [] })
    if (comparable(answer)) earlier.push({ question: code, text })
    return hints.length === 0 ? [] : [{ question: code, hints }]
  })
  const told = hintsFor(narrative, { lost: false, others: [] })
  return told.length === 0 ? found : [...found, { question: null, hints: told }]
}

/** The comments a question's own is compared with, its own left out. */
export function otherComments(code: string, shown: readonly string[], answers: Answers): OtherComment[] {
  if (!comparable(answers[code])) return []
  return shown.flatMap(question => {
    const answer = answers[question]
    return question !== code && comparable(answer) ? [{ question, text: answer?.comment ?? '' }] : []
  })
}

/** One reason for a whole moment is no copy. */
function comparable(answer: Answer | undefined): boolean {
  return answer?.na !== true && !isBlank(answer?.comment)
}
