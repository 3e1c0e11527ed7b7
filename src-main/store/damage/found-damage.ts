import Database from 'better-sqlite3'
import type { Reader } from '../connection.ts'
import type { DiskFault } from '../fault.ts'
import { noteDamage } from './damage-note.ts'

const found = new WeakMap<Database.Database, DiskFault>()

/** What SQLite met earlier on this connection: nothing more is written into such a file. */
export function foundDamage(reader: Reader): DiskFault | undefined {
  return found.get(reader.db)
}

/** A broken page met by the one who writes: kept for this run and, as a note in the folder, for the next start. */
export function keepDamage(reader: Reader, fault: DiskFault | null, error: unknown): void {
  if (fault?.code !== 'STORE_DAMAGED' || !(error instanceof Database.SqliteError)) return
  if (reader.db.readonly || found.has(reader.db)) return
  found.set(reader.db, fault)
  noteDamage(reader.folder, { at: new Date().toISOString(), detail: fault.detail })
}
