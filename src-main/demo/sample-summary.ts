import { weakMoment } from './planted.ts'
import type { SamplePlan } from './sample-plan.ts'

export interface SampleSummary {
  readonly branches: number
  readonly waves: number
  readonly approved: number
  readonly submitted: number
  readonly impossible: number
  readonly drafts: number
  /** Visits still to be made. */
  readonly open: number
  readonly photos: number
  /** Codes of what was planted for analysis to find; null where the network is too small for it. */
  readonly planted: {
    readonly best: readonly string[]
    readonly improving: string | null
    readonly weakMoment: string
    readonly reuser: string
    readonly sparse: string | null
    readonly impossible: string | null
    /** The first wave on the second revision. */
    readonly revisedFrom: string | null
  }
}

type Counts = Omit<SampleSummary, 'branches' | 'waves' | 'planted'>

export function summaryOf({ branches, waves, planted, reuser, revisedFrom }: SamplePlan, counts: Counts) {
  const codeOf = (place: number | undefined) =>
    place === undefined ? null : (branches[place]?.fields.code ?? null)
  const summary: SampleSummary = {
    branches: branches.length,
    waves: waves.length,
    ...counts,
    planted: {
      best: planted.best.flatMap(place => codeOf(place) ?? []),
      improving: codeOf(planted.improving),
      weakMoment,
      reuser,
      sparse: codeOf(planted.sparse),
      impossible: codeOf(planted.impossible),
      revisedFrom: waves[revisedFrom]?.code ?? null,
    },
  }
  return summary
}
