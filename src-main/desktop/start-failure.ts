import type { App, Dialog } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'

/** Says why there is no window, and ends. */
export function endWithReason(
  natives: { app: Pick<App, 'exit'>; dialog: Pick<Dialog, 'showErrorBox'> },
  t: Translate,
  reason: { message?: string; dataFolder: string },
): void {
  const text = reason.message ?? t('menu.startFailed.unexpected')
  natives.dialog.showErrorBox(
    t('menu.startFailed.title'),
    `${text}\n\n${t('menu.startFailed.folder')}: ${reason.dataFolder}`,
  )
  natives.app.exit(1)
}
