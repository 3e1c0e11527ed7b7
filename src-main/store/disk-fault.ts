import Database from 'better-sqlite3'
import { askDisk } from './ask-disk.ts'
import { StoreFailure, type DiskFault } from './fault.ts'

function codeOf(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return ''
}

/** What the disk did, as a value; null when the error is a mistake in the program and must be thrown on. */
export function diskFault(error: unknown): DiskFault | null {
  if (error instanceof StoreFailure) return error.fault
  const code = codeOf(error)
  const detail = error instanceof Error ? error.message : code
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { code: 'STORE_BUSY' }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return { code: 'STORE_FULL' }
  if (/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/.test(code)) return { code: 'STORE_READ_ONLY' }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { code: 'STORE_DAMAGED', detail }
  if (/^(SQLITE_(IOERR|CANTOPEN|PROTOCOL|NOMEM|AUTH|PERM)|E[A-Z]+$)/.test(code)) {
    return { code: 'STORE_FAILED', detail: `${code}: ${detail}` }
  }
  return null
}

/** The same for a folder: an I/O error is named by its cause where trying to write finds one. */
export function folderFault(folder: string, error: unknown): DiskFault | null {
  const fault = diskFault(error)
  if (fault?.code !== 'STORE_FAILED') return fault
  return askDisk(folder) ?? fault
}
