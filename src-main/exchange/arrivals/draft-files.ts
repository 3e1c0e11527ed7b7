import { createHash } from 'node:crypto'
import { closeSync, fsync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pathsOf } from '../../store/paths.ts'
import { contentStart, headerBytes } from '../packages/content-start.ts'
import { evidenceKinds } from '../packages/evidence-kinds.ts'
import { typeOfBytes } from '../packages/evidence-type.ts'
import { PackageBytes } from '../packages/package-bytes.ts'
import { PackageFailure, refusal } from '../packages/package-fault.ts'
import type { Drafted, PackedFiles } from './files-thread.ts'
import type { Stop } from './job.ts'

const sync = promisify(fsync)

/**
 * Files that wait for the disk while the next is read. Three of the four threads that all files of the program share,
 * so that the page's own files find one.
 */
const lanes = 3

/** Bytes of one step: nearly every photo is one. */
const stepBytes = 1024 * 1024

/** Where a file of an import stands until everything of it is known to be good. */
export function draftPath(folder: string, prefix: string, sha256: string): string {
  return join(pathsOf(folder).incoming, `${prefix}.${sha256}`)
}

/** This thread does nothing else: to write a small file at once takes less than to hand it to another thread. */
function isThere(path: string, size: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size
}

function readWhole(fd: number, into: Buffer, start: number): Buffer {
  for (let filled = 0; filled < into.length;) {
    const got = readSync(fd, into, filled, into.length - filled, start + filled)
    // shorter than it was when it was opened
    if (got === 0) throw refusal('truncated', `@${String(start + filled)}`)
    filled += got
  }
  return into
}

function writeWhole(file: number, part: Uint8Array): void {
  for (let sent = 0; sent < part.length;) sent += writeSync(file, part, sent)
}

type Place = PackedFiles['places'][number]

/**
 * Reads a file against its hash, tells what it is, and hands it on in steps. One buffer is used for all of them: each
 * step is written before the next is read.
 */
async function readThrough(
  fd: number,
  start: number,
  { sha256, path, packed }: Place,
  buffer: Buffer,
  write: (part: Uint8Array) => void,
): Promise<string> {
  const hash = createHash('sha256')
  let first = readWhole(fd, buffer.subarray(0, Math.min(packed, buffer.length)), start)
  let mime = await typeOfBytes(first)
  if (!(mime in evidenceKinds) && first.length < packed) {
    // Its beginning does not say enough.
    first = readWhole(fd, Buffer.allocUnsafe(packed), start)
    mime = await typeOfBytes(first)
  }
  hash.update(first)
  write(first)
  for (let at = first.length; at < packed;) {
    const part = readWhole(fd, buffer.subarray(0, Math.min(packed - at, buffer.length)), start + at)
    hash.update(part)
    write(part)
    at += part.length
  }
  if (hash.digest('hex') !== sha256) throw refusal('wrongHash', path)
  return mime
}

/** Files that are written and wait for the disk; closed when they are there, or when everything is given up. */
class Syncing {
  readonly #running = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | null = null

  /** Waits until there is room for it. */
  async add(file: number): Promise<void> {
    const syncing = sync(file)
      .catch((error: unknown) => void (this.#failure ??= { error }))
      .finally(() => {
        closeSync(file)
        this.#running.delete(syncing)
      })
    this.#running.add(syncing)
    if (this.#running.size >= lanes) await Promise.race(this.#running)
    this.#check()
  }

  /** All of them are on disk after it; throws what the disk said. */
  async end(): Promise<void> {
    await Promise.all(this.#running)
    this.#check()
  }

  #check(): void {
    if (this.#failure) throw this.#failure.error
  }
}

/**
 * Reads every file of evidence against its hash and puts those that are not here yet on disk, under temporary names.
 * What stands under its name with the right size is kept: its bytes are `verify`'s to check. Gives back what each of
 * them is. Throws PackageFailure; drafts are the caller's to clear.
 */
export async function draftFiles(
  { fd, size, places }: PackedFiles,
  to: { readonly folder: string; readonly prefix: string },
  stops: readonly Stop[],
  told: () => void,
): Promise<Drafted[]> {
  const paths = pathsOf(to.folder)
  // Of each file its header alone: what follows is read into the one buffer.
  const bytes = new PackageBytes(fd, size, headerBytes)
  const buffer = Buffer.allocUnsafeSlow(stepBytes)
  const syncing = new Syncing()
  const drafted: Drafted[] = []
  try {
    for (const place of places) {
      if (stops.some(stop => stop[0] === 1)) throw new PackageFailure({ code: 'CANCELLED' })
      const { sha256, packed } = place
      const start = await contentStart(bytes, place)
      const isNew = !isThere(paths.evidenceFile(sha256), packed)
      let mime: string
      if (isNew) {
        const file = openSync(draftPath(to.folder, to.prefix, sha256), 'wx', 0o600)
        try {
          mime = await readThrough(fd, start, place, buffer, part => writeWhole(file, part))
        } catch (error) {
          closeSync(file)
          throw error
        }
        await syncing.add(file)
      } else mime = await readThrough(fd, start, place, buffer, () => undefined)
      drafted.push({ sha256, mime, isNew })
      told()
    }
  } finally {
    await syncing.end()
  }
  return drafted
}

/** Takes away what of an import still stands under temporary names. */
export async function clearDrafts(folder: string, prefix: string): Promise<void> {
  const { incoming } = pathsOf(folder)
  for (const name of await readdir(incoming)) {
    if (name.startsWith(`${prefix}.`)) await rm(join(incoming, name), { force: true })
  }
}
