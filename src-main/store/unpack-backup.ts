import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import {
  backupManifestSchema,
  databasePath,
  keyPath,
  manifestPath,
  type BackupManifest,
} from './backup-manifest.ts'
import { syncFile } from './durable.ts'
import { largestEvidence } from './evidence-files.ts'
import { parseColumn } from './json-column.ts'
import { pathsOf } from './paths.ts'

/** What is wrong with a backup file; `entry` names the place. */
export class BrokenBackup extends Error {
  readonly entry: string
  constructor(entry: string, cause?: unknown) {
    super(entry, { cause })
    this.name = 'BrokenBackup'
    this.entry = entry
  }
}

const largestManifest = 64 * 1024 * 1024
const largestKey = 64 * 1024

/** A file by its name, or one that is open already and stays so. */
export type BackupSource = string | { readonly fd: number }

export type UnpackOptions = {
  /** Entries unpacked so far, and all of them. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Whether a backup may have such an entry. */
export function isBackupPath(path: string): boolean {
  return targetOf('', path) !== null
}

/** Only these names are ever written, so no entry can leave the folder. */
function targetOf(folder: string, path: string): string | null {
  if (path === databasePath) return pathsOf(folder).database
  if (path === keyPath) return pathsOf(folder).deviceKey
  const sha256 = /^evidence\/([0-9a-f]{64})$/.exec(path)?.[1]
  return sha256 === undefined ? null : pathsOf(folder).evidenceFile(sha256)
}

function sizeFits(path: string, size: number): boolean {
  if (path === databasePath) return true
  return size <= (path === keyPath ? largestKey : largestEvidence)
}

function openZip(source: BackupSource): Promise<ZipFile> {
  const options = { autoClose: false, strictFileNames: true }
  return typeof source === 'string'
    ? yauzl.openPromise(source, options)
    : yauzl.fromFdPromise(source.fd, options)
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry
    const known = fileName === manifestPath || targetOf('', fileName) !== null
    if (!known || entries.has(fileName) || entry.isEncrypted()) throw new BrokenBackup(fileName)
    entries.set(fileName, entry)
  }
  return entries
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<BackupManifest> {
  const entry = entries.get(manifestPath)
  if (!entry || entry.uncompressedSize > largestManifest) throw new BrokenBackup(manifestPath)
  const text = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
  const manifest = parseColumn(backupManifestSchema, text)
  const paths = new Set(manifest?.entries.map(({ path }) => path))
  if (!manifest || paths.size !== manifest.entries.length || paths.size !== entries.size - 1) {
    throw new BrokenBackup(manifestPath)
  }
  return manifest
}

async function unpack(zip: ZipFile, entry: Entry, target: string, expected: string): Promise<void> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(part: Buffer, _encoding, next) {
      hash.update(part)
      next(null, part)
    },
  })
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const stream = await zip.openReadStreamPromise(entry)
  await pipeline(stream, hashing, createWriteStream(target, { flags: 'wx', mode: 0o600 }))
  if (hash.digest('hex') !== expected) throw new BrokenBackup(entry.fileName)
  syncFile(target)
}

/** Writes a backup's content into a folder, each entry against size and hash. Throws BrokenBackup. */
export async function unpackBackup(
  source: BackupSource,
  folder: string,
  { progress, signal }: UnpackOptions = {},
): Promise<BackupManifest> {
  const zip = await openZip(source)
  try {
    const entries = await entriesOf(zip)
    const manifest = await manifestOf(zip, entries)
    for (const [at, { path, size, sha256 }] of manifest.entries.entries()) {
      signal?.throwIfAborted()
      const entry = entries.get(path)
      const target = targetOf(folder, path)
      const named = path === databasePath || path === keyPath || path.endsWith(sha256)
      if (!entry || target === null || !named || !sizeFits(path, size) || entry.uncompressedSize !== size) {
        throw new BrokenBackup(path)
      }
      await unpack(zip, entry, target, sha256)
      progress?.(at + 1, manifest.entries.length)
    }
    if (!entries.has(databasePath)) throw new BrokenBackup(databasePath)
    return manifest
  } finally {
    // It closes what it reads from: one that was open before is whoever's opened it.
    if (typeof source === 'string') zip.close()
  }
}
