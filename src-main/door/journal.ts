import { appendFileSync, renameSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { journalLine } from './journal-line.ts'

/** Notes what went wrong, for whoever has to find out why; never an answer's words. */
export type Journal = (what: string, error: unknown) => void

/** A journal that grew beyond this gives way to a new one; the one before is kept. */
const largest = 1024 * 1024
/** Lines kept in memory while the folder takes none; the oldest go first. */
const longestWait = 500
/** Milliseconds until waiting lines are tried again. */
const tryAgain = 2_000

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * One line per failure in `journal.log` of the data folder. A folder that is full or read-only must not be made worse:
 * half a line is taken back, the lines wait in memory and are written once the folder takes them again.
 */
export function openJournal(folder: string): Journal {
  const file = join(folder, 'journal.log')
  let waiting: string[] = []
  let timer: NodeJS.Timeout | null = null

  function write(): void {
    timer = null
    let before = 0
    try {
      before = sizeOf(file)
      if (before > largest) {
        renameSync(file, join(folder, 'journal.1.log'))
        before = 0
      }
      appendFileSync(file, waiting.join(''), { mode: 0o600 })
      waiting = []
    } catch {
      takeBack(before)
      timer = setTimeout(write, tryAgain).unref()
    }
  }

  function takeBack(size: number): void {
    try {
      if (sizeOf(file) > size) truncateSync(file, size)
    } catch {
      // It could be written to no more than it can be shortened.
    }
  }

  return (what, error) => {
    const line = JSON.stringify(journalLine(new Date(), what, error))
    waiting = [...waiting.slice(1 - longestWait), `${line}\n`]
    if (timer === null) write()
  }
}
