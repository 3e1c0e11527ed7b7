import Database from 'better-sqlite3'
import { connect } from '../connect.ts'
import { diskFault } from '../disk-fault.ts'

/** Where a copy's log ends. */
interface Head {
  readonly id: number
  readonly hash: string
  readonly at: string
}

interface Opened {
  readonly file: string
  readonly head: Head
  readonly db: Database.Database
}

export interface Dated {
  readonly file: string
  /** The time of the last entry of its log: up to when it knows of anything. */
  readonly at: string
}

/**
 * Copies by what they hold, the newest first; what cannot be read as one is left out. The times of files say nothing
 * once a folder was copied, or a purge wrote the copies anew; nor do days, where the clock was wrong: a copy is older
 * than another that has all of its log and more. Of records that went on apart, as after a restore, those that went on
 * last come first.
 */
export function newestFirst(files: readonly string[]): Dated[] {
  const copies = files.flatMap(file => openedCopy(file) ?? [])
  try {
    const ordered: Dated[] = []
    const left = new Set(copies)
    while (left.size > 0) {
      const tips = [...left].filter(one => ![...left].some(other => goesOn(other, one)))
      const [newest] = tips.toSorted((a, b) => (a.head.at < b.head.at ? 1 : -1))
      if (newest === undefined) break
      left.delete(newest)
      ordered.push({ file: newest.file, at: newest.head.at })
    }
    return ordered
  } finally {
    for (const { db } of copies) db.close()
  }
}

function openedCopy(file: string): Opened | null {
  let db: Database.Database | undefined
  try {
    db = connect(file, { readonly: true })
    const head = db.prepare<[], Head>('SELECT id, hash, at FROM log ORDER BY id DESC LIMIT 1').get()
    if (head) return { file, head, db }
    db.close()
  } catch (error) {
    db?.close()
    if (!isBroken(error)) throw error
  }
  return null
}

/** Whether a copy has all of another's log, and more. */
function goesOn({ db, head }: Opened, before: Opened): boolean {
  if (head.id <= before.head.id) return false
  try {
    const sql = 'SELECT 1 FROM log WHERE id = ? AND hash = ?'
    return db.prepare<[number, string]>(sql).get(before.head.id, before.head.hash) !== undefined
  } catch (error) {
    if (!isBroken(error)) throw error
    return false
  }
}

/** Pages that do not hold, or a schema without a log. */
const isBroken = (error: unknown) =>
  diskFault(error)?.code === 'STORE_DAMAGED' ||
  (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
