import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { ZipFile, type ReadStreamOptions } from 'yazl'
import { lockInto } from './age-password.ts'
import { packageLimits } from './package-limits.ts'

const deflate = promisify(deflateRaw)
/** Below the reader's ratio, so that it never takes our own package for a bomb. */
const mostRatio = packageLimits.ratio / 2
const plainFile = 0o100644

type Sealing = {
  readonly modified: Date
  readonly password?: string | undefined
  readonly signal?: AbortSignal | undefined
}

async function drain(parts: AsyncIterable<string | Uint8Array>, handle: FileHandle): Promise<void> {
  for await (const part of parts) await handle.writeFile(part)
}

/** A zip that is written one entry after the other, as fast as the disk takes it. */
export class ZipOutput {
  readonly #zip = new ZipFile()
  readonly #gone = new AbortController()
  readonly #modified: Date
  readonly #written: Promise<unknown>

  constructor(handle: FileHandle, { modified, password, signal }: Sealing) {
    this.#modified = modified
    const gone = this.#gone
    this.#zip.once('error', error => gone.abort(error))
    if (signal) signal.addEventListener('abort', () => gone.abort(signal.reason), { once: true })
    // whatever ends the writing ends the reading that feeds it
    this.#written = this.#write(handle, password).catch((error: unknown) => {
      gone.abort(gone.signal.aborted ? gone.signal.reason : error)
      throw gone.signal.reason
    })
    this.#written.catch(() => undefined)
  }

  async #write(handle: FileHandle, password: string | undefined): Promise<void> {
    const { signal } = this.#gone
    const zip = this.#zip.outputStream
    if (password === undefined) {
      await pipeline(zip, async parts => drain(parts, handle), { signal })
      return
    }
    const { input, done } = lockInto(handle, password, { signal })
    // both, also when one fails: the thread must have let go of the file before it is closed
    const ends = await Promise.allSettled([pipeline(zip, input, { signal }), done])
    const failed = ends.findLast(end => end.status === 'rejected')
    if (failed) throw failed.reason
  }

  async #add(path: string, source: Readable, options: Partial<ReadStreamOptions>): Promise<void> {
    const { signal } = this.#gone
    const about = { mtime: this.#modified, mode: plainFile, ...options }
    try {
      this.#zip.addReadStreamLazy(path, about, give => give(null, source))
      await finished(source, { signal })
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    } finally {
      source.destroy()
    }
  }

  /** Deflated, unless it would pack so well that it looks like a bomb. */
  async addText(path: string, text: string): Promise<{ size: number; sha256: string }> {
    const bytes = Buffer.from(text)
    const packed = await deflate(bytes)
    const compress = packed.length * mostRatio >= bytes.length
    await this.#add(path, Readable.from([bytes], { objectMode: false }), { size: bytes.length, compress })
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

  async addStored(path: string, size: number, bytes: AsyncIterable<Buffer>): Promise<void> {
    await this.#add(path, Readable.from(bytes, { objectMode: false }), { size, compress: false })
  }

  /** Resolves when all is in the file. */
  async finish(): Promise<void> {
    this.#zip.end()
    await this.#written
  }

  /** Stops what is still under way; nothing after `finish`. */
  async abandon(): Promise<void> {
    this.#gone.abort(new Error('abandoned'))
    await this.#written.catch(() => undefined)
  }
}
