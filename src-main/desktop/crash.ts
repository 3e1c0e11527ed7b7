import type { BrowserWindow, Dialog, WebContents } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { noteFailure } from './note-failure.ts'

type Contents = Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>
type Window = Pick<BrowserWindow, 'on' | 'destroy'> & { webContents: Contents }
/** Shows a question over the window; gives the place of the answer. `signal` takes the question back. */
export type Ask = (question: Question) => Promise<number>
export interface Question {
  message: string
  detail: string
  buttons: string[]
  signal?: AbortSignal
}

/** The dialog that asks over a given window; Escape gives the first answer. */
export function askOver(dialog: Pick<Dialog, 'showMessageBox'>, window: BrowserWindow): Ask {
  return async question => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      noLink: true,
      defaultId: 0,
      cancelId: 0,
      ...question,
    })
    return response
  }
}

/** A crashed page is told and opened again; a hanging one is waited for or opened again. */
export function watchPage(window: Window, words: () => Translate, ask: Ask): void {
  const { webContents } = window
  let restarting = false

  const crashed = async (): Promise<void> => {
    const t = words()
    const answer = await ask({
      message: t('menu.crashed.message'),
      detail: t('menu.crashed.detail'),
      buttons: [t('menu.crashed.reload'), t('menu.crashed.quit')],
    })
    if (answer === 0) webContents.reload()
    else window.destroy()
  }

  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    if (restarting) {
      restarting = false
      webContents.reload()
      return
    }
    crashed().catch(noteFailure)
  })

  let waiting: AbortController | undefined
  const hangs = async (): Promise<void> => {
    const t = words()
    waiting = new AbortController()
    const { signal } = waiting
    const answer = await ask({
      message: t('menu.unresponsive.message'),
      detail: t('menu.unresponsive.detail'),
      buttons: [t('menu.unresponsive.wait'), t('menu.unresponsive.reload')],
      signal,
    })
    waiting = undefined
    if (signal.aborted || answer === 0) return
    restarting = true
    webContents.forcefullyCrashRenderer()
  }

  window.on('unresponsive', () => {
    if (!waiting) hangs().catch(noteFailure)
  })
  window.on('responsive', () => waiting?.abort())
}
