import Database from 'better-sqlite3'
import { existsSync, writeFileSync } from 'node:fs'
import { migrate } from '../../../src-main/store/migrate.ts'
import { pathsOf } from '../../../src-main/store/paths.ts'

let made: Buffer | null = null

/**
 * Lays the database of a first start into a folder that has none. It is made once and copied: that takes a tenth of
 * making it. The tests of migrations, of the command line and of the browser make theirs the long way.
 */
export function layNewDatabase(folder: string): void {
  const { database } = pathsOf(folder)
  if (existsSync(database)) return
  if (made === null) {
    const db = new Database(':memory:')
    migrate(db)
    made = db.serialize()
    db.close()
  }
  writeFileSync(database, made)
}
