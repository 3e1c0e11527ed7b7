import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { noteDamage } from './damage/damage-note.ts'
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

const wanted = 14

function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function drop(folder: string, backup: string): Promise<void> {
  await rm(join(pathsOf(folder).backups, backup), { force: true })
  await rm(evidenceListOf(folder, backup), { force: true })
}

async function keepWanted(folder: string): Promise<void> {
  for (const old of keptBackups(folder).slice(0, -wanted)) await drop(folder, old)
}

async function room(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  const { size } = await stat(pathsOf(folder).database)
  // The copy, and as much again to go on working.
  return bavail * bsize > 2 * size + 64 * 1024 * 1024
}

/** A broken page in this file is one in the store: the copy is taken page by page. */
async function broken({ folder, writer }: Store, file: string): Promise<DiskFault | null> {
  const detail = await checkPagesAside(file)
  if (detail === null) return null
  noteDamage(folder, { at: writer.clock.now().toISOString(), detail })
  return { code: 'STORE_DAMAGED', detail }
}

/**
 * At the first start of each day: the database and the list of its evidence. Keeps the last 14. Every page of the copy
 * is checked before it takes a name: a damaged store pushes no good copy out.
 */
export async function backupDaily(store: Store): Promise<Result<DailyBackup, DiskFault>> {
  const { folder, writer } = store
  const { backups } = pathsOf(folder)
  const name = `${dayOf(writer.clock.now())}.sqlite`
  const file = join(backups, name)
  const draft = `${file}.draft`
  try {
    await mkdir(backups, { recursive: true, mode: 0o700 })
    await sweepBackups(folder)
    // One that was killed as it had made its own.
    await keepWanted(folder)
    if (existsSync(file)) return done({ made: null, kept: keptBackups(folder).length, short: false })
    let short = false
    while (!(await room(folder))) {
      const damaged = short ? null : await broken(store, pathsOf(folder).database)
      if (damaged) return refused(damaged)
      short = true
      const [oldest, ...others] = keptBackups(folder)
      // The last one is kept rather than exchanged for one that may not fit.
      if (oldest === undefined || others.length === 0) return refused({ code: 'STORE_FULL' })
      await drop(folder, oldest)
    }
    const { evidence } = await copyDatabase(writer, draft)
    const damaged = await broken(store, draft)
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
    await keepWanted(folder)
    return done({ made: file, kept: keptBackups(folder).length, short })
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}

/** Every page of the store, where nobody closed it and today's backup is there already: found before it spreads. */
export async function checkAfterUnclean(store: Store): Promise<DiskFault | null> {
  return store.unclean ? broken(store, pathsOf(store.folder).database) : null
}
