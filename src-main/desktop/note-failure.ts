import { journalLine } from '../door/journal-line.ts'

/**
 * For whoever starts the app from a terminal to find out why; people are told in a dialog where it concerns them. What
 * a window writes here, some systems keep in their own log: it says no more than the journal does.
 */
export function noteFailure(error: unknown): void {
  const { why, where = [] } = journalLine(new Date(), 'desktop', error)
  process.stderr.write(`${[why, ...where].join('\n    at ')}\n`)
}
