import { setTimeout } from 'node:timers/promises'
import { connect } from '../connect.ts'
import { diskFault } from '../disk-fault.ts'
import { pathsOf } from '../paths.ts'

const tries = 50
const pause = 200

/**
 * Writes the database without its free pages and empties the write-ahead log, so that nothing of what was deleted is
 * left in either. Waits for readers and writers in between: others go on working.
 */
export async function clearPages(folder: string): Promise<void> {
  const db = connect(pathsOf(folder).database, { readonly: false })
  try {
    db.pragma('secure_delete = ON')
    await patiently(() => void db.exec('VACUUM'))
    await patiently(() => {
      const row = db.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get()
      if (row?.busy !== 0) throw new Busy()
    })
  } finally {
    db.close()
  }
}

class Busy extends Error {}

async function patiently(act: () => void): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      act()
      return
    } catch (error) {
      const busy = error instanceof Busy || diskFault(error)?.code === 'STORE_BUSY'
      if (!busy || left === 0) throw error
    }
    await setTimeout(pause)
  }
}
