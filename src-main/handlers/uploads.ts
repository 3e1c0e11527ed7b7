import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, truncate } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { BadFileReason } from '../../src-shared/contract/errors.ts'
import { folderFault } from '../store/disk-fault.ts'
import { storeError } from './refuse.ts'

const MiB = 1024 * 1024
/** Evidence may be 64 MiB at most (formats.md), and of all else that comes in only packages are larger. */
const largestUpload = 64 * MiB
/** An export is split at 2 GiB; a password and its frame come on top. */
const largestPackage = 2560 * MiB

export interface Upload {
  readonly path: string
  readonly name: string
}

export type Uploaded =
  | { readonly ok: true; readonly upload: string; readonly size: number }
  | { readonly ok: false; readonly reason: BadFileReason }

export type Appended =
  | Uploaded
  /** A part that does not go on where the file stands: so many bytes of it are here. */
  | { readonly ok: false; readonly reason: 'elsewhere'; readonly size: number }

/** Files on their way in: kept aside until a procedure takes them by name, and forgotten at the next start. */
export interface Uploads {
  receive(name: string, body: Body): Promise<Uploaded>
  /** The next part of a file that is too large to be held whole; `offset`: how many bytes came before. */
  append(upload: string, offset: number, body: Body): Promise<Appended>
  /** A file that is on this machine already, without a copy: it is left where it is. */
  lend(path: string): string
  /** null for a name that is not known (any more). */
  find(upload: string): Upload | null
  drop(upload: string): Promise<void>
}

type Body = ReadableStream<Uint8Array> | null
type Waiting = Upload & { size: number; taking: boolean; readonly lent: boolean }

/** Empties the folder first: what lies there was never taken. */
export async function openUploads(folder: string): Promise<Uploads> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const waiting = new Map<string, Waiting>()

  /** Writes a part to the end of the file; where it can't be taken whole, the file stands as before. */
  async function take(file: Waiting, body: ReadableStream<Uint8Array>): Promise<Uploaded | null> {
    const limit = file.name.toLowerCase().endsWith('.vizit') ? largestPackage : largestUpload
    const before = file.size
    let size = before
    const counted = new Transform({
      transform(chunk: Uint8Array, _encoding, next) {
        size += chunk.byteLength
        next(size > limit ? new RangeError('too large') : null, chunk)
      },
    })
    try {
      await pipeline(Readable.fromWeb(body), counted, createWriteStream(file.path, { flags: 'a' }))
      file.size = size
      return null
    } catch (error) {
      if (before === 0) await rm(file.path, { force: true })
      else await truncate(file.path, before)
      if (size > limit) return { ok: false, reason: 'tooLarge' }
      const fault = folderFault(folder, error)
      throw fault ? storeError(fault) : error
    }
  }

  return {
    async receive(name, body) {
      if (body === null) return { ok: false, reason: 'empty' }
      const upload = randomUUID()
      const file: Waiting = { path: join(folder, upload), name, size: 0, taking: false, lent: false }
      const refusal = await take(file, body)
      if (refusal) return refusal
      if (file.size === 0) {
        await rm(file.path, { force: true })
        return { ok: false, reason: 'empty' }
      }
      waiting.set(upload, file)
      return { ok: true, upload, size: file.size }
    },
    async append(upload, offset, body) {
      const file = waiting.get(upload)
      if (!file || file.lent) return { ok: false, reason: 'gone' }
      if (body === null) return { ok: false, reason: 'empty' }
      if (file.taking || file.size !== offset) return { ok: false, reason: 'elsewhere', size: file.size }
      file.taking = true
      try {
        return (await take(file, body)) ?? { ok: true, upload, size: file.size }
      } finally {
        file.taking = false
      }
    },
    lend(path) {
      const upload = randomUUID()
      waiting.set(upload, { path, name: basename(path), size: 0, taking: false, lent: true })
      return upload
    },
    find: upload => waiting.get(upload) ?? null,
    async drop(upload) {
      const found = waiting.get(upload)
      waiting.delete(upload)
      if (found && !found.lent) await rm(found.path, { force: true })
    },
  }
}
