import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Agenda } from './agenda.ts'
import { assign, type ToAssign } from './hand-out.ts'
import type { VisitToMake } from './planned-visit.ts'
import { day, midnight, today } from './sample-calendar.ts'
import type { SampleCounts } from './sample-counts.ts'
import { sampleProducts } from './sample-products.ts'
import type { Desk } from './desk.ts'

/** Days before today on which such visits were planned. */
const plannedAgo = { overdue: 20, handedOut: 6, planned: 2 } as const

/** Assignments of the last wave that their shoppers have not begun; some are overdue, some not handed out. */
export function othersAhead(
  desk: Desk,
  agenda: Agenda,
  counts: SampleCounts,
  branchIds: readonly string[],
  checklist: Checklist,
): void {
  const { branches, waves, toMake } = desk.plan
  const wave = waves.at(-1)
  if (wave === undefined) return
  const visitOf = ({ branch, shopper, from, to }: VisitToMake, turn: number): ToAssign => ({
    branch: branchIds[branch] ?? '',
    currency: branches[branch]?.currency ?? 'KZT',
    shopper,
    scenario: (sampleProducts[turn % sampleProducts.length] ?? sampleProducts[0]).scenario,
    from,
    to,
  })
  for (const state of ['overdue', 'handedOut', 'planned'] as const) {
    const visits = toMake.filter(visit => visit.state === state).map(visitOf)
    counts.toMake[state] += visits.length
    if (state === 'overdue') counts.toMake.handedOut += visits.length
    const at = midnight(today) - plannedAgo[state] * day + (8 * day) / 24
    if (visits.length === 0) continue
    agenda.add(at, () => assign(desk, at, wave, checklist, visits, state !== 'planned'))
  }
}
