export interface ParetoRow {
  readonly id: string
  readonly name: string
  /** Points, and as they are written. */
  readonly lost: number
  readonly figure: string
  /** Running part of all lost points, 0..1. */
  readonly cumulative: number
  /** Visits that lost points, of those that measured it, 0..1; Wilson 95 %. */
  readonly share: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

export interface ParetoInput {
  /** The largest first; at least one. */
  readonly rows: readonly ParetoRow[]
  /** Heads of the columns: points lost, running sum, visits that lost points. */
  readonly heads: readonly [string, string, string]
  /** A percent 0..100 as written. */
  readonly percent: (value: number) => string
  /** From one row to the next. */
  readonly pitch: number
}
