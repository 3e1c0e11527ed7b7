import type { BrowserWindow, Dialog } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { pageAddress } from './address.ts'
import { bringForward } from './bring-forward.ts'
import { noteFailure } from './note-failure.ts'

interface Setting {
  window: BrowserWindow
  dialog: Pick<Dialog, 'showMessageBox' | 'showOpenDialog'>
  words: () => Translate
  /** Takes a file in; gives the path of the page that shows what is in it. */
  openFile: (file: string) => Promise<string>
}

/** Takes in a file from the command line, the system or the menu, and goes to its page. */
export async function openInWindow(
  { window, dialog, words, openFile }: Setting,
  file: string,
): Promise<void> {
  bringForward(window)
  try {
    await window.loadURL(pageAddress(await openFile(file)))
  } catch (error) {
    noteFailure(error)
    const t = words()
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('menu.openFailed.message'),
      detail: `${t('menu.openFailed.detail')}\n\n${file}`,
      buttons: [t('menu.ok')],
    })
  }
}

/** Lets the person choose a file to open. */
export async function chooseFile(setting: Setting): Promise<void> {
  const t = setting.words()
  const { canceled, filePaths } = await setting.dialog.showOpenDialog(setting.window, {
    title: t('menu.openDialog.title'),
    buttonLabel: t('menu.openDialog.button'),
    properties: ['openFile'],
    filters: [
      { name: t('menu.openDialog.known'), extensions: ['vizit', 'json'] },
      { name: t('menu.openDialog.all'), extensions: ['*'] },
    ],
  })
  const file = filePaths[0]
  if (!canceled && file !== undefined) await openInWindow(setting, file)
}
