import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import type { RestoredBackup, RestoreSource } from '../../src-shared/contract/backups.ts'
import type { ExchangeProgress } from '../../src-shared/contract/exchange.ts'
import { openBackup } from '../exchange/packages/open-backup.ts'
import { packageFault, readablePlace } from '../exchange/packages/package-fault.ts'
import { syncFile } from '../store/durable.ts'
import { pathsOf } from '../store/paths.ts'
import { restoreStore, type Restored, type RestoreFault, type RestoreOptions } from '../store/restore.ts'
import type { Result } from '../store/result.ts'
import { restoreDaily } from '../store/restoring/restore-daily.ts'
import { besideOf, dropWaiting, leaveWaiting, restoreNames } from '../store/restoring/waiting-restore.ts'
import { isBackupPath } from '../store/unpack-backup.ts'
import type { Context } from './context.ts'
import { refusePackageFault } from './exchange-faults.ts'
import { refuse, refuseFile, refusePackage, storeError } from './refuse.ts'

function refuseRestore(fault: RestoreFault): never {
  switch (fault.code) {
    case 'BACKUP_BROKEN':
      return refusePackage(isBackupPath(fault.entry) ? 'damaged' : 'notBackup', readablePlace(fault.entry))
    case 'BACKUP_NEWER':
      return refusePackage('newerVersion', '')
    case 'BACKUP_FAULTS':
      return refusePackage('backupFaulty', fault.faults[0]?.name ?? '')
    case 'BACKUP_MISSING':
      return refuse('NOT_FOUND')
    // The name was made for it; somebody else put something there.
    case 'FOLDER_NOT_EMPTY':
      return refuse('STORE_BUSY')
    case 'STORE_BUSY':
    case 'STORE_FULL':
    case 'STORE_READ_ONLY':
    case 'STORE_DAMAGED':
    case 'STORE_FAILED':
      throw storeError(fault)
  }
}

async function fromFile(
  context: Context,
  { upload, password }: Extract<RestoreSource, { kind: 'file' }>,
  target: string,
  options: RestoreOptions,
): Promise<Result<Restored, RestoreFault>> {
  const file = context.uploads.find(upload) ?? refuseFile('gone')
  const { signal } = options
  const opened = await openBackup(file.path, {
    scratch: pathsOf(context.store.folder).incoming,
    ...(password === undefined ? {} : { password }),
    ...(signal === undefined ? {} : { signal }),
  })
  try {
    const restored = await restoreStore(opened.source, target, options)
    if (restored.ok) await context.uploads.drop(upload)
    return restored
  } finally {
    await opened.close()
  }
}

/** A backup without a key is of a laptop that goes on: it stays the one that others know. */
async function keepKey(from: string, to: string): Promise<void> {
  const key = pathsOf(to).deviceKey
  if (existsSync(key) || !existsSync(pathsOf(from).deviceKey)) return
  await copyFile(pathsOf(from).deviceKey, key)
  syncFile(key)
}

/** Restores beside the data folder and lets it wait for the next start. Throws the contract's errors; then nothing waits. */
export async function prepareRestore(
  context: Context,
  source: RestoreSource,
  report: (progress: ExchangeProgress) => void,
  signal: AbortSignal,
): Promise<RestoredBackup> {
  const { folder, writer } = context.store
  const names = restoreNames(folder, context.clock.now())
  const target = besideOf(folder, names.restored)
  const options: RestoreOptions = {
    clock: context.clock,
    newId: writer.newId,
    // Nobody, on a laptop that begins with it.
    author: context.seat.person()?.alias ?? '',
    signal,
    progress(done, total) {
      report(done < total ? { stage: 'reading', done, total } : { stage: 'checking', done: 0, total: null })
    },
  }
  try {
    const restored =
      source.kind === 'daily'
        ? await restoreDaily(folder, source.day, target, options)
        : await fromFile(context, source, target, options)
    if (!restored.ok) return refuseRestore(restored.fault)
    await keepKey(folder, target)
    // One that waited before gives way.
    dropWaiting(folder)
    const { created, evidence, missing } = restored.value
    leaveWaiting(folder, { ...names, created })
    return { created, evidence, missing, kept: besideOf(folder, names.kept) }
  } catch (error) {
    if (signal.aborted) return refusePackageFault({ code: 'CANCELLED' })
    const fault = packageFault(error)
    if (fault) return refusePackageFault(fault)
    throw error
  }
}
