import type { Proposal } from '../model/action.ts'
import { wilson } from '../statistics/wilson.ts'

/** Approved visits below which nothing is proposed to be closed (product.md, supervisor 9). */
export const leastToClose = 3

/**
 * What later visits say of an action: any that did not meet the standard: reopen; all met and at least 3: close; else
 * not enough. `visits` are approved ones that measured it, N/A left out; null without any. `waves`: their codes, the
 * oldest first.
 */
export function propose(
  visits: readonly { readonly met: boolean }[],
  waves: readonly string[],
): Proposal | null {
  const n = visits.length
  const met = visits.filter(visit => visit.met).length
  const interval = wilson({ met, n })
  if (interval === null) return null
  const kind = met < n ? 'reopen' : n >= leastToClose ? 'close' : 'notEnough'
  return { kind, met, n, ...interval, waves: [...waves] }
}

/** Whether two proposals rest on the same visits, as far as they tell. */
export function sameProposal(one: Proposal | null, other: Proposal | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.kind === other.kind &&
    one.met === other.met &&
    one.n === other.n &&
    one.waves.join('\n') === other.waves.join('\n')
  )
}
