import Database from 'better-sqlite3'
import { columnsHold } from './column-schemas.ts'
import { openPages } from './page-file.ts'
import type { FoundRow } from './read-leaf.ts'
import { readRoots } from './read-roots.ts'
import { fits, isTelling, shapesOf, type TableShape } from './table-shape.ts'
import { freePages, pageAt, walkTree } from './walk-tree.ts'

export type Filled = {
  /** Tables of which something could not be read: what is missing in them may be lost. */
  readonly damaged: ReadonlySet<string>
  readonly rows: number
  /** Pages, cells and rows that were given up. */
  readonly broken: number
}

/** Puts rows in one after another; false for one that the table does not take. */
function inserter(db: Database.Database, shape: TableShape): (row: FoundRow) => boolean {
  const statements = new Map<number, Database.Statement>()
  return ({ rowid, fields }) => {
    if (fields.length > shape.columns.length) return false
    const columns = shape.columns.slice(0, fields.length)
    const names = columns.map(({ name }) => name)
    const values = fields.map((value, at) => (names[at] === shape.alias ? rowid : value))
    if (!columnsHold(shape.name, Object.fromEntries(names.map((name, at) => [name, values[at]]))))
      return false
    let statement = statements.get(fields.length)
    if (!statement) {
      const list = names.map(name => `"${name}"`).join(', ')
      statement = db.prepare(
        `INSERT OR IGNORE INTO "${shape.name}" (${list}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      statements.set(fields.length, statement)
    }
    try {
      return statement.run(...values).changes === 1
    } catch (error) {
      // A type that the table does not take.
      if (error instanceof Database.SqliteError) return false
      throw error
    }
  }
}

/** The one table that every row of a page fits, of those that lost some; null where several would do. */
function tableOf(rows: readonly FoundRow[], shapes: readonly TableShape[]): TableShape | null {
  if (rows.length === 0) return null
  const possible = shapes.filter(shape => rows.every(row => fits(row, shape)))
  return possible.length === 1 ? (possible[0] ?? null) : null
}

/** Reads what can be read of a database, page by page and without SQLite, into an empty one of the same version. */
export function fillFound(db: Database.Database, image: string): Filled {
  const file = openPages(image)
  const damaged = new Set<string>()
  let rows = 0
  let broken = 0
  try {
    const seen = new Set<number>()
    const roots = readRoots(file, seen)
    const shapes = shapesOf(db)
    for (const shape of shapes) {
      const root = roots.tables.get(shape.name)
      const put = inserter(db, shape)
      if (root === undefined) damaged.add(shape.name)
      for (const walk of root === undefined ? [] : walkTree(file, root, shape.hasRowid, seen)) {
        const refused = walk.rows.filter(row => !put(row)).length
        rows += walk.rows.length - refused
        broken += walk.broken + refused
        if (walk.broken + refused > 0) damaged.add(shape.name)
      }
    }
    if (damaged.size === 0) return { damaged, rows, broken }
    // Leaves that no tree leads to any more. What is free holds old versions of rows.
    for (const root of roots.indexes) for (const _ of walkTree(file, root, false, seen)) continue
    for (const page of freePages(file)) seen.add(page)
    const wanted = shapes.filter(shape => damaged.has(shape.name) && isTelling(shape))
    for (let number = 2; number <= file.count; number += 1) {
      const page = seen.has(number) ? null : pageAt(file, number)
      if (page === null) continue
      const shape = tableOf(page.rows, wanted)
      if (shape === null) continue
      const put = inserter(db, shape)
      rows += page.rows.filter(row => put(row)).length
    }
    return { damaged, rows, broken }
  } finally {
    file.close()
  }
}
