import { join } from 'node:path'
import type { Session } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { isOwn } from './address.ts'

interface Setting {
  folder: string
  words: () => Translate
  onFailed(file: string): void
}

/** A report or an export goes where the person says; what is not from the app is not taken. */
export function askWhereToSave(session: Pick<Session, 'on'>, setting: Setting): void {
  session.on('will-download', (event, item) => {
    if (!isOwn(item.getURL().replace(/^blob:/, ''))) {
      event.preventDefault()
      return
    }
    const t = setting.words()
    item.setSaveDialogOptions({
      title: t('menu.saveDialog.title'),
      buttonLabel: t('menu.saveDialog.button'),
      defaultPath: join(setting.folder, item.getFilename()),
    })
    item.once('done', (_event, state) => {
      if (state === 'interrupted') setting.onFailed(item.getSavePath())
    })
  })
}
