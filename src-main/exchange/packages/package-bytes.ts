import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { refusal } from './package-fault.ts'

const blockBytes = 64 * 1024
/** Where nothing else has to run meanwhile, fewer and longer steps. */
const longBlockBytes = 1024 * 1024

/**
 * Reads anywhere in a package. The zip directory asks for a few bytes at a time, thousands of times: those come from
 * a block read ahead. Nothing outside the file is asked of the disk, whatever a hostile directory says.
 */
export class PackageBytes {
  readonly size: number
  /** Of the open file, for threads of this process; whoever opened it closes it. */
  readonly fd: number
  /** Whether the thread may wait for the disk. */
  readonly blocking: boolean
  readonly #ahead: number
  readonly #read: (into: Buffer, filled: number, length: number, start: number) => Promise<number> | number
  #block: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }

  /**
   * A number is an open file that another thread holds: this one has nothing else to do and waits for the disk itself.
   * `ahead`: bytes read at least; few for who skips what stands between.
   */
  constructor(file: FileHandle | number, size: number, ahead?: number) {
    this.size = size
    this.blocking = typeof file === 'number'
    this.#ahead = ahead ?? (this.blocking ? longBlockBytes : blockBytes)
    this.fd = typeof file === 'number' ? file : file.fd
    this.#read =
      typeof file === 'number'
        ? (into, filled, length, start) => readSync(file, into, filled, length, start)
        : async (into, filled, length, start) => (await file.read(into, filled, length, start)).bytesRead
  }

  async bytes(start: number, length: number): Promise<Buffer> {
    if (!Number.isSafeInteger(start) || start < 0 || length < 0 || start + length > this.size) {
      throw refusal('damaged', `@${String(start)}`)
    }
    const held = this.#within(this.#block, start, length)
    if (held) return held
    if (length >= this.#ahead) return this.#fromDisk(start, length)
    const block = { start, bytes: await this.#fromDisk(start, Math.min(this.#ahead, this.size - start)) }
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
      const bytesRead = await this.#read(bytes, filled, length - filled, start + filled)
      // shorter than it was when it was opened
      if (bytesRead === 0) throw refusal('truncated', `@${String(start + filled)}`)
      filled += bytesRead
    }
    return bytes
  }
}
