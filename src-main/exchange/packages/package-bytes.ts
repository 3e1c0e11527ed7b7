import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { callbackify } from 'node:util'
import yauzl from 'yauzl'
import { refusal } from './package-fault.ts'

const blockBytes = 64 * 1024

/**
 * Reads anywhere in a package. The zip directory asks for a few bytes at a time, thousands of times: those come from
 * a block read ahead. Nothing outside the file is asked of the disk, whatever a hostile directory says.
 */
export class PackageBytes extends yauzl.RandomAccessReader {
  readonly size: number
  /** Whether the thread may wait for the disk. */
  readonly blocking: boolean
  readonly #handle: FileHandle
  #block: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }

  constructor(handle: FileHandle, size: number, blocking = false) {
    super()
    this.blocking = blocking
    this.#handle = handle
    this.size = size
  }

  async bytes(start: number, length: number): Promise<Buffer> {
    if (!Number.isSafeInteger(start) || start < 0 || length < 0 || start + length > this.size) {
      throw refusal('damaged', `@${String(start)}`)
    }
    const held = this.#within(this.#block, start, length)
    if (held) return held
    if (length >= blockBytes) return this.#fromDisk(start, length)
    const block = { start, bytes: await this.#fromDisk(start, Math.min(blockBytes, this.size - start)) }
    this.#block = block
    return block.bytes.subarray(0, length)
  }

  #within(block: { start: number; bytes: Buffer }, start: number, length: number): Buffer | null {
    const from = start - block.start
    return from >= 0 && from + length <= block.bytes.length ? block.bytes.subarray(from, from + length) : null
  }

  async #fromDisk(start: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const rest = length - filled
      const bytesRead = this.blocking
        ? readSync(this.#handle.fd, bytes, filled, rest, start + filled)
        : (await this.#handle.read(bytes, filled, rest, start + filled)).bytesRead
      // shorter than it was when it was opened
      if (bytesRead === 0) throw refusal('truncated', `@${String(start + filled)}`)
      filled += bytesRead
    }
    return bytes
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const copied = callbackify(async () => (await this.bytes(position, length)).copy(target, offset))
    copied(error => callback(error))
  }
}
