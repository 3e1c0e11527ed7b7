import type { StoreApi } from 'zustand/vanilla'
import type { Answer, AnswerValue, Answers } from '../../src-shared/model/answer.ts'
import type { Audit, Timer } from '../../src-shared/model/audit.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { Question } from '../../src-shared/model/question.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import type { Live } from './scoring-live.ts'
import type { SaveState } from './scoring-outbox.ts'

/** Where the cursor goes when the question in hand changes. */
export type Field = 'answer' | 'comment'

export interface ScoringState {
  readonly audit: Audit
  readonly questions: ReadonlyMap<string, Question>
  readonly answers: Answers
  readonly facts: VisitFacts
  readonly live: Live
  readonly focus: string
  readonly field: Field
  /** Grows with every move, so that the cursor follows even to where it already stood. */
  readonly move: number
  readonly save: SaveState
  readonly timers: Readonly<Record<string, Timer>>
  readonly evidence: readonly Evidence[]
  /** Files on their way, by question. */
  readonly uploading: Readonly<Record<string, number>>
  readonly undoable: boolean
}

export interface ScoringActs {
  /** One key, one answer: sets the value and moves on, or opens the comment the answer calls for. */
  answer(code: string, value: AnswerValue): void
  notApplicable(code: string): void
  toggle(code: string, option: string): void
  /** A typed value: saved after a pause, the cursor stays. */
  type(code: string, value: AnswerValue | undefined): void
  comment(code: string, text: string): void
  clear(code: string): void
  /** Enter: the question is done. An untouched set of options becomes "none of these". */
  done(code: string): void
  undo(): void
  go(code: string, field?: Field): void
  /** The person put the cursor here themselves: the question is in hand, the cursor stays where it is. */
  stand(code: string, field: Field): void
  step(by: 1 | -1): void
  nextMoment(): void
  enterMoment(moment: string): void
  /** The whole moment did not take place: N/A with one reason wherever it is allowed. */
  skipMoment(moment: string, reason: string): void
  stopwatch(code: string): Promise<void>
  resetStopwatch(code: string): Promise<void>
  setFacts(facts: VisitFacts, delay?: number): void
  attach(code: string, files: readonly File[]): Promise<void>
  /** Takes a piece of evidence off the screen; it leaves the disk when `finishRemovals` is called. */
  remove(evidence: string): void
  restore(evidence: string): void
  finishRemovals(): Promise<void>
  caption(evidence: string, text: string): Promise<void>
  /** Sends at once whatever waits for a pause in typing. */
  flush(): void
  /** True when everything is on disk. */
  settled(): Promise<boolean>
  unsaved(): boolean
}

export type ScoringStore = StoreApi<ScoringState> & { readonly acts: ScoringActs }

/** What one step back restores. */
export interface UndoStep {
  readonly changes: readonly { readonly code: string; readonly before: Answer | undefined }[]
  readonly focus: string
  /** Typing goes on within one step. */
  readonly typing: string | null
}
