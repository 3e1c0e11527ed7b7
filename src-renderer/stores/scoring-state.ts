import type { StoreApi } from 'zustand/vanilla'
import type { Answer, AnswerValue, Answers } from '../../src-shared/model/answer.ts'
import type { Audit, Timer } from '../../src-shared/model/audit.ts'
import type { Layer } from '../../src-shared/model/annotation.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { Question } from '../../src-shared/model/question.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import type { Live } from './scoring-live.ts'
import type { SaveState } from './outbox.ts'
import type { Parts } from './parts-of-store.ts'
import type { CardState, Field } from './scoring-card.ts'
import type { KnownDuration } from './scoring-durations.ts'
import type { Parcel } from './scoring-parcel.ts'
import type { Jump, JumpChoice, Run } from './stopwatch-run.ts'
import type { Readable } from './told-later.ts'

export interface RefusedFile {
  readonly question: string
  readonly name: string
  readonly error: unknown
}

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
  /** Running stopwatches, as this page measures them. */
  readonly runs: Readonly<Record<string, Run>>
  /** Stopwatches that were stopped after the clocks had gone apart, until the person has said which one counts. */
  readonly jumps: Readonly<Record<string, Jump>>
  /** Durations and how they came about, the newest last. */
  readonly durations: readonly KnownDuration[]
  readonly evidence: readonly Evidence[]
  /** Files on their way, by question. */
  readonly uploading: Readonly<Record<string, number>>
  /** Files that were not attached, and why; until the person has read it. */
  readonly refused: readonly RefusedFile[]
  readonly undoable: boolean
  /** This window's own words, by lane, where another window stored newer ones. */
  readonly overtaken: Readonly<Record<string, Parcel>>
  /** Grows when the facts were replaced from outside their form. */
  readonly factsTurn: number
}

export interface ScoringActs {
  /** One key, one answer: sets the value and moves on, or opens the comment the answer calls for. */
  readonly answer: (code: string, value: AnswerValue) => void
  readonly notApplicable: (code: string) => void
  readonly toggle: (code: string, option: string) => void
  /** A typed value: saved after a pause, the cursor stays. */
  readonly type: (code: string, value: AnswerValue | undefined, source?: DurationSource) => void
  readonly comment: (code: string, text: string) => void
  readonly clear: (code: string) => void
  /** Enter: the question is done. An untouched set of options becomes "none of these". */
  readonly done: (code: string) => void
  readonly undo: () => void
  readonly go: (code: string, field?: Field) => void
  /** The person put the cursor here themselves: the question is in hand, the cursor stays where it is. */
  readonly stand: (code: string, field: Field) => void
  readonly step: (by: 1 | -1) => void
  readonly nextMoment: () => void
  /** Goes to the next question that lacks anything, from the end on to the first; false when there is none. */
  readonly nextUnanswered: () => boolean
  /** Goes to the next question that was sent back to be mended, from the end on to the first. */
  readonly nextMarked: () => void
  readonly enterMoment: (moment: string) => void
  /** The whole moment did not take place: N/A with one reason wherever it is allowed. */
  readonly skipMoment: (moment: string, reason: string) => void
  readonly stopwatch: (code: string) => Promise<void>
  readonly resetStopwatch: (code: string) => Promise<void>
  /** Which clock counts after they went apart; `type`: neither, the person types. */
  readonly settleJump: (code: string, choice: JumpChoice) => Promise<void>
  readonly setFacts: (facts: VisitFacts, delay?: number) => void
  readonly attach: (code: string, files: readonly File[]) => Promise<void>
  /** Takes a piece of evidence off the screen; it leaves the disk when `finishRemovals` is called. */
  readonly remove: (evidence: string) => void
  readonly restore: (evidence: string) => void
  readonly finishRemovals: () => Promise<void>
  /** Typed: saved after a pause. */
  readonly caption: (evidence: string, text: string) => void
  /** Puts a piece in the place that another one of its question holds. */
  readonly arrange: (evidence: string, place: number) => void
  /** What is drawn over a photo, as a whole. */
  readonly annotate: (evidence: string, layer: Layer | null) => void
  /** The person has read which files of a question were refused. */
  readonly dismissRefused: (code: string) => void
  /** Puts this window's own words in place of the newer ones of another window. */
  readonly putMine: (lane: string) => void
  /** Lets go of them. */
  readonly dropMine: (lane: string) => void
  /** Sends at once whatever waits for a pause in typing. */
  readonly flush: () => void
  /** True when everything is on disk. */
  readonly settled: () => Promise<boolean>
  readonly unsaved: () => boolean
  /** True once for each move of the cursor: for the one who carries it out. */
  readonly carry: (move: number) => boolean
}

export type ScoringStore = StoreApi<ScoringState> & {
  readonly acts: ScoringActs
  /** By the code of the question. */
  readonly cards: Parts<CardState>
  /** The visit for what stands around the questions: told of a change once the question shows it. */
  readonly later: Readable<ScoringState>
}

/** What one step back restores. */
export interface UndoStep {
  readonly changes: readonly { readonly code: string; readonly before: Answer | undefined }[]
  readonly focus: string
  /** Typing goes on within one step. */
  readonly typing: string | null
}
