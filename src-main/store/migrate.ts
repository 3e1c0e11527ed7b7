import type Database from 'better-sqlite3'
import { applicationId } from './header.ts'
import { migrations } from './migrations/index.ts'

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Brings a database to the newest version, each step in a transaction of its own. */
export function migrate(db: Database.Database, steps: readonly string[] = migrations): void {
  for (let version = versionOf(db); version < steps.length; version += 1) {
    const step = steps[version] ?? ''
    db.transaction(() => {
      db.exec(step)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${version + 1}`)
    }).exclusive()
  }
}
