import type { Checklist } from '../model/checklist.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Question } from '../model/question.ts'

/** The evidence of one question. */
export interface QuestionEvidence {
  readonly question: Question
  /** The question's number in its checklist, from 1. */
  readonly number: number
  readonly pieces: readonly Evidence[]
}

/** The evidence of one moment, by question. */
export interface MomentEvidence {
  readonly moment: Checklist['moments'][number]
  readonly questions: readonly QuestionEvidence[]
}

/**
 * The evidence of a visit in the order of its checklist, moments and questions without any left out. `whole` is what
 * belongs to the visit as a whole, or to a question that the checklist does not have.
 */
export function evidenceByQuestion(
  { moments }: Checklist,
  evidence: readonly Evidence[],
): { readonly moments: readonly MomentEvidence[]; readonly whole: readonly Evidence[] } {
  const all = moments.flatMap(moment => moment.questions)
  const numbers = new Map(all.map(({ code }, index) => [code, index + 1]))
  const parts = moments.map(moment => ({
    moment,
    questions: moment.questions.flatMap(question => {
      const pieces = evidence.filter(piece => piece.question === question.code)
      return pieces.length === 0 ? [] : [{ question, number: numbers.get(question.code) ?? 0, pieces }]
    }),
  }))
  return {
    moments: parts.filter(({ questions }) => questions.length > 0),
    whole: evidence.filter(({ question }) => question === null || !numbers.has(question)),
  }
}
