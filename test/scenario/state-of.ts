import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What is no part of "the same state": the log, what came in and went out, and who did it. */
const apart = new Set(['log', 'import', 'export', 'arriving'])

type Row = Record<string, unknown>
interface Reference {
  readonly table: string
  readonly from: string
}

/**
 * Everything that a data folder holds, as text: rows of every table in an order of their own content. Inner keys are
 * replaced by what they stand for, since they depend on the order in which things came.
 */
export function stateOf(folder: string): string {
  const db = new Database(join(folder, 'vizit.sqlite'), { readonly: true })
  try {
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
      .map(({ name }) => name)
      .filter(name => !apart.has(name))
    const referencesOf = (table: string) =>
      db.prepare<[], Reference>(`SELECT "table", "from" FROM pragma_foreign_key_list('${table}')`).all()
    const named = (table: string, key: unknown): unknown => {
      if (typeof key !== 'number') return key
      const row = db.prepare<[number], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(key)
      if (!row) return null
      if ('uid' in row) return row['uid']
      return Object.fromEntries(Object.entries(meant(table, row)).slice(0, 4))
    }
    const meant = (table: string, row: Row): Row => {
      const { id: _, ...rest } = row
      for (const { table: other, from } of referencesOf(table)) {
        if (from in rest) rest[from] = named(other, rest[from])
      }
      return rest
    }
    const lines = tables.flatMap(table =>
      db
        .prepare<[], Row>(`SELECT * FROM ${table}`)
        .all()
        .map(row => `${table} ${JSON.stringify(meant(table, row))}`)
        .toSorted(),
    )
    return lines.join('\n')
  } finally {
    db.close()
  }
}
