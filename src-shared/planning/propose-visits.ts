import type { PlannedVisit, Proposal } from '../model/assignment.ts'
import { fillPlan } from './fill-plan.ts'
import { missing, progressOf } from './progress.ts'
import { isSeen } from './rotation.ts'
import { isLive, visitState } from './visit-state.ts'

type PlanPart = {
  readonly branches: readonly {
    readonly id: string
    readonly city: string
    readonly active: boolean
    readonly wanted: number
    readonly before: readonly string[]
    readonly after: readonly string[]
  }[]
  readonly shoppers: readonly {
    readonly alias: string
    readonly city: string
    readonly active: boolean
    readonly chosen: boolean
  }[]
  readonly visits: readonly PlannedVisit[]
}

/** Visits of a plan by branch id; branches without any are left out. */
export function visitsByBranch(visits: readonly PlannedVisit[]): Map<string, PlannedVisit[]> {
  const byBranch = new Map<string, PlannedVisit[]>()
  for (const visit of visits) {
    const there = byBranch.get(visit.branch)
    if (there) there.push(visit)
    else byBranch.set(visit.branch, [visit])
  }
  return byBranch
}

/** How the missing visits of a plan could be shared out among its chosen, active shoppers. See `fillPlan`. */
export function proposeVisits(plan: PlanPart, options: { readonly ownCity?: boolean } = {}): Proposal {
  const byBranch = visitsByBranch(plan.visits)
  const loads = new Map<string, number>()
  for (const visit of plan.visits) {
    if (isLive(visitState(visit))) loads.set(visit.shopper, (loads.get(visit.shopper) ?? 0) + 1)
  }
  const branches = plan.branches.map(({ id, city, active, wanted, before, after }) => {
    const here = byBranch.get(id) ?? []
    const barred = new Set([...before, ...after, ...here.filter(isSeen).map(({ shopper }) => shopper)])
    // The day plays no part in how many are missing.
    return { id, city, active, barred, missing: missing(progressOf(here, wanted, '')) }
  })
  const shoppers = plan.shoppers
    .filter(({ active, chosen }) => active && chosen)
    .map(({ alias, city }) => ({ alias, city, load: loads.get(alias) ?? 0 }))
  return fillPlan(branches, shoppers, options)
}
