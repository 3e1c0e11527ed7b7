import type { Answer } from '../../../src-shared/model/answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'

/** What every kind of answer field is given. */
export interface AnswerFieldProps {
  readonly question: Question
  readonly answer: Answer | undefined
  /** The answer cost points. */
  readonly lost: boolean
  /** Element that names the question. */
  readonly nameId: string
}
