import { branchFieldsSchema, type BranchFields } from '../../src-shared/model/branch.ts'
import { schemaFaults } from '../../src-shared/model/schema-faults.ts'
import { fault, type Fault } from '../../src-shared/model/fault.ts'
import { branchFieldNames, type BranchMapping } from './branch-columns.ts'
import type { Table } from './table.ts'

export interface BranchRow {
  readonly line: number
  readonly fields: BranchFields | null
  readonly shown: Partial<BranchFields>
}

/** A code for a row that has none would be a guess: it is a fault instead. Codes are compared in lower case. */
function cellsOf(cells: Readonly<Record<string, string>>, mapping: BranchMapping): Record<string, string> {
  return Object.fromEntries(
    branchFieldNames.map(field => {
      const text = cells[mapping[field] ?? ''] ?? ''
      return [field, field === 'code' ? text.toLowerCase() : text]
    }),
  )
}

/** Every row as branch fields, with all faults of all rows; a fault's path is the line and the field, `12: code`. */
export function readBranches(table: Table, mapping: BranchMapping): { rows: BranchRow[]; faults: Fault[] } {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const rows = table.rows.map(({ line, cells }): BranchRow => {
    const shown = cellsOf(cells, mapping)
    const read = branchFieldsSchema.safeParse(shown)
    if (!read.success) {
      for (const { path, ...rest } of schemaFaults(read.error.issues, shown)) {
        faults.push({ path: `${line}: ${path}`, ...rest })
      }
      return { line, fields: null, shown }
    }
    if (seen.has(read.data.code)) {
      faults.push({ ...fault([], 'duplicateCode', read.data.code), path: `${line}: code` })
      return { line, fields: null, shown }
    }
    seen.add(read.data.code)
    return { line, fields: read.data, shown: read.data }
  })
  return { rows, faults }
}
