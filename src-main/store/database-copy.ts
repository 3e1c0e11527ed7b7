import Database from 'better-sqlite3'
import type { Reader } from './connection.ts'

export type Copied = {
  readonly version: number
  readonly evidence: readonly { readonly sha256: string; readonly bytes: number }[]
}

/** Copied before anything else has its turn. */
const pagesAtOnce = 100

/**
 * A copy of the database as it stands, taken page by page while others read and write. It is one file: no
 * write-ahead log stands beside it. Rejects with the signal's reason.
 */
export async function copyDatabase(reader: Reader, file: string, signal?: AbortSignal): Promise<Copied> {
  await reader.db.backup(file, {
    progress() {
      signal?.throwIfAborted()
      return pagesAtOnce
    },
  })
  const copy = new Database(file)
  try {
    copy.pragma('synchronous = FULL')
    copy.pragma('journal_mode = DELETE')
    const evidence = copy
      .prepare<[], { sha256: string; bytes: number }>(
        'SELECT sha256, bytes FROM evidence_file ORDER BY sha256',
      )
      .all()
    return { version: Number(copy.pragma('user_version', { simple: true })), evidence }
  } finally {
    copy.close()
  }
}
