import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
import type { Saved } from './audits.ts'
/** The whole answer as it now stands; an empty one takes it away. The focus moves to the question. */
export declare function saveAnswer(
  writer: Writer,
  id: string,
  question: string,
  answer: Answer,
  author: string,
): Result<Saved, StoreFault>
/** Many answers in one transaction: all or none. */
export declare function saveAnswers(
  writer: Writer,
  id: string,
  answers: Answers,
  author: string,
): Result<Saved, StoreFault>
/** Every stored version of one answer, the newest first. */
export declare function answerHistory(
  reader: Reader,
  id: string,
  question: string,
): { readonly at: string; readonly by: string; readonly answer: Answer }[]
