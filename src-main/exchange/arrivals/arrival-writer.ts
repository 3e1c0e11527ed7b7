import { v7 } from 'uuid'
import { connect, readerOf } from '../../store/connect.ts'
import type { Writer } from '../../store/connection.ts'
import { pathsOf } from '../../store/paths.ts'

/** Milliseconds: nobody waits for this thread, so it may wait for others. */
const patience = 10_000

/**
 * A second connection that writes, in a thread of the process that holds the folder. What it writes counts from
 * `reveal` on, which waits for the disk; losing the rest with the power loses nothing that anybody has seen.
 */
export function arrivalWriter(folder: string, now: string): Writer {
  const db = connect(pathsOf(folder).database, { readonly: false })
  db.pragma(`busy_timeout = ${patience}`)
  db.pragma('synchronous = NORMAL')
  // Before the serving connection's own turn comes, so that no answer waits for a checkpoint.
  db.pragma('wal_autocheckpoint = 1000')
  const clock = { now: () => new Date(now) }
  return { ...readerOf(folder, db, null), writes: true, clock, newId: v7 }
}
