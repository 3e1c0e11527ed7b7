import { existsSync } from 'node:fs'
import { constants, copyFile, link, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { connect } from '../connect.ts'
import { syncFile, syncFolderLater } from '../durable.ts'
import { keptBackups } from '../kept-backups.ts'
import { versionOf } from '../migrate.ts'
import { pathsOf } from '../paths.ts'
import {
  restoreInto,
  type Filled,
  type Restored,
  type RestoreFault,
  type RestoreOptions,
} from '../restore.ts'
import { refused, type Result } from '../result.ts'

/** The same file under a second name where the disk can do that; evidence is never written to again. */
async function sameFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  try {
    await link(from, to)
  } catch {
    await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    syncFile(to)
  }
}

function evidenceOf(database: string): { readonly store: number; readonly hashes: readonly string[] } {
  const db = connect(database, { readonly: true })
  try {
    const hashes = db.prepare<[], string>('SELECT sha256 FROM evidence_file ORDER BY sha256').pluck().all()
    return { store: versionOf(db), hashes }
  } finally {
    db.close()
  }
}

async function fill(folder: string, day: string, beside: string, options: RestoreOptions): Promise<Filled> {
  const from = pathsOf(folder)
  const to = pathsOf(beside)
  await copyFile(join(from.backups, `${day}.sqlite`), to.database, constants.COPYFILE_FICLONE)
  syncFile(to.database)
  const { store, hashes } = evidenceOf(to.database)
  for (const [at, sha256] of hashes.entries()) {
    options.signal?.throwIfAborted()
    const file = from.evidenceFile(sha256)
    if (existsSync(file)) await sameFile(file, to.evidenceFile(sha256))
    options.progress?.(at + 1, hashes.length)
  }
  const groups = new Set(hashes.map(sha256 => dirname(to.evidenceFile(sha256))))
  for (const group of groups) if (existsSync(group)) await syncFolderLater(group)
  return { created: day, store, evidence: hashes.length }
}

/**
 * Restores the copy of a day into a folder: the database as it was then, with the evidence that is in the data folder
 * now. `day`: YYYY-MM-DD.
 */
export async function restoreDaily(
  folder: string,
  day: string,
  target: string,
  options: RestoreOptions,
): Promise<Result<Restored, RestoreFault>> {
  if (!keptBackups(folder).includes(`${day}.sqlite`)) return refused({ code: 'BACKUP_MISSING' })
  return restoreInto(target, options, beside => fill(folder, day, beside, options))
}
