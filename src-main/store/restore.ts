import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { databasePath, evidencePath } from './backup-manifest.ts'
import { diskFault } from './disk-fault.ts'
import { syncFolderLater } from './durable.ts'
import type { DiskFault } from './fault.ts'
import { verifyStore, type IntegrityFault } from './integrity.ts'
import { addToLog } from './log.ts'
import { migrations } from './migrations/index.ts'
import { openStore, type StoreOptions } from './open-store.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'
import { BrokenBackup, unpackBackup, type BackupSource, type UnpackOptions } from './unpack-backup.ts'

export type RestoreFault =
  | DiskFault
  | { readonly code: 'FOLDER_NOT_EMPTY' }
  | { readonly code: 'BACKUP_MISSING' }
  /** Not a backup, or not whole; `entry` names the place. */
  | { readonly code: 'BACKUP_BROKEN'; readonly entry: string }
  | { readonly code: 'BACKUP_NEWER'; readonly found: number; readonly known: number }
  /** Whole as a file, but what was backed up had faults already. */
  | { readonly code: 'BACKUP_FAULTS'; readonly faults: readonly IntegrityFault[] }

export type Restored = {
  readonly folder: string
  /** ISO, UTC. */
  readonly created: string
  /** Files of evidence that are there again. */
  readonly evidence: number
  /** Files of evidence that the backup names and nobody has. */
  readonly missing: number
}

export type RestoreOptions = StoreOptions & UnpackOptions & { readonly author?: string }

/** What was put into a folder: not looked at yet beyond its hashes. */
export type Filled = {
  readonly created: string
  /** Version of its database. */
  readonly store: number
  readonly evidence: number
}

async function isTaken(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).length > 0
}

/** Brings it to this version, and notes in its log what it comes from. */
function settle(folder: string, created: string, options: RestoreOptions): Result<null, RestoreFault> {
  const opened = openStore(folder, options)
  if (!opened.ok) {
    const { fault } = opened
    switch (fault.code) {
      case 'STORE_NEWER':
        return refused({ code: 'BACKUP_NEWER', found: fault.found, known: fault.known })
      case 'STORE_BUSY':
      case 'STORE_FULL':
      case 'STORE_READ_ONLY':
      case 'STORE_FAILED':
        return refused(fault)
      case 'STORE_DAMAGED':
      case 'STORE_FOREIGN':
      case 'STORE_MISSING':
      case 'STORE_OLDER':
      case 'STORE_HELD':
        return refused({ code: 'BACKUP_BROKEN', entry: databasePath })
    }
  }
  const store = opened.value
  const { author = '' } = options
  const noted = together<null, never>(store.writer, 'restore', () => {
    addToLog(store.writer, { kind: 'store.restored', subject: created, author, content: { created } })
    return done(null)
  })
  store.close()
  return noted
}

async function look(
  folder: string,
  filled: Filled,
  options: RestoreOptions,
): Promise<Result<number, RestoreFault>> {
  if (filled.store > migrations.length) {
    return refused({ code: 'BACKUP_NEWER', found: filled.store, known: migrations.length })
  }
  const settled = settle(folder, filled.created, options)
  if (!settled.ok) return settled
  const found = await verifyStore(folder)
  // A file that is gone is no reason to do without all the rest.
  const faults = found.filter(({ code }) => code !== 'FILE_MISSING')
  return faults.length > 0 ? refused({ code: 'BACKUP_FAULTS', faults }) : done(found.length)
}

/**
 * Fills a folder beside, brings it to this version, verifies it, and only then gives it its (empty or absent) place.
 * Throws the reason of the signal.
 */
export async function restoreInto(
  folder: string,
  options: RestoreOptions,
  fill: (beside: string) => Promise<Filled>,
): Promise<Result<Restored, RestoreFault>> {
  const target = resolve(folder)
  let beside: string | undefined
  try {
    if (await isTaken(target)) return refused({ code: 'FOLDER_NOT_EMPTY' })
    await mkdir(dirname(target), { recursive: true })
    beside = await mkdtemp(join(dirname(target), `.${basename(target)}-restore-`))
    const filled = await fill(beside)
    const looked = await look(beside, filled, options)
    if (!looked.ok) return looked
    options.signal?.throwIfAborted()
    if (existsSync(target)) await rmdir(target)
    await rename(beside, target)
    await syncFolderLater(dirname(target))
    const { created, evidence } = filled
    return done({ folder: target, created, evidence: evidence - looked.value, missing: looked.value })
  } catch (error) {
    if (options.signal?.aborted === true) throw error
    if (error instanceof BrokenBackup) return refused({ code: 'BACKUP_BROKEN', entry: error.entry })
    const fault = diskFault(error)
    if (fault) return refused(fault)
    // What yauzl says of a file that is no zip or is cut off has no code.
    if (error instanceof Error && error.constructor === Error) {
      return refused({ code: 'BACKUP_BROKEN', entry: error.message })
    }
    throw error
  } finally {
    if (beside !== undefined) await rm(beside, { recursive: true, force: true })
  }
}

/** Restores what `backupStore` wrote. */
export async function restoreStore(
  source: BackupSource,
  folder: string,
  options: RestoreOptions,
): Promise<Result<Restored, RestoreFault>> {
  if (typeof source === 'string' && !existsSync(source)) return refused({ code: 'BACKUP_MISSING' })
  return restoreInto(folder, options, async beside => {
    const { created, store, entries } = await unpackBackup(source, beside, options)
    return {
      created,
      store,
      evidence: entries.filter(({ path, sha256 }) => path === evidencePath(sha256)).length,
    }
  })
}
