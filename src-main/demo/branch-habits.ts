import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Random } from './random.ts'

/** What a branch does the same way every time. */
export interface BranchHabits {
  /** How readily it loses a question, by code. */
  readonly losing: ReadonlyMap<string, number>
  /** The way in is through a shopping gallery: access does not apply. */
  readonly gallery: boolean
}

/** Slips that are rare anywhere. */
const rare = new Set(['accurate', 'documents', 'copy'])

export function branchHabits(checklist: Checklist, random: Random): BranchHabits {
  const losing = new Map<string, number>()
  for (const { code } of checklist.moments.flatMap(moment => moment.questions)) {
    losing.set(code, random.pick([0.4, 1, 1, 2, 3.5]) * (rare.has(code) ? 0.3 : 1))
  }
  return { losing, gallery: random.chance(0.2) }
}
