import { isPromoter } from './net-promoter.ts'
import { isSatisfied } from './satisfaction.ts'
import type { Share } from './wilson.ts'

/** What a shopper felt in one visit: NPS 0-10, CSAT 1-5; null where it was not asked. */
export interface Impressions {
  readonly nps: number | null
  readonly csat: number | null
}

/** A good visit by the impressions: 9-10 of NPS or, where that was not asked, 4-5 of CSAT; null: neither was asked. */
export function leftGoodImpression({ nps, csat }: Impressions): boolean | null {
  if (nps !== null) return isPromoter(nps)
  return csat === null ? null : isSatisfied(csat)
}

/**
 * How much more often a standard is met in visits with good impressions than in the others: difference of the two
 * shares, 0..1, where less often counts as 0; null when either kind has no visits. Goes together, not: brings about.
 */
export function derivedImportance(good: Share, others: Share): number | null {
  if (good.n === 0 || others.n === 0) return null
  return Math.max(0, good.met / good.n - others.met / others.n)
}
