/** How a visit ends; what is returned has not come back yet. */
export type Ending = 'approved' | 'submitted' | 'impossible' | 'returned' | 'rejected'

/**
 * What review is to be told of by itself, planted in a visit that waits for it. `uncommented`: a reviewer corrected an
 * answer, and nothing is said beside it.
 */
export const twists = [
  'hasty',
  'copied',
  'reused',
  'alike',
  'misdated',
  'late',
  'twoPlaces',
  'rotation',
  'integrity',
  'uncommented',
] as const
export type Twist = (typeof twists)[number]

/**
 * What happens to a visit on its way. `mended`: returned, and submitted again. `corrected`: approved, then corrected by a
 * reviewer. The others are appeals: `changed` (corrected before), `upheld`, `open` and `overdue`.
 */
export const courses = ['mended', 'corrected', 'changed', 'upheld', 'open', 'overdue'] as const
export type Course = (typeof courses)[number]

export interface PlannedVisit {
  readonly branch: number
  readonly wave: number
  readonly shopper: string
  /** Start of the contact, milliseconds of UTC. */
  readonly start: number
  readonly ending: Ending
  /** Percent that it comes to in the end, with corrections and appeals. */
  readonly target: number
  /** The critical question fails and caps the total. */
  readonly capped: boolean
  readonly twist: Twist | null
  readonly course: Course | null
}

/** An assignment of the last wave that nobody has begun. */
export interface VisitToMake {
  readonly branch: number
  readonly shopper: string
  readonly state: 'overdue' | 'handedOut' | 'planned'
  /** YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}
