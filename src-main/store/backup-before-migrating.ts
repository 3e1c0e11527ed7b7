import type Database from 'better-sqlite3'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFile, syncFolder } from './durable.ts'
import { pathsOf } from './paths.ts'

/** Keeps the database as the older version left it; evidence files are never migrated. Returns the file. */
export function backupBeforeMigrating(db: Database.Database, folder: string, version: number): string {
  const { backups } = pathsOf(folder)
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const file = join(backups, `before-version-${version + 1}.sqlite`)
  const draft = `${file}.draft`
  // Left by an attempt that did not come to its end.
  rmSync(draft, { force: true })
  db.prepare('VACUUM INTO ?').run(draft)
  syncFile(draft)
  renameSync(draft, file)
  syncFolder(backups)
  return file
}
