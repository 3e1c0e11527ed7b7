import { Fraction } from 'fraction.js'
import type {
  Basis,
  ComparedBranchLine,
  RankingOfBranches,
  RankingQuestion,
} from '../../../src-shared/model/comparison.ts'
import { branchChanges } from '../../../src-shared/statistics/branch-changes.ts'
import { compareBranches, type ComparedBranch } from '../../../src-shared/statistics/compare-branches.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import type { BranchSums } from '../../../src-shared/statistics/percent-sums.ts'
import { shownPercent } from '../../../src-shared/statistics/shown-percent.ts'
import type { Reader } from '../connection.ts'
import { reading } from '../together.ts'
import { countedInView, sumsByBranch, type InView, type Store } from './counted-in-view.ts'
import { gapOf, networkGap } from './gap.ts'
import { ceilingOf, viewed, viewOf, type View } from './view.ts'

/** The ranking of branches, from the running sums; null: no such wave or checklist. */
export async function rankBranches(
  store: Store,
  { wave, ...rest }: RankingQuestion,
): Promise<RankingOfBranches | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const now = await countedInView(store, view, view.waves, 'total')
  const sums = sumsByBranch(now.rows)
  const ceiling = ceilingOf(view)
  const earlier = await sinceBefore(store, view, now)
  const compared = compareBranches({ branches: sums, ceiling })
  const changes = branchChanges(earlier.now, earlier.before)
  const { change, paired } = networkOf(earlier.now, earlier.before, ceiling)
  const line = lineOf(store.reader, view, now, sums)
  const lines = compared.branches
    .map(branch => ({
      ...line(branch),
      change: changes.get(branch.code) ?? { kind: 'notCompared' as const },
    }))
    .sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || (a.branch < b.branch ? -1 : 1))
  return {
    ...viewed(view),
    basis: now.basis,
    before: view.before && earlier.basis && { wave: view.before.code, basis: earlier.basis },
    target: view.target,
    method: compared.method,
    ranked: compared.ranked,
    pairs: compared.pairs,
    network: { ...compared.network, change, paired, gap: networkGap(sums, view.target) },
    branches: lines.filter(({ rank }) => rank.kind !== 'notEnough'),
    notEnough: lines.filter(({ rank }) => rank.kind === 'notEnough'),
  }
}

type Since = {
  readonly basis: Basis | null
  readonly now: readonly BranchSums[]
  readonly before: readonly BranchSums[]
}

/** What changes are counted from: both waves on one footing. Without earlier sums where they have too little in common. */
async function sinceBefore(store: Store, view: View, now: InView): Promise<Since> {
  if (view.before === null) return { basis: null, now: sumsByBranch(now.rows), before: [] }
  const both = await countedInView(store, view, [view.before, ...view.waves], 'total')
  const of = (earlier: boolean) =>
    sumsByBranch(both.rows.filter(({ wave }) => (wave === view.before?.code) === earlier))
  const comparable = both.basis.kind === 'final' || both.basis.trend
  return { basis: both.basis, now: of(false), before: comparable ? of(true) : [] }
}

function lineOf(reader: Reader, view: View, { basis, rows }: InView, sums: readonly BranchSums[]) {
  const rowsOf = Map.groupBy(rows, ({ branch }) => branch)
  const sumsOf = new Map(sums.map(each => [each.code, each]))
  const appeals = openAppeals(reader, view)
  return ({ code, ...figures }: ComparedBranch): ComparedBranchLine => {
    const own = rowsOf.get(code) ?? []
    const total = (field: 'unscored' | 'earned' | 'possible') => own.reduce((sum, row) => sum + row[field], 0)
    const { name = code, city = '', region = '', format = '' } = view.branches.get(code) ?? {}
    const sum = sumsOf.get(code)
    return {
      ...figures,
      branch: code,
      name,
      city,
      region,
      format,
      unscored: total('unscored'),
      pooled: basis.kind === 'final' ? pooled(total('earned'), total('possible')) : null,
      gap: sum === undefined ? null : gapOf(sum, view.target),
      appeals: appeals.get(code) ?? 0,
    }
  }
}

/** Percent of all points, rounded once; null when nothing was possible. */
function pooled(earned: number, possible: number): number | null {
  return possible <= 0 ? null : shownPercent(new Fraction(BigInt(earned) * 100n, BigInt(possible)))
}

/** From the open appeals, which are few, to their visits. */
export const openAppealsSql = `SELECT b.code AS branch, count(DISTINCT a.id) AS visits
  FROM appeal l CROSS JOIN audit a ON a.id = l.audit_id CROSS JOIN branch b ON b.id = a.branch_id
  WHERE l.decided_at IS NULL AND a.status = 'approved'
  AND a.wave_id IN (SELECT id FROM wave WHERE code IN (SELECT value FROM json_each(?)))
  AND a.checklist_id IN (SELECT value FROM json_each(?)) GROUP BY a.branch_id`

/** Visits under an appeal that is not decided yet, by branch. */
function openAppeals(reader: Reader, view: View): ReadonlyMap<string, number> {
  return reading(reader, 'comparison.appeals', () => {
    const rows = reader
      .sql<{ branch: string; visits: number }>(openAppealsSql)
      .all(JSON.stringify(view.waves.map(({ code }) => code)), JSON.stringify([...view.keys.values()]))
    return new Map(rows.map(({ branch, visits }) => [branch, visits]))
  })
}
