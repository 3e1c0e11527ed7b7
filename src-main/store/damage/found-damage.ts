import Database from 'better-sqlite3'
import type { Reader } from '../connection.ts'
import type { DiskFault } from '../fault.ts'
import { notedDamage, noteDamage } from './damage-note.ts'

const found = new WeakMap<Database.Database, DiskFault>()

/** What SQLite met earlier on this connection: nothing more is written into such a file. */
export function foundDamage(reader: Reader): DiskFault | undefined {
  return found.get(reader.db)
}

/** A broken page met by the one who writes: kept for this run and, as a note in the folder, for the next start. */
export function keepDamage(reader: Reader, fault: DiskFault | null, error: unknown): void {
  if (fault?.code !== 'STORE_DAMAGED' || !(error instanceof Database.SqliteError)) return
  if (reader.db.readonly || found.has(reader.db)) return
  stopWriting(reader, fault)
}

/** From now on the store takes no more writes, and the next start offers the repair. */
export function stopWriting(reader: Reader, fault: Extract<DiskFault, { code: 'STORE_DAMAGED' }>): void {
  found.set(reader.db, fault)
  noteDamage(reader.folder, { at: new Date().toISOString(), detail: fault.detail })
}

/** Whether the next start will offer a repair. */
export function isDamaged(reader: Reader): boolean {
  return found.has(reader.db) || notedDamage(reader.folder) !== null
}
