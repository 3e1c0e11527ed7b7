import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { PreparedEntry } from '../../store/log.ts'
import type { ArrivingHeader, ArrivingScore, ArrivingSubmission } from '../../store/arrival-rows.ts'
import type { BranchHabits } from '../branch-habits.ts'
import type { PlannedVisit } from '../planned-visit.ts'
import type { VisitStory } from '../visit-story.ts'

/** One visit to be made up, and what it is bound to. */
export interface BulkScene {
  readonly planned: Pick<PlannedVisit, 'shopper' | 'target' | 'capped'>
  readonly story: VisitStory
  /** Id. */
  readonly assignment: string
  readonly number: string
}

/** The visits of a branch in a wave, as a thread makes them up. */
export interface BulkJob {
  readonly seed: number
  /** Of its own choices. */
  readonly stream: number
  readonly checklist: Checklist
  readonly checklistHash: string
  /** Ids. */
  readonly wave: string
  readonly branch: string
  readonly good: boolean
  readonly habits: BranchHabits
  readonly scenes: readonly BulkScene[]
}

/** question, document, time, hash of the version, hash of the answer. */
export type BulkVersion = readonly [string, string, string, string, string]

/** Every row of an approved visit that came from its shopper. */
export interface BulkVisit {
  readonly header: ArrivingHeader
  readonly hash: string
  readonly versions: readonly BulkVersion[]
  readonly answered: number
  readonly head: string
  readonly digest: string
  readonly score: ArrivingScore
  readonly submission: ArrivingSubmission
  readonly entries: readonly PreparedEntry[]
}
