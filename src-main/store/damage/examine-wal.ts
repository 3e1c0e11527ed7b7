import { readFileSync, statSync } from 'node:fs'
import { readFrames } from './wal-frames.ts'
import { readWalIndex } from './wal-index.ts'

/** A log of this size is not read at once. */
const largest = 1024 * 1024 * 1024

function contentOf(file: string): Buffer | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return size === 0 || size > largest ? null : readFileSync(file)
}

/**
 * Whether the write-ahead log lost transactions that were acknowledged. SQLite itself says nothing: it reads up to the
 * first broken frame and drops the rest. Looks only, and must look before SQLite opens the file. A program that was
 * killed, or a power cut within the last transaction, is no loss: that one was never acknowledged.
 */
export function lostFromWal(database: string): boolean {
  // The memory first: a running program appends to the log before it counts what it appended.
  const shm = contentOf(`${database}-shm`)
  const index = shm && readWalIndex(shm)
  const wal = contentOf(`${database}-wal`)
  if (wal === null) return index !== null && index.committed > index.copied
  const read = readFrames(wal)
  // A header that does not hold: SQLite would drop the whole log.
  if (read === null) return wal.length > 32 && index !== null && index.committed > index.copied
  if (index !== null && index.salts === read.salts && index.committed > read.read) return true
  const later = read.frames.slice(read.read).filter(({ whole, commit }) => whole && commit !== 0)
  // The next transaction begins when the one before is on disk: only the last may be there in part.
  return later.length > 1
}
