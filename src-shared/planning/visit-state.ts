import type { PlannedVisit } from '../model/assignment.ts'

/** Where a planned visit stands, the furthest last; the others end it without a result that counts. */
export const visitStates = [
  'planned',
  'handedOut',
  'begun',
  'done',
  'approved',
  'rejected',
  'impossible',
  'withdrawn',
] as const
export type VisitState = (typeof visitStates)[number]

type Traces = {
  readonly handedOut: string | null
  readonly withdrawn: string | null
  readonly audit: Pick<NonNullable<PlannedVisit['audit']>, 'status'> | null
}

/** A visit that was made counts as made even where its assignment was withdrawn in the meantime. */
export function visitState({ handedOut, withdrawn, audit }: Traces): VisitState {
  switch (audit?.status) {
    case 'submitted':
    case 'returned':
      return 'done'
    case 'approved':
    case 'rejected':
    case 'impossible':
      return audit.status
    case 'draft':
    case undefined:
      if (withdrawn !== null) return 'withdrawn'
      if (audit !== null) return 'begun'
      return handedOut === null ? 'planned' : 'handedOut'
  }
}

const live: ReadonlySet<VisitState> = new Set(['planned', 'handedOut', 'begun', 'done', 'approved'])

/** It fills one of the wanted visits of its branch; rejected, impossible and withdrawn ones leave the place open. */
export function isLive(state: VisitState): boolean {
  return live.has(state)
}

/** The window ended before `today` (YYYY-MM-DD) and nothing was submitted. */
export function isOverdue(state: VisitState, to: string, today: string): boolean {
  return (state === 'planned' || state === 'handedOut' || state === 'begun') && to < today
}
