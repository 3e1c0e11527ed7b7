import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DownloadItem, Session } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { isOwn } from './address.ts'
import { noteFailure } from './note-failure.ts'

export interface Downloads {
  folder: string
  words: () => Translate
  /** Told of each download at its end; false where the file must not be kept. */
  onEnded: (address: string, saved: boolean) => Promise<boolean>
  onFailed: (file: string) => void
}

/** A report or an export goes where the person says; what is not from the app is not taken. */
export function askWhereToSave(session: Pick<Session, 'on'>, setting: Downloads): void {
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
    item.once('done', (_event, state) => void ended(item, state, setting).catch(noteFailure))
  })
}

async function ended(
  item: DownloadItem,
  state: 'completed' | 'cancelled' | 'interrupted',
  { onEnded, onFailed }: Downloads,
): Promise<void> {
  const saved = state === 'completed'
  const kept = await onEnded(item.getURL(), saved)
  if (saved && !kept) await rm(item.getSavePath(), { force: true })
  if (state === 'interrupted' || !kept) onFailed(item.getSavePath())
}
