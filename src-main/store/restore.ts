import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { diskFault } from './disk-fault.ts'
import { syncFolderLater } from './durable.ts'
import type { DiskFault } from './fault.ts'
import { verifyStore, type IntegrityFault } from './integrity.ts'
import { migrations } from './migrations/index.ts'
import { done, refused, type Result } from './result.ts'
import { BrokenBackup, unpackBackup } from './unpack-backup.ts'

export type RestoreFault =
  | DiskFault
  | { readonly code: 'FOLDER_NOT_EMPTY' }
  | { readonly code: 'BACKUP_MISSING' }
  /** Not a backup, or not whole; `entry` names the place. */
  | { readonly code: 'BACKUP_BROKEN'; readonly entry: string }
  | { readonly code: 'BACKUP_NEWER'; readonly found: number; readonly known: number }
  /** Whole as a file, but what was backed up had faults already. */
  | { readonly code: 'BACKUP_FAULTS'; readonly faults: readonly IntegrityFault[] }

export type Restored = { readonly folder: string; readonly evidence: number }

async function isTaken(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).length > 0
}

/** Unpacks beside, verifies, and only then puts it into the empty (or absent) folder. */
export async function restoreStore(file: string, folder: string): Promise<Result<Restored, RestoreFault>> {
  const target = resolve(folder)
  let beside: string | undefined
  try {
    if (!existsSync(file)) return refused({ code: 'BACKUP_MISSING' })
    if (await isTaken(target)) return refused({ code: 'FOLDER_NOT_EMPTY' })
    await mkdir(dirname(target), { recursive: true })
    beside = await mkdtemp(join(dirname(target), `.${basename(target)}-restore-`))
    const { store, entries } = await unpackBackup(file, beside)
    if (store > migrations.length) {
      return refused({ code: 'BACKUP_NEWER', found: store, known: migrations.length })
    }
    // An older one is verified by the version that migrates it, at its first start.
    const faults = store === migrations.length ? await verifyStore(beside) : []
    if (faults.length > 0) return refused({ code: 'BACKUP_FAULTS', faults })
    if (existsSync(target)) await rmdir(target)
    await rename(beside, target)
    await syncFolderLater(dirname(target))
    return done({ folder: target, evidence: entries.length - 1 })
  } catch (error) {
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
