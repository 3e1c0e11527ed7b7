import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { copiesInTurn } from './copies-in-turn.ts'
import { stopWriting } from './damage/found-damage.ts'
import { copyDatabase } from './database-copy.ts'
import { diskFault } from './disk-fault.ts'
import { syncFile, syncFolderLater } from './durable.ts'
import type { DiskFault } from './fault.ts'
import { writeEvidenceList } from './evidence-list.ts'
import { evidenceListOf, keptBackups } from './kept-backups.ts'
import type { Store } from './open-store.ts'
import { checkPagesAside } from './page-check/check-pages.ts'
import { pathsOf } from './paths.ts'
import { done, refused, type Result } from './result.ts'
import { sweepBackups } from './sweep-backups.ts'

export type DailyBackup = {
  /** null when today's is there already. */
  readonly made: string | null
  readonly kept: number
  /** Fewer than wanted are kept, because the disk is nearly full. */
  readonly short: boolean
}

/** Nothing was copied; what was there stays. */
export type CopyFault = DiskFault | { readonly code: 'STOPPED' }

const wanted = 14

/** By the day, on this machine's calendar. */
function nameOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.sqlite`
}

export function isBackedUpToday({ folder, writer }: Store): boolean {
  return existsSync(join(pathsOf(folder).backups, nameOf(writer.clock.now())))
}

async function drop(folder: string, backup: string): Promise<void> {
  await rm(join(pathsOf(folder).backups, backup), { force: true })
  await rm(evidenceListOf(folder, backup), { force: true })
}

/** Those to be given up first: of days that are yet to come, from a clock that was wrong, then the oldest. */
function leastWanted(folder: string, today: string): string[] {
  const kept = keptBackups(folder)
  return [...kept.filter(name => name > today), ...kept.filter(name => name <= today)]
}

async function keepWanted(folder: string, today: string): Promise<void> {
  for (const old of leastWanted(folder, today).slice(0, -wanted)) await drop(folder, old)
}

async function room(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  const { size } = await stat(pathsOf(folder).database)
  // The copy, and as much again to go on working.
  return bavail * bsize > 2 * size + 64 * 1024 * 1024
}

/**
 * What is wrong with the pages of the store itself. Nothing more is written into one that is damaged; a page that the
 * disk gives when asked again is not.
 */
async function brokenStore({ folder, writer }: Store, signal?: AbortSignal): Promise<DiskFault | null> {
  const check = () => checkPagesAside(pathsOf(folder).database, signal)
  const first = await check()
  const fault = first?.code === 'STORE_DAMAGED' ? await check() : first
  if (fault?.code === 'STORE_DAMAGED') stopWriting(writer, fault)
  return fault
}

/** A broken page in the copy is one in the store, for it is taken page by page; or else the disk wrote it wrongly. */
async function brokenCopy(store: Store, file: string, signal?: AbortSignal): Promise<DiskFault | null> {
  const fault = await checkPagesAside(file, signal)
  if (fault?.code !== 'STORE_DAMAGED') return fault
  return (await brokenStore(store, signal)) ?? { code: 'STORE_FAILED', detail: `copy: ${fault.detail}` }
}

/**
 * At the first start of each day: the database and the list of its evidence. Keeps the last 14. Every page of the copy
 * is checked before it takes a name: a damaged store pushes no good copy out.
 */
export function backupDaily(store: Store, signal?: AbortSignal): Promise<Result<DailyBackup, CopyFault>> {
  return copiesInTurn(store.writer.db, () => backup(store, signal))
}

async function backup(store: Store, signal?: AbortSignal): Promise<Result<DailyBackup, CopyFault>> {
  const { folder, writer } = store
  const { backups } = pathsOf(folder)
  const name = nameOf(writer.clock.now())
  const file = join(backups, name)
  const draft = `${file}.draft`
  try {
    await mkdir(backups, { recursive: true, mode: 0o700 })
    await sweepBackups(folder)
    // One that was killed as it had made its own.
    await keepWanted(folder, name)
    if (existsSync(file)) return done({ made: null, kept: keptBackups(folder).length, short: false })
    let short = false
    while (!(await room(folder))) {
      const damaged = short ? null : await brokenStore(store, signal)
      if (damaged) return refused(damaged)
      short = true
      const [oldest, ...others] = leastWanted(folder, name)
      // The last one is kept rather than exchanged for one that may not fit.
      if (oldest === undefined || others.length === 0) return refused({ code: 'STORE_FULL' })
      await drop(folder, oldest)
    }
    const { evidence } = await copyDatabase(writer, draft, signal)
    const damaged = await brokenCopy(store, draft, signal)
    if (damaged) {
      await rm(draft, { force: true })
      return refused(damaged)
    }
    // The list first: a backup without it would leave its evidence unprotected.
    await writeEvidenceList(
      folder,
      name,
      evidence.map(({ sha256 }) => sha256),
    )
    syncFile(draft)
    await rename(draft, file)
    await syncFolderLater(backups)
    await keepWanted(folder, name)
    return done({ made: file, kept: keptBackups(folder).length, short })
  } catch (error) {
    if (signal?.aborted === true) {
      // Where a thread still has it open, the next copy sweeps it away.
      await rm(draft, { force: true }).catch(() => undefined)
      return refused({ code: 'STOPPED' })
    }
    const fault = diskFault(error)
    if (!fault) throw error
    if (fault.code !== 'STORE_DAMAGED') return refused(fault)
    return refused((await brokenStore(store)) ?? { code: 'STORE_FAILED', detail: fault.detail })
  }
}

/** Every page of the store, where nobody closed it and today's backup is there already: found before it spreads. */
export async function checkAfterUnclean(store: Store, signal?: AbortSignal): Promise<CopyFault | null> {
  if (!store.unclean) return null
  try {
    return await brokenStore(store, signal)
  } catch (error) {
    if (signal?.aborted !== true) throw error
    return { code: 'STOPPED' }
  }
}
