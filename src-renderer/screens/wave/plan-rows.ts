import type { Plan, PlanBranch } from '../../../src-shared/contract/waves.ts'
import type { PlannedVisit, Proposal } from '../../../src-shared/model/assignment.ts'
import type { WaveProgress } from '../../../src-shared/model/wave.ts'
import { missing, progressOf } from '../../../src-shared/planning/progress.ts'
import { visitsByBranch } from '../../../src-shared/planning/propose-visits.ts'
import { isSeen, rotationReasonsOf, type RotationReason } from '../../../src-shared/planning/rotation.ts'

export interface Cell {
  readonly visits: readonly PlannedVisit[]
  readonly proposed: number
  /** What the rotation rule says against it. */
  readonly reasons: readonly RotationReason[]
}

export interface BranchRow {
  readonly kind: 'branch'
  readonly branch: PlanBranch
  /** Place among the branches of the plan that are shown. */
  readonly place: number
  readonly progress: WaveProgress
  readonly short: number
  /** By alias; an empty cell is left out. */
  readonly cells: ReadonlyMap<string, Cell>
}

export interface GroupRow {
  readonly kind: 'group'
  readonly name: string
}

export type PlanRow = BranchRow | GroupRow

const emptyCell: Cell = { visits: [], proposed: 0, reasons: [] }

export const cellOf = (row: BranchRow, shopper: string): Cell => row.cells.get(shopper) ?? emptyCell

function cellsOf(
  branch: PlanBranch,
  visits: readonly PlannedVisit[],
  proposed: readonly string[],
): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const shopper of new Set([...visits.map(visit => visit.shopper), ...proposed])) {
    const own = visits.filter(visit => visit.shopper === shopper)
    cells.set(shopper, {
      visits: own,
      proposed: proposed.filter(alias => alias === shopper).length,
      reasons: rotationReasonsOf(shopper, own.filter(isSeen).length, branch),
    })
  }
  return cells
}

/** Region and city of a branch, as its group is headed. */
const placeOf = ({ region, city }: PlanBranch) => [...new Set([region, city])].filter(Boolean).join(' · ')

const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

export interface Sought {
  readonly query: string
  readonly onlyShort: boolean
  readonly today: string
}

/** The rows of the grid: branches under the heading of their place. */
export function planRows(plan: Plan, proposal: Proposal | null, sought: Sought): PlanRow[] {
  const byBranch = visitsByBranch(plan.visits)
  const proposed = new Map<string, string[]>()
  for (const { branch, shopper } of proposal?.visits ?? []) {
    proposed.set(branch, [...(proposed.get(branch) ?? []), shopper])
  }
  const words = folded(sought.query).split(/\s+/u).filter(Boolean)
  const rows: PlanRow[] = []
  let place = 0
  let group: string | null = null
  for (const branch of plan.branches) {
    const text = folded([branch.code, branch.name, branch.city, branch.region].join('\n'))
    if (!words.every(word => text.includes(word))) continue
    const visits = byBranch.get(branch.id) ?? []
    const progress = progressOf(visits, branch.wanted, sought.today)
    const short = missing(progress)
    if (sought.onlyShort && short === 0) continue
    const name = placeOf(branch)
    if (name !== group) rows.push({ kind: 'group', name })
    group = name
    const cells = cellsOf(branch, visits, proposed.get(branch.id) ?? [])
    rows.push({ kind: 'branch', branch, place, progress, short, cells })
    place += 1
  }
  return rows
}
