import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { readFrames } from '../damage/wal-frames.ts'

/**
 * Writes every whole frame of a log into a copy of the database it stood beside, also those behind a broken one, which
 * SQLite would drop. Frames of a transaction that was not committed stay out. Says how many committed frames are lost.
 */
export function applyWal(copy: string, wal: string): { readonly applied: number; readonly lost: number } {
  const read = existsSync(wal) ? readFrames(readFileSync(wal)) : null
  if (read === null) return { applied: 0, lost: 0 }
  const bytes = readFileSync(wal)
  const end = read.frames.findLastIndex(({ whole, commit }) => whole && commit !== 0)
  const handle = openSync(copy, 'r+')
  let applied = 0
  let lost = 0
  try {
    for (const { page, at, whole } of read.frames.slice(0, end + 1)) {
      if (!whole) {
        lost += 1
        continue
      }
      writeSync(handle, bytes, at, read.pageSize, (page - 1) * read.pageSize)
      applied += 1
    }
  } finally {
    closeSync(handle)
  }
  return { applied, lost }
}
