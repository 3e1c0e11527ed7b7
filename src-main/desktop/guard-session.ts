import type { BrowserWindow, Dialog, Session } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { askWhereToSave, type Downloads } from './downloads.ts'
import { stayOffline } from './offline.ts'
import { denyPermissions } from './permissions.ts'
import { noteFailure } from './note-failure.ts'

interface Setting {
  downloads: string
  fetched: Downloads['onEnded']
  dialog: Pick<Dialog, 'showMessageBox'>
  window: () => BrowserWindow | undefined
  words: () => Translate
  /** Only while the app is being built. */
  devTools: boolean
}

/** All that a page of this session may and may not do outside itself. */
export function guardSession(session: Session, setting: Setting): void {
  const { downloads, fetched, dialog, window, words } = setting
  denyPermissions(session)
  stayOffline(session, setting.devTools)
  askWhereToSave(session, {
    folder: downloads,
    words,
    onEnded: fetched,
    onFailed(file) {
      const t = words()
      const options: Electron.MessageBoxOptions = {
        type: 'warning',
        message: t('menu.downloadFailed.message'),
        detail: `${t('menu.downloadFailed.detail')}\n\n${file}`,
        buttons: [t('menu.ok')],
      }
      const over = window()
      const told = over ? dialog.showMessageBox(over, options) : dialog.showMessageBox(options)
      told.catch(noteFailure)
    },
  })
}
