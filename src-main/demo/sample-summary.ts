import type { Twist } from './planned-visit.ts'
import { weakMoment } from './planted.ts'
import type { SampleCounts } from './sample-counts.ts'
import type { SamplePlan } from './sample-plan.ts'

export interface SampleSummary extends Readonly<SampleCounts> {
  readonly branches: number
  readonly waves: number
  readonly shoppers: number
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
    /** What review finds in visits of the last wave that wait for it: where, and by whom. */
    readonly flagged: readonly { readonly twist: Twist; readonly branch: string; readonly shopper: string }[]
  }
}

export function summaryOf(plan: SamplePlan, counts: SampleCounts): SampleSummary {
  const { branches, waves, planted, reuser, revisedFrom, scenes, shoppers } = plan
  const codeOf = (place: number | undefined) =>
    place === undefined ? null : (branches[place]?.fields.code ?? null)
  return {
    branches: branches.length,
    waves: waves.length,
    shoppers: shoppers.length,
    ...counts,
    planted: {
      best: planted.best.flatMap(place => codeOf(place) ?? []),
      improving: codeOf(planted.improving),
      weakMoment,
      reuser,
      sparse: codeOf(planted.sparse),
      impossible: codeOf(planted.impossible),
      revisedFrom: waves[revisedFrom]?.code ?? null,
      flagged: scenes.flatMap(({ planned: { twist, branch, shopper } }) =>
        twist === null ? [] : [{ twist, branch: codeOf(branch) ?? '', shopper }],
      ),
    },
  }
}
