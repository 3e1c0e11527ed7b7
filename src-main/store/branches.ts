import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { tagsSchema, type Branch, type BranchFields } from '../../src-shared/model/branch.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type BranchChanges = {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/** Without tags a known branch keeps its own. */
export type BranchEntered = BranchFields & { readonly tags?: readonly string[] | undefined }

type BranchRow = Omit<Branch, 'active' | 'tags'> & { readonly active: number; readonly tags: string }
const columns = 'uid AS id, code, name, city, region, address, format, active, tags'
const fieldNames = ['code', 'name', 'city', 'region', 'address', 'format'] as const

const branchOf = (row: BranchRow): Branch => ({
  ...row,
  active: row.active === 1,
  // Most have none; there may be many of them.
  tags: row.tags === '[]' ? [] : fromColumn(tagsSchema, row.tags, `branch ${row.code}`),
})

/** By code. */
export function listBranches(reader: Reader): Branch[] {
  return reading(reader, 'branches.list', () =>
    reader.sql<BranchRow>(`SELECT ${columns} FROM branch ORDER BY code`).all().map(branchOf),
  )
}

export function findBranch(reader: Reader, id: string): Branch | null {
  return reading(reader, 'branches.get', () => {
    const row = reader.sql<BranchRow>(`SELECT ${columns} FROM branch WHERE uid = ?`).get(id)
    return row ? branchOf(row) : null
  })
}

export function branchByCode(reader: Reader, code: string): Branch | null {
  const row = reader.sql<BranchRow>(`SELECT ${columns} FROM branch WHERE code = ?`).get(code)
  return row ? branchOf(row) : null
}

function write(writer: Writer, branch: Branch): void {
  writer
    .sql(
      `INSERT INTO branch (uid, code, name, city, region, address, format, active, tags)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (uid) DO UPDATE SET code = excluded.code, name = excluded.name, city = excluded.city,
       region = excluded.region, address = excluded.address, format = excluded.format, active = excluded.active, tags = excluded.tags`,
    )
    .run(
      branch.id,
      ...fieldNames.map(name => branch[name]),
      branch.active ? 1 : 0,
      canonicalJson(branch.tags),
    )
}

function isSame(one: Branch, other: Branch): boolean {
  return fieldNames.every(name => one[name] === other[name]) && one.tags.join('\n') === other.tags.join('\n')
}

/** What was entered, over what is there. */
function entered(writer: Writer, { tags, ...fields }: BranchEntered, known: Branch | null): Branch {
  return {
    ...fields,
    id: known?.id ?? writer.newId(),
    active: known?.active ?? true,
    tags: tags === undefined ? (known?.tags ?? []) : tagsSchema.parse(tags),
  }
}

/** Without an id a new branch is made; CODE_TAKEN when another branch has the code. */
export function saveBranch(
  writer: Writer,
  fields: BranchEntered & { readonly id?: string | undefined },
): Result<Branch, StoreFault> {
  return together(writer, 'branches.save', (): Result<Branch, RecordFault> => {
    const known = fields.id === undefined ? null : findBranch(writer, fields.id)
    if (fields.id !== undefined && !known)
      return refused({ code: 'NOT_FOUND', kind: 'branch', id: fields.id })
    const other = branchByCode(writer, fields.code)
    if (other && other.id !== known?.id) return refused({ code: 'CODE_TAKEN', value: fields.code })
    const branch = entered(writer, fields, known)
    write(writer, branch)
    return done(branch)
  })
}

/** Closed branches keep their visits and leave the lists of choice. */
export function setBranchActive(writer: Writer, id: string, active: boolean): Result<Branch, StoreFault> {
  return together(writer, 'branches.setActive', () => {
    const known = findBranch(writer, id)
    if (!known) return refused({ code: 'NOT_FOUND', kind: 'branch', id })
    write(writer, { ...known, active })
    return done({ ...known, active })
  })
}

/** All rows or none; known codes are updated. */
export function importBranches(
  writer: Writer,
  rows: readonly BranchEntered[],
): Result<BranchChanges, StoreFault> {
  return together(writer, 'branches.import', () => {
    const changes = { added: 0, updated: 0, unchanged: 0 }
    for (const fields of rows) {
      const known = branchByCode(writer, fields.code)
      const branch = entered(writer, fields, known)
      if (known && isSame(known, branch)) {
        changes.unchanged += 1
        continue
      }
      write(writer, branch)
      changes[known ? 'updated' : 'added'] += 1
    }
    addToLog(writer, { kind: 'branches.imported', subject: 'branches', content: changes })
    return done(changes)
  })
}
