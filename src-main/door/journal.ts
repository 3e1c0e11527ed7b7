import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Notes what went wrong, for whoever has to find out why; never an answer's words. */
export type Journal = (what: string, error: unknown) => void

/** One line per failure in `journal.log` of the data folder. A full disk must not make it worse: it gives up silently. */
export function openJournal(folder: string): Journal {
  const file = join(folder, 'journal.log')
  return (what, error) => {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const line = JSON.stringify({ at: new Date().toISOString(), what, why })
    appendFile(file, `${line}\n`).catch(() => undefined)
  }
}
