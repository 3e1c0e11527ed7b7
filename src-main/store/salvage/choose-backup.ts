import { copyFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { connect } from '../connect.ts'
import { diskFault } from '../disk-fault.ts'
import { applicationId, readHeader } from '../header.ts'
import { migrate, versionOf } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { pathsOf } from '../paths.ts'
import { newestFirst } from './newest-first.ts'

export type ChosenBackup = {
  readonly name: string
  /** Up to when it knows of anything. */
  readonly at: string
  /** A copy of it, brought to the version of this program. */
  readonly file: string
}

/** The newest copy of which every page holds; null for none. It is only read: what is worked with is a copy of it. */
export function chooseBackup(folder: string, copy: string): ChosenBackup | null {
  for (const { file, at } of newestFirst(candidates(pathsOf(folder).backups).filter(isOurs))) {
    copyFileSync(file, copy)
    if (isWhole(copy)) return { name: basename(file), at, file: copy }
  }
  return null
}

function candidates(backups: string): string[] {
  try {
    return readdirSync(backups)
      .filter(name => /^(\d{4}-\d{2}-\d{2}|before-version-\d+)\.sqlite$/.test(name))
      .map(name => join(backups, name))
  } catch {
    return []
  }
}

function isOurs(file: string): boolean {
  const header = readHeader(file)
  if (header.kind !== 'sqlite' || header.application !== applicationId) return false
  return header.version >= 1 && header.version <= migrations.length
}

function isWhole(copy: string): boolean {
  try {
    const db = connect(copy, { readonly: false })
    try {
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false
      db.pragma('synchronous = OFF')
      db.pragma('journal_mode = MEMORY')
      if (versionOf(db) < migrations.length) {
        db.pragma('foreign_keys = OFF')
        migrate(db)
      }
      return true
    } finally {
      db.close()
    }
  } catch (error) {
    if (diskFault(error)?.code === 'STORE_DAMAGED') return false
    throw error
  }
}
