import { endianness } from 'node:os'
import { walChecksum } from './wal-frames.ts'

/** What the shared-memory file remembers of the write-ahead log beside it. */
export type WalIndex = {
  readonly salts: string
  /** Frames that were committed. */
  readonly committed: number
  /** Frames of them that the database file has already. */
  readonly copied: number
}

const copySize = 48

/** null where the file is none, or its two copies differ: a program that dies leaves it so at times, and it means nothing. */
export function readWalIndex(shm: Buffer): WalIndex | null {
  if (endianness() !== 'LE' || shm.length < 2 * copySize + 4) return null
  const first = shm.subarray(0, copySize)
  if (!first.equals(shm.subarray(copySize, 2 * copySize)) || first[12] !== 1) return null
  const [a, b] = walChecksum(first, 0, 40, false, [0, 0])
  if (a !== first.readUInt32LE(40) || b !== first.readUInt32LE(44)) return null
  return {
    salts: first.toString('hex', 32, 40),
    committed: first.readUInt32LE(16),
    copied: shm.readUInt32LE(2 * copySize),
  }
}
