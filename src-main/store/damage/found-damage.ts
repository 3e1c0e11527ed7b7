import { isMainThread } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { Reader } from '../connection.ts'
import type { DiskFault } from '../fault.ts'
import { brokenPage } from '../page-check/broken-page.ts'
import { checkPagesAside } from '../page-check/check-pages.ts'
import { pathsOf } from '../paths.ts'
import { notedDamage, noteDamage } from './damage-note.ts'

type Damage = Extract<DiskFault, { code: 'STORE_DAMAGED' }>

const found = new WeakMap<Database.Database, { readonly fault: Damage; readonly stands: boolean }>()
/** By the fault that an act was refused with: whether it was met a second time. */
const checks = new WeakMap<object, Promise<boolean>>()

/** What SQLite met earlier on this connection: nothing more is written into such a file. */
export function foundDamage(reader: Reader): DiskFault | undefined {
  return found.get(reader.db)?.fault
}

/**
 * A broken page met by the one who writes. SQLite says the same of a page that the disk did not give (EIO): before it
 * is believed, all pages are read again. Until then nothing is written.
 */
export function keepDamage(reader: Reader, fault: DiskFault | null, error: unknown): void {
  if (fault?.code !== 'STORE_DAMAGED' || !(error instanceof Database.SqliteError)) return
  if (reader.db.readonly) return
  const before = found.get(reader.db)
  const check = before && checks.get(before.fault)
  if (check) checks.set(fault, check)
  if (before) return
  // What was read contradicts itself, which a look at single pages may not show.
  if (error.code.startsWith('SQLITE_CORRUPT_')) return stopWriting(reader, fault)
  found.set(reader.db, { fault, stands: false })
  checks.set(fault, readAgain(reader, fault))
}

async function readAgain(reader: Reader, fault: Damage): Promise<boolean> {
  const file = pathsOf(reader.folder).database
  // A thread of its own may end with the act: there it is looked at now.
  const again = isMainThread ? await checkPagesAside(file).catch(() => fault) : brokenPage(file)
  if (again !== null) {
    stopWriting(reader, fault)
    return true
  }
  found.delete(reader.db)
  // A page that came wrongly is kept in memory as it came.
  if (reader.db.open) reader.db.pragma('shrink_memory')
  return false
}

/** From now on the store takes no more writes, and the next start offers the repair. */
export function stopWriting(reader: Reader, fault: Damage): void {
  found.set(reader.db, { fault, stands: true })
  noteDamage(reader.folder, { at: new Date().toISOString(), detail: fault.detail })
}

/**
 * Of the fault of an act, once all pages were read again: false where they hold. What is no finding of SQLite's, or of
 * another thread, stands as it is.
 */
export async function damageStands(fault: unknown): Promise<boolean> {
  return typeof fault !== 'object' || fault === null || ((await checks.get(fault)) ?? true)
}

/** Whether the next start will offer a repair. */
export function isDamaged(reader: Reader): boolean {
  return found.get(reader.db)?.stands === true || notedDamage(reader.folder) !== null
}
