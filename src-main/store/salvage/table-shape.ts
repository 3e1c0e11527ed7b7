import type Database from 'better-sqlite3'
import type { FoundRow } from './read-leaf.ts'
import type { Field } from './read-record.ts'

export type Column = {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/** How rows of a table lie on disk. */
export type TableShape = {
  readonly name: string
  /** Without one, rows lie in the tree of their key. */
  readonly hasRowid: boolean
  /** Its whole-number key, which stands beside the record and not in it. */
  readonly alias: string | null
  /** In the order of the record. */
  readonly columns: readonly Column[]
}

/** Every table of ours, from a database of the same version. */
export function shapesOf(db: Database.Database): TableShape[] {
  const tables = db
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  return tables.map(({ name, wr }) => {
    const columns = db
      .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
      )
      .all(name)
    const hasRowid = wr === 0
    const keys = columns.filter(({ pk }) => pk > 0)
    const alias = hasRowid && keys.length === 1 && keys[0]?.type === 'INTEGER' ? keys[0].name : null
    const order = hasRowid
      ? columns
      : [...keys.toSorted((a, b) => a.pk - b.pk), ...columns.filter(({ pk }) => pk === 0)]
    return {
      name,
      hasRowid,
      alias,
      columns: order.map(column => ({
        name: column.name,
        type: column.type,
        required: column.notnull === 1 || (!hasRowid && column.pk > 0),
      })),
    }
  })
}

const looks: Readonly<Partial<Record<string, RegExp>>> = {
  uid: /^[0-9a-f]{8}-[0-9a-f-]{27}$/,
  hash: /^[0-9a-f]{64}$/,
  mac: /^[0-9a-f]{64}$/,
  sha256: /^[0-9a-f]{64}$/,
  history_head: /^([0-9a-f]{64})?$/,
  answers_digest: /^[0-9a-f]{64}$/,
  at: /^(\d{4}-\d\d-\d\dT.*)?$/,
  updated_at: /^\d{4}-\d\d-\d\dT/,
  begun_at: /^\d{4}-\d\d-\d\dT/,
  started_at: /^\d{4}-\d\d-\d\dT/,
  taken_at: /^\d{4}-\d\d-\d\d/,
  from_date: /^\d{4}-\d\d-\d\d$/,
  document: /^\{/,
  content: /^[{["\dntf]/,
}

function fieldFits(value: Field, { name, type, required }: Column): boolean {
  if (value === null) return !required
  if (type === 'TEXT') return typeof value === 'string' && (looks[name]?.test(value) ?? true)
  if (type === 'INTEGER') return typeof value === 'bigint' || Number.isInteger(value)
  if (type === 'REAL') return typeof value === 'number'
  return value instanceof Uint8Array
}

/** Whether rows of the table are told from those of an index by their look; numbers alone are not. */
export function isTelling(shape: TableShape): boolean {
  return shape.hasRowid || shape.columns.some(({ type, required }) => type === 'TEXT' && required)
}

/** Whether a record can be a row of the table; rows of older versions have fewer fields. */
export function fits({ rowid, fields }: FoundRow, shape: TableShape): boolean {
  if ((rowid !== null) !== shape.hasRowid || fields.length > shape.columns.length) return false
  return shape.columns.every((column, at) => {
    const value = fields[at]
    if (column.name === shape.alias) return value === null
    return value === undefined ? !column.required || at >= 3 : fieldFits(value, column)
  })
}
