import Database from 'better-sqlite3'
import type { Reader, Row, SlowCall } from './connection.ts'

/** Milliseconds a call waits for another program's lock before it answers STORE_BUSY. */
const patience = 2000

/**
 * The same once the store serves a page. SQLite waits without letting anything else run, so it is kept below what a
 * person notices; whoever answers the page waits on and tries again beside the other work.
 */
export const servingPatience = 20

export function connect(file: string, options: { readonly readonly: boolean }): Database.Database {
  const db = new Database(file, {
    readonly: options.readonly,
    fileMustExist: options.readonly,
    timeout: patience,
  })
  try {
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    // Per connection, never kept in the file: a reopened WAL database would say NORMAL.
    if (!options.readonly) db.pragma('synchronous = FULL')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export function readerOf(folder: string, db: Database.Database, slow: SlowCall | null): Reader {
  const prepared = new Map<string, Database.Statement>()
  const sql = <Found = Row>(text: string) => {
    let statement = prepared.get(text)
    if (!statement) {
      statement = db.prepare(text)
      prepared.set(text, statement)
    }
    // The caller names the row; the columns are those of our own STRICT tables.
    return statement as Database.Statement<unknown[], Found>
  }
  return { folder, db, sql, slow }
}
