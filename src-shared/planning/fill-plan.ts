import { placeOneMore, type Sharing } from './lightest-path.ts'
import type { LeftReason, Proposal } from '../model/assignment.ts'

export type FillBranch = {
  readonly id: string
  /** Visits still wanted. */
  readonly missing: number
  readonly active: boolean
  readonly city: string
  /** Aliases that the rotation rule keeps away: seen here in this wave, the one before or the one after. */
  readonly barred: ReadonlySet<string>
}

export type FillShopper = {
  readonly alias: string
  readonly city: string
  /** Visits of the wave that stand already. */
  readonly load: number
}

const folded = (city: string) => city.trim().toLowerCase().replaceAll('ё', 'е')

/** A shopper or a branch without a city fits everywhere. */
const sameCity = (a: string, b: string) => folded(a) === '' || folded(b) === '' || folded(a) === folded(b)

/**
 * Shares the missing visits out among the shoppers by the rotation rule.
 *
 * A shopper has no upper limit, so each branch gets `min(missing, shoppers that may go there)`: as many as any sharing
 * could. Among all sharings of so many visits the loads are the most even (least sum of squares): within 1 of each
 * other wherever the rule lets visits change hands. Visits that stand already stay. The same input, the same answer.
 */
export function fillPlan(
  branches: readonly FillBranch[],
  shoppers: readonly FillShopper[],
  { ownCity = false }: { readonly ownCity?: boolean } = {},
): Proposal {
  const byRule = branches.map(({ barred }) =>
    shoppers.flatMap(({ alias }, index) => (barred.has(alias) ? [] : [index])),
  )
  const fits = (branch: FillBranch) => (index: number) =>
    !ownCity || sameCity(branch.city, shoppers[index]?.city ?? '')
  const sharing: Sharing = {
    allowed: branches.map((branch, at) => (byRule[at] ?? []).filter(fits(branch))),
    chosen: branches.map(() => new Set()),
    places: shoppers.map(() => new Set()),
    load: shoppers.map(({ load }) => load),
  }
  const left: Proposal['left'] = []
  for (const [at, branch] of branches.entries()) {
    let missing = branch.missing
    while (branch.active && missing > 0 && placeOneMore(sharing, at)) missing -= 1
    if (missing > 0) {
      const wide = (byRule[at]?.length ?? 0) > (sharing.allowed[at]?.length ?? 0)
      left.push({ branch: branch.id, missing, reason: reasonOf(branch, shoppers.length, wide) })
    }
  }
  const visits = branches.flatMap(({ id }, at) =>
    [...(sharing.chosen[at] ?? [])]
      .sort((a, b) => a - b)
      .flatMap(index => {
        const shopper = shoppers[index]
        return shopper ? [{ branch: id, shopper: shopper.alias }] : []
      }),
  )
  return { visits, left }
}

function reasonOf(branch: FillBranch, shoppers: number, othersElsewhere: boolean): LeftReason {
  if (!branch.active) return 'branchClosed'
  if (shoppers === 0) return 'noShoppers'
  return othersElsewhere ? 'otherCity' : 'rotation'
}
