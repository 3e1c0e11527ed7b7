import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { DiskFault } from './fault.ts'

const page = Buffer.alloc(4096)

/**
 * Why a folder takes no writing, by trying: SQLite reports a write-protected or full disk as no more than an I/O
 * error wherever it did not expect one. null when a page could be written.
 */
export function askDisk(folder: string): DiskFault | null {
  const file = join(folder, `trial-${process.pid}`)
  try {
    const handle = openSync(file, 'w', 0o600)
    try {
      writeSync(handle, page)
    } finally {
      closeSync(handle)
    }
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'STORE_FULL' }
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { code: 'STORE_READ_ONLY' }
    return null
  } finally {
    try {
      rmSync(file, { force: true })
    } catch {
      // Where nothing can be written, nothing was.
    }
  }
}
