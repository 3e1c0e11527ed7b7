import type { BranchFields } from '../../src-shared/model/branch.ts'

type BranchColumn = keyof BranchFields | 'tags'
export type BranchMapping = Partial<Record<BranchColumn, string>>

/** Headings that networks use for the same thing, in both languages, lower case. */
const headings: Readonly<Record<BranchColumn, readonly string[]>> = {
  code: ['code', 'branch code', 'id', 'код', 'код филиала', 'код точки', '№'],
  name: ['name', 'branch', 'branch name', 'название', 'наименование', 'филиал', 'точка', 'отделение'],
  city: ['city', 'town', 'город', 'населённый пункт', 'населенный пункт'],
  region: ['region', 'area', 'регион', 'область', 'край'],
  address: ['address', 'street', 'адрес', 'улица'],
  format: ['format', 'type', 'формат', 'тип'],
  tags: ['tags', 'tag', 'labels', 'метки', 'метка', 'теги'],
}

export const branchColumns = Object.keys(headings) as BranchColumn[] // the keys of a record typed just above

/** Proposes which column fills which field; each column is used once at most. */
export function proposeMapping(columns: readonly string[]): BranchMapping {
  const free = new Map(columns.map(column => [column.trim().toLowerCase(), column]))
  const mapping: BranchMapping = {}
  for (const field of branchColumns) {
    const known = headings[field].find(heading => free.has(heading))
    if (known === undefined) continue
    const column = free.get(known)
    if (column === undefined) continue
    mapping[field] = column
    free.delete(known)
  }
  return mapping
}
