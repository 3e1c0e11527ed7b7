import Database from 'better-sqlite3'
import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { diskFault } from './disk-fault.ts'
import type { OpenFault } from './fault.ts'
import { holderSchema, type Holder } from './holder.ts'
import { parseColumn } from './json-column.ts'
import { pathsOf } from './paths.ts'
import { done, refused, type Result } from './result.ts'

export type Owner = {
  readonly announce: (address: string) => void
  readonly release: () => void
}

// A lock whose connection nothing refers to would be collected as garbage, and the folder be free.
const holding = new Set<Database.Database>()

/** Who holds the folder, as far as it is known. Says nothing about whether they still do. */
export function readHolder(folder: string): Holder | null {
  try {
    return parseColumn(holderSchema, readFileSync(pathsOf(folder).holder, 'utf8')) ?? null
  } catch {
    return null
  }
}

/**
 * The lock itself. Nothing is kept in its file: one that another program spoilt is emptied where it stands, so that a
 * lock somebody holds on it would still be seen.
 */
function lock(file: string): Database.Database {
  const attempt = (): Database.Database => {
    const db = new Database(file, { timeout: 0 })
    try {
      db.pragma('locking_mode = EXCLUSIVE')
      db.pragma('journal_mode = MEMORY')
      db.pragma('synchronous = OFF')
      db.exec('BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT')
      return db
    } catch (error) {
      db.close()
      throw error
    }
  }
  try {
    return attempt()
  } catch (error) {
    if (diskFault(error)?.code !== 'STORE_DAMAGED') throw error
    truncateSync(file)
    return attempt()
  }
}

/**
 * Takes the folder for writing. The system drops the lock when the process ends, however it ends, so there
 * is no stale file to clean up; owner.json only tells the second start whom to turn to.
 */
export function takeFolder(folder: string, since: Date): Result<Owner, OpenFault> {
  const paths = pathsOf(folder)
  let held: Database.Database
  try {
    held = lock(paths.owner)
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault.code === 'STORE_BUSY' ? { code: 'STORE_HELD', holder: readHolder(folder) } : fault)
  }
  holding.add(held)
  const tell = (address: string | null) => {
    const holder: Holder = { pid: process.pid, host: hostname(), since: since.toISOString(), address }
    const draft = `${paths.holder}.${process.pid}`
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
    renameSync(draft, paths.holder)
  }
  try {
    tell(null)
  } catch (error) {
    held.close()
    holding.delete(held)
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
  return done({
    announce: tell,
    release: () => {
      if (!held.open) return
      rmSync(paths.holder, { force: true })
      held.close()
      holding.delete(held)
    },
  })
}
