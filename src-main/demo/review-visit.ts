import type { Answer } from '../../src-shared/model/answer.ts'
import { decideAppeal, issueAudit, raiseAppeal } from '../store/appeals.ts'
import { approveAudit, rejectAudit, returnAudit, submitAudit } from '../store/audit-status.ts'
import { saveAnswers } from '../store/answers.ts'
import { correctAudit } from '../store/correct-audit.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { saveComment } from '../store/review-comments.ts'
import { reviewWords } from './review-words.ts'
import { dateOf } from './sample-calendar.ts'
import { supervisor } from './sample-shoppers.ts'
import type { Turn } from './turns.ts'
import type { Desk } from './desk.ts'

type Acted = Result<unknown, StoreFault>

/** What a reviewer notes beside a question, or beside the whole visit. */
export interface Note {
  readonly question: string | null
  readonly text: string
}

/** A reviewer's acts on one visit, each with its time. */
export interface ReviewActs {
  readonly note: (at: number, note: Note) => Acted
  readonly approve: (at: number) => Acted
  readonly giveBack: (at: number, question: string) => Acted
  /** By the shopper: mended and submitted again. */
  readonly mend: (at: number, turn: Turn, shopper: string) => Acted
  readonly reject: (at: number) => Acted
  readonly correct: (at: number, turn: Turn) => Acted
  readonly issue: (at: number, on: string) => Acted
  /** Gives the id of the appeal. */
  readonly dispute: (at: number, question: string, text: string) => Result<string, StoreFault>
  /** `answer` null where it is upheld. */
  readonly decide: (at: number, appeal: string, question: string, answer: Answer | null) => Acted
}

export function reviewActs({ seeded: { writer, act } }: Pick<Desk, 'seeded'>, id: string): ReviewActs {
  return {
    note: (at, note) => act(at, () => saveComment(writer, { audit: id, ...note }, supervisor)),
    approve: at => act(at, () => approveAudit(writer, id, supervisor)),
    giveBack: (at, question) =>
      act(at, () => {
        const comment = { audit: id, question, text: reviewWords.asked }
        const said = saveComment(writer, comment, supervisor)
        return said.ok ? returnAudit(writer, id, supervisor, reviewWords.returned, [question]) : said
      }),
    mend: (at, { question, after }, shopper) =>
      act(at, () => {
        const saved = saveAnswers(writer, id, { [question]: after }, shopper)
        return saved.ok ? submitAudit(writer, id, shopper) : saved
      }),
    reject: at => act(at, () => rejectAudit(writer, id, supervisor, reviewWords.rejected)),
    correct: (at, { question, after }) =>
      act(at, () => {
        const { no, silent, yes } = reviewWords.corrected
        const reason = after.value !== 'no' ? yes : after.comment === undefined ? silent : no
        return correctAudit(writer, id, { [question]: after }, supervisor, reason)
      }),
    issue: (at, on) => act(at, () => issueAudit(writer, id, on, supervisor)),
    dispute: (at, question, text) =>
      act(at, () => {
        const receivedOn = dateOf(at)
        const fields = { audit: id, text, questions: [question], receivedOn }
        return raiseAppeal(writer, fields, supervisor, receivedOn)
      }),
    decide: (at, appeal, question, answer) =>
      act(at, () => {
        const decision =
          answer === null
            ? { question, outcome: 'upheld' as const, reason: reviewWords.upheld }
            : { question, outcome: 'changed' as const, answer, reason: reviewWords.changed }
        const decided = decideAppeal(writer, appeal, [decision], supervisor, dateOf(at))
        return decided.ok ? done(null) : decided
      }),
  }
}
