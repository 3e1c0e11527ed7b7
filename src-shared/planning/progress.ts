import type { PlannedVisit } from '../model/assignment.ts'
import type { WaveProgress } from '../model/wave.ts'
import { isOverdue, visitState } from './visit-state.ts'

/** Nothing planned yet of `wanted` visits. */
export function emptyProgress(wanted: number): WaveProgress {
  return {
    wanted,
    planned: 0,
    handedOut: 0,
    begun: 0,
    done: 0,
    approved: 0,
    rejected: 0,
    impossible: 0,
    overdue: 0,
    again: 0,
  }
}

/** Adds `count` visits of the same traces to what was counted so far. `today`: YYYY-MM-DD. */
export function countVisit(
  progress: WaveProgress,
  visit: Pick<PlannedVisit, 'handedOut' | 'withdrawn' | 'to' | 'again'> & {
    readonly audit: Pick<NonNullable<PlannedVisit['audit']>, 'status'> | null
  },
  today: string,
  count = 1,
): void {
  const state = visitState(visit)
  if (visit.again) progress.again += count
  if (state === 'withdrawn') return
  progress[state] += count
  if (isOverdue(state, visit.to, today)) progress.overdue += count
}

/** Visits by where they stand. `today`: YYYY-MM-DD. */
export function progressOf(visits: readonly PlannedVisit[], wanted: number, today: string): WaveProgress {
  const progress = emptyProgress(wanted)
  for (const visit of visits) countVisit(progress, visit, today)
  return progress
}

/** Visits that fill a wanted place: all but rejected, impossible and withdrawn ones. */
export function placed({ planned, handedOut, begun, done, approved }: WaveProgress): number {
  return planned + handedOut + begun + done + approved
}

/** Wanted visits that nobody was found for yet; never below 0. */
export function missing(progress: WaveProgress): number {
  return Math.max(0, progress.wanted - placed(progress))
}
