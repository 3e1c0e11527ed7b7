export interface TrendPoint {
  /** Percent. */
  readonly mean: number
  /** 95 %; null where there is none. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** A proven change since the wave before. */
  readonly proven: 'up' | 'down' | null
}

export interface TrendLine {
  readonly id: string
  readonly name: string
  /** As the waves; null: nothing was measured. */
  readonly points: readonly (TrendPoint | null)[]
}

export interface TrendInput {
  /** The oldest first; `revised` is written above the upright that parts a wave from one with other revisions. */
  readonly waves: readonly { readonly name: string; readonly revised: string | null }[]
  readonly network: TrendLine
  /** Six differ in stroke and mark; more begin again. */
  readonly branches: readonly TrendLine[]
  /** False: the waves have too little in common, and points are never joined. */
  readonly joined: boolean
  readonly target: { readonly percent: number; readonly name: string } | null
  readonly height: number
  readonly figure: (percent: number) => string
}
