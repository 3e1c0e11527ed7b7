import type * as electron from 'electron'
import { join } from 'node:path'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { homePage } from './address.ts'
import { askOver, watchPage } from './crash.ts'
import { offerContextMenu } from './context-menu.ts'
import { askBeforeLeaving, leavingDialog } from './leaving.ts'
import { askBeforeOutside } from './leaving-app.ts'
import { fitToDisplays, keepWindowState, readWindowState, workAreasOf } from './window-state.ts'
import { windowOptions } from './window.ts'

export type WindowParts = Pick<
  typeof electron,
  'BrowserWindow' | 'Menu' | 'dialog' | 'nativeImage' | 'nativeTheme' | 'screen' | 'shell'
>

interface Setting {
  dataFolder: string
  icon: string
  devTools: boolean
  words: () => Translate
}

/** Opens the one window where it was left, and goes to the first page. */
export async function openWindow(parts: WindowParts, setting: Setting): Promise<electron.BrowserWindow> {
  const file = join(setting.dataFolder, 'window.json')
  const state = fitToDisplays(readWindowState(file), workAreasOf(parts.screen.getAllDisplays()))
  const window = new parts.BrowserWindow(
    windowOptions(state, {
      title: setting.words()('menu.appName'),
      icon: parts.nativeImage.createFromPath(setting.icon),
      dark: parts.nativeTheme.shouldUseDarkColors,
      devTools: setting.devTools,
    }),
  )
  keepWindowState(window, file)
  const ask = askOver(parts.dialog, window)
  watchPage(window, setting.words, ask)
  askBeforeOutside(window.webContents, { shell: parts.shell, words: setting.words, ask })
  askBeforeLeaving(window, setting.words, leavingDialog(parts.dialog, window))
  offerContextMenu(window.webContents, setting.words, template => {
    parts.Menu.buildFromTemplate(template).popup({ window })
  })
  window.once('ready-to-show', () => {
    if (state.maximised) window.maximize()
    window.show()
  })
  await window.loadURL(homePage)
  return window
}
