import type { Aggregate } from '../aggregates.ts'

/** What a comparison counts of one part in one branch and wave. Percents in whole 1/10,000 %, points in millionths. */
export type Counted = Aggregate & {
  /** Code. */
  readonly wave: string
}

/** The same of a question; `n` and `sum` leave out penalties, which have no percent. */
export type CountedQuestion = Counted & {
  /** Visits that answered it, and those of them that lost points; points lost. */
  readonly measured: number
  readonly losing: number
  readonly lost: number
  /** Of scored questions: answers that had something possible, and those that earned all of it. */
  readonly of: number
  readonly met: number
  /** The same of the visits that left a good impression, and of those that left another one. */
  readonly goodOf: number
  readonly goodMet: number
  readonly otherOf: number
  readonly otherMet: number
}

export type CountedKind = 'total' | 'moment' | 'criterion' | 'level' | 'question'
