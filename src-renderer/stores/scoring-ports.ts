import type { Answer } from '../../src-shared/model/answer.ts'
import type { Timer } from '../../src-shared/model/audit.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import type { Failure } from './outbox.ts'

export interface Saved {
  readonly savedAt: string
}

/** What the scoring store asks of the world; the page gives it the procedures of the door. */
export interface ScoringPorts {
  answer(question: string, answer: Answer): Promise<Saved>
  visit(facts: VisitFacts): Promise<Saved>
  focus(question: string): Promise<Saved>
  timer(question: string, act: 'start' | 'stop' | 'reset'): Promise<Timer>
  /** Uploads a file and attaches it. */
  attach(question: string | null, file: File): Promise<Evidence>
  detach(evidence: string): Promise<Saved>
  caption(evidence: string, caption: string): Promise<Saved>
  failure(error: unknown): Failure
  /** An act without a place of its own on the screen failed. */
  failed(error: unknown): void
  backOff?(attempt: number): number
}
