import type { Branch } from '../../src-shared/model/branch.ts'
import { branchColumns } from './branch-columns.ts'
import type { BranchCells, BranchRead, BranchRow } from './read-branches.ts'

export type BranchChange = 'new' | 'update' | 'same' | 'fault'

/** What an import of these rows would do to the branches that are there; for the preview. */
export function changesOf(
  rows: readonly BranchRow[],
  branches: readonly Branch[],
): { line: number; branch: BranchCells; change: BranchChange }[] {
  const known = new Map(branches.map(branch => [branch.code, branch]))
  return rows.map(row => ({ line: row.line, branch: row.shown, change: changeOf(row.fields, known) }))
}

function changeOf(fields: BranchRead | null, known: ReadonlyMap<string, Branch>): BranchChange {
  if (fields === null) return 'fault'
  const there = known.get(fields.code)
  if (there === undefined) return 'new'
  const same = branchColumns.every(name =>
    name === 'tags'
      ? fields.tags === undefined || fields.tags.join('\n') === there.tags.join('\n')
      : there[name] === fields[name],
  )
  return same ? 'same' : 'update'
}
