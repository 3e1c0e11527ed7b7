import { createInterface } from 'node:readline'

/** Waits for SIGINT or SIGTERM; meanwhile each Enter in a terminal calls `onEnter`. */
export function untilStopped(onEnter: () => void): Promise<void> {
  return new Promise(resolve => {
    // Reading from a terminal in the background would stop the process.
    const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null
    lines?.on('line', onEnter)
    lines?.on('SIGINT', () => process.emit('SIGINT'))
    const stop = (): void => {
      lines?.close()
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
