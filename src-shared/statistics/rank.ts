import type { Sample } from './sample.ts'

/** Where a branch stands in a ranking (scoring.md, "Branches"). */
export type Rank =
  /** Among `of` ranked branches: the best and the worst place that the proven differences leave open. */
  | { readonly kind: 'range'; readonly best: number; readonly worst: number; readonly of: number }
  /** Against the mean of the others, where there are too many branches for pairs; `p` is adjusted. */
  | { readonly kind: 'above' | 'below' | 'notDistinguishable'; readonly p: number; readonly of: number }
  /** Fewer than 3 visits: stands apart. */
  | { readonly kind: 'notEnough' }

/** A pair of branches, by their codes, of which one is proven better; `p` is adjusted within all pairs. */
export interface ProvenPair {
  readonly better: string
  readonly worse: string
  readonly p: number
}

/** A branch with at least 3 visits. */
export interface Ranked {
  readonly code: string
  readonly sample: Sample
}

export interface Ranking {
  readonly ranks: ReadonlyMap<string, Rank>
  /** By code of the better; empty where branches are compared with the mean of the others. */
  readonly pairs: readonly ProvenPair[]
}
