/** What a filling made; the visits by how they stand in the end. */
export interface SampleCounts {
  approved: number
  /** They wait for review. */
  submitted: number
  returned: number
  rejected: number
  impossible: number
  drafts: number
  /** Returned, mended and submitted again. */
  resubmitted: number
  /** Corrected by a reviewer. */
  corrected: number
  /** Of reviewers, but for those that went back with a visit. */
  comments: number
  readonly appeals: { changed: number; upheld: number; open: number; overdue: number }
  /** Visits still to be made by the person at this laptop. */
  open: number
  /** By others: handed out, `overdue` of them after their window; planned and not handed out yet. */
  readonly toMake: { handedOut: number; overdue: number; planned: number }
  photos: number
}

export function noCounts(): SampleCounts {
  return {
    approved: 0,
    submitted: 0,
    returned: 0,
    rejected: 0,
    impossible: 0,
    drafts: 0,
    resubmitted: 0,
    corrected: 0,
    comments: 0,
    appeals: { changed: 0, upheld: 0, open: 0, overdue: 0 },
    open: 0,
    toMake: { handedOut: 0, overdue: 0, planned: 0 },
    photos: 0,
  }
}
