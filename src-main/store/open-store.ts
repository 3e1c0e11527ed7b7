import type Database from 'better-sqlite3'
import { accessSync, constants, mkdirSync, rmSync, statSync } from 'node:fs'
import { backupBeforeMigrating } from './backup-before-migrating.ts'
import { connect, readerOf, servingPatience } from './connect.ts'
import type { Clock, Reader, SlowCall, Writer } from './connection.ts'
import { notedDamage } from './damage/damage-note.ts'
import { look } from './damage/look.ts'
import { touchTables } from './damage/touch-tables.ts'
import { diskFault } from './disk-fault.ts'
import { sweepDrafts } from './drafts.ts'
import type { OpenFault } from './fault.ts'
import { readHeader } from './header.ts'
import { migrate, versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { takeFolder, type Owner } from './owner.ts'
import { pathsOf } from './paths.ts'
import { done, refused, type Result } from './result.ts'
import { exchangeFiles, isPlanned } from './salvage/exchange-files.ts'
import { sweepArrivals } from './sweep-arrivals.ts'
import { sweepEvidence } from './sweep-evidence.ts'

export type StoreOptions = {
  readonly clock: Clock
  /** UUIDv7 for a record that travels. */
  readonly newId: () => string
  readonly slow?: SlowCall
}

export type Store = {
  readonly folder: string
  readonly writer: Writer
  /** The one who had it before did not close it: what is on disk deserves a look. */
  readonly unclean: boolean
  /** Tells a second start where the page is served. */
  readonly announce: (address: string) => void
  readonly close: () => void
}

function caught<Value>(error: unknown): Result<Value, OpenFault> {
  const fault = diskFault(error)
  if (!fault) throw error
  return refused(fault)
}

/** A repair that a crash cut off when all was decided: only files are left to be exchanged. */
function endRepair(folder: string, now: Date): void {
  if (!isPlanned(folder)) return
  const taken = takeFolder(folder, now)
  if (!taken.ok) return
  try {
    exchangeFiles(folder)
  } finally {
    taken.value.release()
  }
}

/** Opens a data folder for writing, makes it when it is not there, migrates it when it is older. */
export function openStore(folder: string, options: StoreOptions): Result<Store, OpenFault> {
  const opened = open(folder, options)
  // A page that the disk did not give counts as damaged only when it is not given again.
  return !opened.ok && opened.fault.code === 'STORE_DAMAGED' ? open(folder, options) : opened
}

function open(folder: string, options: StoreOptions): Result<Store, OpenFault> {
  let owner: Owner | undefined
  let db: Database.Database | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    endRepair(folder, options.clock.now())
    const found = look(folder)
    if (!found.ok) return found
    const noted = notedDamage(folder)
    if (noted) return refused({ code: 'STORE_DAMAGED', detail: noted.detail })
    const taken = takeFolder(folder, options.clock.now())
    if (!taken.ok) return taken
    owner = taken.value
    const paths = pathsOf(folder)
    // Of a repair that was killed before it was decided, or after its end: a copy of the data that no purge would reach.
    rmSync(paths.repair, { recursive: true, force: true })
    const unclean = (statSync(`${paths.database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
    if (found.value > 0) touchTables(paths.database)
    db = connect(paths.database, { readonly: false })
    if (found.value > 0 && found.value < migrations.length) backupBeforeMigrating(db, folder, found.value)
    migrate(db)
    db.pragma('journal_mode = WAL')
    // A checkpoint writes and syncs the whole database file: rarely, and not in the middle of a fast series.
    db.pragma('wal_autocheckpoint = 4000')
    mkdirSync(paths.incoming, { recursive: true, mode: 0o700 })
    const reader = readerOf(folder, db, options.slow ?? null)
    const writer: Writer = { ...reader, writes: true, clock: options.clock, newId: options.newId }
    sweepArrivals(writer)
    sweepEvidence(writer)
    sweepDrafts(writer)
    db.pragma(`busy_timeout = ${servingPatience}`)
    const opened = { db, owner }
    return done({
      folder,
      writer,
      unclean,
      announce: opened.owner.announce,
      close: () => {
        if (opened.db.open) {
          opened.db.pragma('optimize')
          opened.db.close()
        }
        opened.owner.release()
      },
    })
  } catch (error) {
    db?.close()
    owner?.release()
    return caught(error)
  }
}

/** Opens for reading, without a running app or beside one in another process. Never creates or migrates. */
export function openReader(
  folder: string,
  options: { readonly slow?: SlowCall } = {},
): Result<Reader & { readonly close: () => void }, OpenFault> {
  try {
    const found = look(folder)
    if (!found.ok) return found
    if (readHeader(pathsOf(folder).database).kind !== 'sqlite') return refused({ code: 'STORE_MISSING' })
    if (found.value < migrations.length) {
      return refused({ code: 'STORE_OLDER', found: found.value, known: migrations.length })
    }
    const db = connect(pathsOf(folder).database, { readonly: true })
    return done({ ...readerOf(folder, db, options.slow ?? null), close: () => void db.close() })
  } catch (error) {
    return caught(error)
  }
}

/**
 * The same in the process that has the store open already, in its threads too. It looks at no file by hand: a process
 * that closes a file gives up every lock it holds on it, SQLite's own as well.
 */
export function openReaderWithin(folder: string): Result<Reader & { readonly close: () => void }, OpenFault> {
  try {
    const db = connect(pathsOf(folder).database, { readonly: true })
    const found = versionOf(db)
    if (found === migrations.length)
      return done({ ...readerOf(folder, db, null), close: () => void db.close() })
    db.close()
    return refused({
      code: found < migrations.length ? 'STORE_OLDER' : 'STORE_NEWER',
      found,
      known: migrations.length,
    })
  } catch (error) {
    return caught(error)
  }
}
