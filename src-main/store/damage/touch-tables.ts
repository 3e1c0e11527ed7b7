import { statSync } from 'node:fs'
import { connect } from '../connect.ts'
import { StoreFailure } from '../fault.ts'

/** Bytes up to which every page is looked at, at each start. */
const small = 4 * 1024 * 1024

/**
 * A look at the root of each table, and at every page of a small database: what lies open is found before anything is
 * written. By a connection that only reads: one that writes would move the log into a damaged file when it closes.
 * Throws what SQLite throws, or StoreFailure.
 */
export function touchTables(file: string): void {
  const db = connect(file, { readonly: true })
  try {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
    for (const name of tables) db.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get()
    if (statSync(file).size > small) return
    const said = db.pragma('quick_check(1)', { simple: true })
    if (said !== 'ok') throw new StoreFailure({ code: 'STORE_DAMAGED', detail: String(said) })
  } finally {
    db.close()
  }
}
