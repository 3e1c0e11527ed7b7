import type { Question } from '../model/question.ts'
import type { Gauge } from './gauge.ts'
import type { Shows } from './showing.ts'

/** A question made ready for scoring. */
export interface Line {
  readonly question: Question
  /** Place of its moment in the checklist. */
  readonly moment: number
  readonly gauge: Gauge
  readonly shows: Shows | null
  /** Places in the closed lists; -1 where the question names none. */
  readonly criterion: number
  readonly level: number
}
