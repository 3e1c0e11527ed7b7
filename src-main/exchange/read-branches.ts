import { branchFieldsSchema, tagsSchema } from '../../src-shared/model/branch.ts'
import { schemaFaults } from '../../src-shared/model/schema-faults.ts'
import { fault, type Fault } from '../../src-shared/model/fault.ts'
import type { z } from '../../src-shared/model/zod.ts'
import { branchColumns, type BranchMapping } from './branch-columns.ts'
import type { Table } from './table.ts'

/** Without a column of tags a known branch keeps its own; an empty cell takes them away. */
const rowSchema = branchFieldsSchema.extend({ tags: tagsSchema.optional() })
export type BranchRead = z.infer<typeof rowSchema>
export type BranchCells = Partial<Record<(typeof branchColumns)[number], string>>

export interface BranchRow {
  readonly line: number
  readonly fields: BranchRead | null
  readonly shown: BranchCells
}

/** A code for a row that has none would be a guess: it is a fault instead. Codes are compared in lower case. */
function cellsOf(cells: Readonly<Record<string, string>>, mapping: BranchMapping): BranchCells {
  return Object.fromEntries(
    branchColumns.flatMap(column => {
      const named = mapping[column]
      if (column === 'tags' && named === undefined) return []
      const text = cells[named ?? ''] ?? ''
      return [[column, column === 'code' ? text.toLowerCase() : text]]
    }),
  )
}

/** «центр; у метро» and "centre, metro". */
const tagsOf = (cell: string) =>
  cell
    .split(/[,;]/u)
    .map(tag => tag.trim())
    .filter(Boolean)

/** Every row as branch fields, with all faults of all rows; a fault's path is the line and the field, `12: code`. */
export function readBranches(table: Table, mapping: BranchMapping): { rows: BranchRow[]; faults: Fault[] } {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const rows = table.rows.map(({ line, cells }): BranchRow => {
    const shown = cellsOf(cells, mapping)
    const { tags } = shown
    const given = { ...shown, ...(tags !== undefined && { tags: tagsOf(tags) }) }
    const read = rowSchema.safeParse(given)
    if (!read.success) {
      for (const { path, ...rest } of schemaFaults(read.error.issues, given)) {
        faults.push({ path: `${line}: ${path}`, ...rest })
      }
      return { line, fields: null, shown }
    }
    if (seen.has(read.data.code)) {
      faults.push({ ...fault([], 'duplicateCode', read.data.code), path: `${line}: code` })
      return { line, fields: null, shown }
    }
    seen.add(read.data.code)
    const { tags: taken, ...fields } = read.data
    return { line, fields: read.data, shown: { ...fields, ...(taken && { tags: taken.join(', ') }) } }
  })
  return { rows, faults }
}
