import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { BadFileReason } from '../../src-shared/contract/errors.ts'
import { folderFault } from '../store/disk-fault.ts'
import { storeError } from './refuse.ts'

/** Evidence may be 64 MiB at most (formats.md), and nothing else that comes in is larger. */
const largestUpload = 64 * 1024 * 1024

export interface Upload {
  readonly path: string
  readonly name: string
}

export type Uploaded =
  { readonly ok: true; readonly upload: string } | { readonly ok: false; readonly reason: BadFileReason }

/** Files on their way in: kept aside until a procedure takes them by name, and forgotten at the next start. */
export interface Uploads {
  receive(name: string, body: ReadableStream<Uint8Array> | null): Promise<Uploaded>
  /** null for a name that is not known (any more). */
  find(upload: string): Upload | null
  drop(upload: string): Promise<void>
}

/** Empties the folder first: what lies there was never taken. */
export async function openUploads(folder: string): Promise<Uploads> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const waiting = new Map<string, Upload>()

  return {
    async receive(name, body) {
      if (body === null) return { ok: false, reason: 'empty' }
      const upload = randomUUID()
      const path = join(folder, upload)
      let size = 0
      const limit = new Transform({
        transform(chunk: Uint8Array, _encoding, next) {
          size += chunk.byteLength
          next(size > largestUpload ? new RangeError('too large') : null, chunk)
        },
      })
      try {
        await pipeline(Readable.fromWeb(body), limit, createWriteStream(path))
      } catch (error) {
        await rm(path, { force: true })
        if (size > largestUpload) return { ok: false, reason: 'tooLarge' }
        const fault = folderFault(folder, error)
        throw fault ? storeError(fault) : error
      }
      if (size === 0) {
        await rm(path, { force: true })
        return { ok: false, reason: 'empty' }
      }
      waiting.set(upload, { path, name })
      return { ok: true, upload }
    },
    find: upload => waiting.get(upload) ?? null,
    async drop(upload) {
      const found = waiting.get(upload)
      waiting.delete(upload)
      if (found) await rm(found.path, { force: true })
    },
  }
}
