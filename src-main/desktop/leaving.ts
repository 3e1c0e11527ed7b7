import type { BrowserWindow, Dialog, WebContents } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'

type Window = { webContents: Pick<WebContents, 'on'> }

/**
 * Asks before a page with unsaved changes is closed. Electron shows no question of its own: without this the window
 * would stay open without a word. The answer is awaited in place, as the event asks for.
 */
export function askBeforeLeaving(
  window: Window,
  words: () => Translate,
  ask: (question: Leaving) => boolean,
): void {
  window.webContents.on('will-prevent-unload', event => {
    const t = words()
    const leave = ask({
      message: t('menu.leaving.message'),
      detail: t('menu.leaving.detail'),
      buttons: [t('menu.leaving.stay'), t('menu.leaving.leave')],
    })
    // Preventing the prevention: the page is left.
    if (leave) event.preventDefault()
  })
}

export interface Leaving {
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
}

/** The dialog that asks over a given window; Escape stays. */
export function leavingDialog(dialog: Pick<Dialog, 'showMessageBoxSync'>, window: BrowserWindow) {
  return (question: Leaving): boolean =>
    dialog.showMessageBoxSync(window, {
      type: 'warning',
      noLink: true,
      defaultId: 0,
      cancelId: 0,
      ...question,
    }) === 1
}
