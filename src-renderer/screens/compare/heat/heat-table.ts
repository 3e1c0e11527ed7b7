import type { PartsOfBranches, RankingOfBranches } from '../../../../src-shared/model/comparison.ts'

type Cell = PartsOfBranches['branches'][number]['cells'][number]

export interface HeatRow {
  readonly branch: string
  readonly name: string
  /** As the columns; the first is the whole visit. */
  readonly cells: readonly Cell[]
}

/** The column of the whole visit; no part has an empty code. */
export const total = ''

/** Columns by code: the whole visit, then the parts. */
export function columnsOf({ parts }: Pick<PartsOfBranches, 'parts'>): string[] {
  return [total, ...parts.map(({ part }) => part)]
}

/** Branches with their cells, the whole visit first. */
export function rowsOf(
  { branches: byPart }: Pick<PartsOfBranches, 'branches'>,
  ranking: Pick<RankingOfBranches, 'branches' | 'notEnough'>,
): HeatRow[] {
  const totals = new Map([...ranking.branches, ...ranking.notEnough].map(line => [line.branch, line]))
  return byPart.map(({ branch, name, cells }) => {
    const line = totals.get(branch)
    const whole = line && { n: line.n, unscored: line.unscored, mean: line.mean, shown: line.shown }
    return { branch, name, cells: [whole ?? null, ...cells] }
  })
}

/** The mean of the network in each column, `n` being its visits. */
export function networkCells(
  { parts }: Pick<PartsOfBranches, 'parts'>,
  { network }: Pick<RankingOfBranches, 'network'>,
): HeatRow['cells'] {
  return [network, ...parts.map(part => part.network)].map(({ visits, mean, shown }) => ({
    n: visits,
    unscored: 0,
    mean,
    shown,
  }))
}

/** By which column, or by name; from which end. */
export interface HeatOrder {
  readonly by: string
  readonly down: boolean
}

export const byName = '@name'
const first: HeatOrder = { by: total, down: true }

/** What the address keeps of an order: `-code` from the highest down, `code` from the lowest up; absent as at first. */
export function readOrder([written]: readonly string[]): HeatOrder {
  if (written === undefined) return first
  const down = written.startsWith('-')
  const by = down ? written.slice(1) : written
  return { by: by === whole ? total : by, down }
}
const whole = '@total'

export function writeOrder(order: HeatOrder): string[] {
  if (order.by === first.by && order.down === first.down) return []
  const by = order.by === total ? whole : order.by
  return [order.down ? `-${by}` : by]
}

/** A column asked for again turns around; scores begin from the highest, names from the first. */
export function nextOrder(order: HeatOrder, by: string): HeatOrder {
  return order.by === by ? { by, down: !order.down } : { by, down: by !== byName }
}

/** Rows in an order; what was not measured goes last either way, and ties go by code. */
export function inOrder(
  rows: readonly HeatRow[],
  columns: readonly string[],
  { by, down }: HeatOrder,
  collator: Intl.Collator,
): HeatRow[] {
  const turn = down ? -1 : 1
  if (by === byName) return rows.toSorted((a, b) => turn * collator.compare(a.name, b.name))
  const at = columns.indexOf(by)
  const value = (row: HeatRow) => row.cells[Math.max(at, 0)]?.mean ?? null
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)]
    if (one === other) return a.branch < b.branch ? -1 : 1
    if (one === null || other === null) return one === null ? 1 : -1
    return turn * (one - other)
  })
}
