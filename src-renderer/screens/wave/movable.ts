import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { visitState } from '../../../src-shared/planning/visit-state.ts'

/** Planned here and not handed out yet: it may go to another cell. */
export function isMovable(visit: PlannedVisit): boolean {
  return visit.assigned && visitState(visit) === 'planned'
}

/** An assignment without a visit: it may be deleted or withdrawn. */
export function isRemovable(visit: PlannedVisit): boolean {
  const state = visitState(visit)
  return visit.assigned && (state === 'planned' || state === 'handedOut')
}
