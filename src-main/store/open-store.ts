import type Database from 'better-sqlite3'
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { backupBeforeMigrating } from './backup-before-migrating.ts'
import { connect, readerOf, servingPatience } from './connect.ts'
import type { Clock, Reader, SlowCall, Writer } from './connection.ts'
import { diskFault } from './disk-fault.ts'
import { sweepDrafts } from './drafts.ts'
import type { OpenFault } from './fault.ts'
import { applicationId, readHeader } from './header.ts'
import { migrate, versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { takeFolder, type Owner } from './owner.ts'
import { pathsOf } from './paths.ts'
import { done, refused, type Result } from './result.ts'
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
  /** Tells a second start where the page is served. */
  readonly announce: (address: string) => void
  readonly close: () => void
}

/** What stands in the folder, looked at without touching it; the version found, 0 for none yet. */
function look(folder: string): Result<number, OpenFault> {
  const file = pathsOf(folder).database
  const header = readHeader(file)
  if (header.kind === 'other') return refused({ code: 'STORE_DAMAGED', detail: 'header' })
  if (header.kind === 'absent' || header.kind === 'empty') {
    // A store that lost its content must not be taken for a new one.
    const lost = statSync(pathsOf(folder).evidence, { throwIfNoEntry: false }) !== undefined
    return header.kind === 'empty' && lost ? refused({ code: 'STORE_DAMAGED', detail: 'empty' }) : done(0)
  }
  const newer = (found: number): Result<number, OpenFault> =>
    found > migrations.length
      ? refused({ code: 'STORE_NEWER', found, known: migrations.length })
      : done(found)
  // Before anything else: what others wrote is not opened at all.
  if (header.application !== applicationId && (header.application !== 0 || header.tables)) {
    return refused({ code: 'STORE_FOREIGN' })
  }
  if (header.version > migrations.length) return newer(header.version)
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return newer(header.version)
  // The newest header may still stand in the write-ahead log; a read-only connection leaves both as they are.
  const db = connect(file, { readonly: true })
  try {
    return newer(versionOf(db))
  } finally {
    db.close()
  }
}

function caught<Value>(error: unknown): Result<Value, OpenFault> {
  const fault = diskFault(error)
  if (!fault) throw error
  return refused(fault)
}

/** Opens a data folder for writing, makes it when it is not there, migrates it when it is older. */
export function openStore(folder: string, options: StoreOptions): Result<Store, OpenFault> {
  let owner: Owner | undefined
  let db: Database.Database | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    const found = look(folder)
    if (!found.ok) return found
    const taken = takeFolder(folder, options.clock.now())
    if (!taken.ok) return taken
    owner = taken.value
    const paths = pathsOf(folder)
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

/** Opens for reading, beside a running app or without one. Never creates or migrates. */
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
