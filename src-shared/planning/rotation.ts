import type { PlannedVisit } from '../model/assignment.ts'
import { visitState } from './visit-state.ts'

/**
 * What speaks against a shopper at a branch, so that staff do not know a face: twice in one wave, or in the wave right
 * before or right after (product.md, supervisor 3; scoring.md, automatic quality flags).
 */
export const rotationReasons = ['twice', 'before', 'after'] as const
export type RotationReason = (typeof rotationReasons)[number]

/** The shopper was or will be seen there: not where the visit was withdrawn or could not be made. */
export function isSeen(visit: Pick<PlannedVisit, 'handedOut' | 'withdrawn' | 'audit'>): boolean {
  const state = visitState(visit)
  return state !== 'withdrawn' && state !== 'impossible'
}

/** `times`: visits of this shopper at the branch in the wave, the one in question included. */
export function rotationReasonsOf(
  shopper: string,
  times: number,
  branch: { readonly before: readonly string[]; readonly after: readonly string[] },
): RotationReason[] {
  const reasons: RotationReason[] = []
  if (times > 1) reasons.push('twice')
  if (times > 0 && branch.before.includes(shopper)) reasons.push('before')
  if (times > 0 && branch.after.includes(shopper)) reasons.push('after')
  return reasons
}
