import type Database from 'better-sqlite3'
import { applicationId } from './header.ts'
import { migrations } from './migrations/index.ts'

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Brings a database to the newest version: a new one in one transaction, an older one by a transaction per step. */
export function migrate(db: Database.Database, steps: readonly string[] = migrations): void {
  const first = versionOf(db)
  const step = (version: number) => {
    db.exec(steps[version] ?? '')
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${version + 1}`)
  }
  const all = () => {
    for (let version = first; version < steps.length; version += 1) step(version)
  }
  // Nothing stands before the first step that would be worth keeping, and each transaction waits for the disk.
  if (first === 0) db.transaction(all).exclusive()
  else for (let version = first; version < steps.length; version += 1) db.transaction(step).exclusive(version)
}
