import { stat } from 'node:fs/promises'
import type { App, BrowserWindow, Dialog, Shell } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import type { openApp } from '../door/open-app.ts'

type Host = Parameters<typeof openApp>[0]['host']

interface Natives {
  app: Pick<App, 'relaunch' | 'quit'>
  dialog: Pick<Dialog, 'showOpenDialog'>
  shell: Pick<Shell, 'showItemInFolder' | 'openPath'>
  /** The window to ask over; there is none while the app starts. */
  window: () => BrowserWindow | undefined
  words: () => Translate
}

/** The native acts of the contract. */
export function desktopHost({ app, dialog, shell, window, words }: Natives): Host {
  return {
    kind: 'desktop',
    tellsSaved: true,
    async pickFolder() {
      const options: Electron.OpenDialogOptions = {
        title: words()('menu.openDialog.pickFolder'),
        properties: ['openDirectory', 'createDirectory'],
      }
      const over = window()
      const { canceled, filePaths } = over
        ? await dialog.showOpenDialog(over, options)
        : await dialog.showOpenDialog(options)
      return canceled ? null : (filePaths[0] ?? null)
    },
    reveal(path) {
      shell.showItemInFolder(path)
      return Promise.resolve()
    },
    async openFolder(path) {
      // The system would start whatever program belongs to a file.
      if (!(await stat(path)).isDirectory()) {
        shell.showItemInFolder(path)
        return
      }
      const failure = await shell.openPath(path)
      if (failure !== '') throw new Error(failure)
    },
    relaunch() {
      app.relaunch()
      app.quit()
    },
  }
}
