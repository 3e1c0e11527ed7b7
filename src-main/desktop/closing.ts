import type { App } from 'electron'
import { noteFailure } from './note-failure.ts'

/** Ends with the last window, on every system: the data folder is free for others then. The store closes first. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let closing: 'no' | 'under way' | 'done' = 'no'
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('will-quit', event => {
    if (closing === 'done') return
    event.preventDefault()
    if (closing === 'under way') return
    closing = 'under way'
    close()
      .catch(noteFailure)
      .finally(() => {
        closing = 'done'
        app.quit()
      })
  })
}
