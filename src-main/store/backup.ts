import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { databasePath, evidencePath, keyPath, manifestPath, type BackupManifest } from './backup-manifest.ts'
import { hashOfFile } from './check-files.ts'
import type { Reader } from './connection.ts'
import { copyDatabase } from './database-copy.ts'
import { diskFault } from './disk-fault.ts'
import { syncFile, syncFolderLater } from './durable.ts'
import type { DiskFault } from './fault.ts'
import { pathsOf } from './paths.ts'
import { done, refused, type Result } from './result.ts'

export type BackupMade = {
  readonly file: string
  readonly bytes: number
  /** Evidence files in it. */
  readonly evidence: number
  /** Hashes of evidence files that were not on disk. */
  readonly missing: readonly string[]
}

export type BackupOptions = {
  readonly now: Date
  /** What encrypts it by a password; then the key of the laptop travels too. */
  readonly lock?: (target: FileHandle) => { readonly input: Writable; readonly done: Promise<void> }
  readonly signal?: AbortSignal
  /** Evidence files put in so far, and all of them. */
  readonly progress?: (done: number, total: number) => void
}

async function write(
  reader: Reader,
  draft: string,
  options: BackupOptions,
): Promise<Omit<BackupMade, 'file' | 'bytes'>> {
  const paths = pathsOf(reader.folder)
  const database = `${draft}.sqlite`
  const { version, evidence } = await copyDatabase(reader, database)
  const missing: string[] = []
  const entries: BackupManifest['entries'] = [
    { path: databasePath, size: (await stat(database)).size, sha256: await hashOfFile(database) },
  ]
  const zip = new ZipFile()
  const gone = new AbortController()
  // A file that cannot be read ends the writing too; otherwise it would wait for it for ever.
  zip.once('error', error => gone.abort(error))
  const signal = options.signal ? AbortSignal.any([gone.signal, options.signal]) : gone.signal
  const written = writeOut(zip, draft, options.lock, signal)
  // Told when it is awaited below, not as an unhandled one before.
  written.catch(() => undefined)
  zip.addFile(database, databasePath)
  if (options.lock && existsSync(paths.deviceKey)) {
    const key = paths.deviceKey
    entries.push({ path: keyPath, size: (await stat(key)).size, sha256: await hashOfFile(key) })
    zip.addFile(key, keyPath)
  }
  let put = 0
  for (const { sha256 } of evidence) {
    signal.throwIfAborted()
    const file = paths.evidenceFile(sha256)
    const size = (await stat(file).catch(() => null))?.size
    if (size === undefined) {
      missing.push(sha256)
    } else {
      entries.push({ path: evidencePath(sha256), size, sha256 })
      zip.addFile(file, evidencePath(sha256), { compress: false })
    }
    put += 1
    options.progress?.(put, evidence.length)
  }
  const manifest: BackupManifest = {
    format: 'vizit.package',
    version: 1,
    kind: 'backup',
    created: options.now.toISOString(),
    store: version,
    entries,
  }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestPath)
  zip.end()
  try {
    await written
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
  return { evidence: evidence.length - missing.length, missing }
}

async function writeOut(
  zip: ZipFile,
  draft: string,
  lock: BackupOptions['lock'],
  signal: AbortSignal,
): Promise<void> {
  if (!lock) return pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600 }), { signal })
  const target = await open(draft, 'wx', 0o600)
  try {
    const { input, done } = lock(target)
    await Promise.all([pipeline(zip.outputStream, input, { signal }), done])
  } finally {
    await target.close()
  }
}

/**
 * One file with database and evidence, taken while the store is in use. It is there whole or not at all. Throws the
 * reason of its signal, and what `lock` throws.
 */
export async function backupStore(
  reader: Reader,
  file: string,
  options: BackupOptions,
): Promise<Result<BackupMade, DiskFault>> {
  const target = resolve(file)
  let folder: string | undefined
  try {
    await mkdir(dirname(target), { recursive: true })
    folder = await mkdtemp(join(dirname(target), '.vizit-backup-'))
    const draft = join(folder, 'backup')
    const made = await write(reader, draft, options)
    syncFile(draft)
    const { size: bytes } = await stat(draft)
    await rename(draft, target)
    await syncFolderLater(dirname(target))
    return done({ file: target, bytes, ...made })
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
