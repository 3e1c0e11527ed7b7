import type { Answer } from '../../src-shared/model/answer.ts'
import type { Audit, Reading, Timer } from '../../src-shared/model/audit.ts'
import type { Layer } from '../../src-shared/model/annotation.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import type { Failure } from './outbox.ts'
import type { Moment } from './page-clock.ts'
import type { Unsent } from './scoring-unsent.ts'
import type { Run } from './stopwatch-run.ts'

export interface Saved {
  readonly savedAt: string
}

export interface SavedAs extends Saved {
  /** What the stored state is known by. */
  readonly version?: string
}

/** What an answer goes back to. */
interface Undone {
  readonly question: string
  readonly answer: Answer
}

/** What the scoring store asks of the world; the page gives it the procedures of the door. */
export interface ScoringPorts {
  /** `seen` is the version it was made from. */
  answer(
    question: string,
    answer: Answer,
    seen?: string,
    source?: DurationSource,
    undo?: boolean,
  ): Promise<SavedAs>
  /** What the stored history would go back to, `also` what else the same act had changed; null when nothing is left of it. */
  undo?(): Promise<(Undone & { readonly also?: readonly Undone[] }) | null>
  /** Told when going back found nothing. */
  nothingLeft?(): void
  visit(facts: VisitFacts, seen?: string): Promise<SavedAs>
  /** The visit as it is stored now. */
  latest?(): Promise<Audit>
  /** What a page of this window before this one left unsaved, and where this one keeps it. */
  readonly unsent?: Unsent
  focus(question: string): Promise<Saved>
  /** `reading` is what the page's stopwatch shows. */
  timer(question: string, act: 'start' | 'stop' | 'reset' | 'keep', reading?: Reading): Promise<Timer>
  /** The page's clocks; the real ones without it. */
  readonly clock?: () => Moment
  /** The running stopwatches this page has lived with, by question; they outlast the opened visit. */
  readonly runs?: Map<string, Run>
  /** Uploads a file and attaches it. */
  attach(question: string | null, file: File): Promise<Evidence>
  detach(evidence: string): Promise<Saved>
  caption(evidence: string, caption: string): Promise<Saved>
  arrange(order: readonly string[]): Promise<Saved>
  annotate(evidence: string, layer: Layer | null): Promise<Saved>
  /** True where a file itself is at fault: said beside the evidence, with its name. */
  isRefusal?(error: unknown): boolean
  failure(error: unknown): Failure
  /** Carries out an act once the screen shows what was changed before it; at once without it. */
  soon?: (act: () => void) => void
  /** An act without a place of its own on the screen failed. */
  failed(error: unknown): void
  backOff?(attempt: number): number
}
