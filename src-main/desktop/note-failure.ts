/** For whoever starts the app from a terminal to find out why; people are told in a dialog where it concerns them. */
export function noteFailure(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${text}\n`)
}
