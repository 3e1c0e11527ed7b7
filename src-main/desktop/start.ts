import type * as electron from 'electron'
import { translator, type Translate } from '../../src-shared/messages/translator.ts'
import { openApp, type OpenApp } from '../door/open-app.ts'
import { pageAddress } from './address.ts'
import { closeBeforeQuit } from './closing.ts'
import { desktopHost } from './desktop-host.ts'
import { firstLanguage } from './first-language.ts'
import { guardSession } from './guard-session.ts'
import { noteFailure } from './note-failure.ts'
import { chooseFile, openInWindow } from './open-file.ts'
import { openWindow, type WindowParts } from './open-window.ts'
import type { OpenedFiles } from './opened-files.ts'
import { serveDoor } from './serve-door.ts'
import { iconPath, showMenu } from './show-menu.ts'
import { endWithReason } from './start-failure.ts'

export type Parts = WindowParts & Pick<typeof electron, 'app' | 'protocol' | 'session'>

/** Opens the data folder and the window; from then on files are opened as they come. */
export async function start(parts: Parts, dataFolder: string, files: OpenedFiles): Promise<void> {
  const { app, dialog, shell } = parts
  let opened: OpenApp | undefined
  let window: electron.BrowserWindow | undefined
  const words = (): Translate =>
    translator(opened?.language() ?? firstLanguage(app.getPreferredSystemLanguages()))
  const host = desktopHost({ app, dialog, shell, window: () => window, words })

  // The store opens while Chromium starts.
  const [result] = await Promise.all([openApp({ dataFolder, host }), app.whenReady()])
  if (!result.ok) {
    endWithReason(parts, words(), { message: result.error.message, dataFolder })
    return
  }
  opened = result.app
  closeBeforeQuit(app, () => result.app.close())
  serveDoor(parts.protocol, result.app.door)
  const downloads = app.getPath('downloads')
  const { fetched } = result.app
  const devTools = !app.isPackaged
  guardSession(parts.session.defaultSession, {
    downloads,
    fetched,
    dialog,
    window: () => window,
    words,
    devTools,
  })

  const shown = await openWindow(parts, { dataFolder, icon: iconPath(app), devTools, words })
  window = shown
  shown.on('closed', () => (window = undefined))

  const opening = { window: shown, dialog, words, openFile: (file: string) => result.app.openFile(file) }
  const go = (path: string): void => void shown.loadURL(pageAddress(path)).catch(noteFailure)
  const acts = {
    open: () => void chooseFile(opening).catch(noteFailure),
    settings: () => go('/settings'),
    home: () => go('/'),
    lock: () => {
      const key = { keyCode: 'L', modifiers: ['control', 'shift'] as ('control' | 'shift')[] }
      shown.webContents.sendInputEvent({ type: 'keyDown', ...key })
      shown.webContents.sendInputEvent({ type: 'keyUp', ...key })
    },
    dataFolder: () => void shell.openPath(dataFolder).catch(noteFailure),
  }
  const mac = process.platform === 'darwin'
  const putUpMenu = (): void => showMenu(parts, { t: words(), acts, mac, devTools })
  putUpMenu()
  result.app.onLanguage(putUpMenu)
  files.start(file => void openInWindow(opening, file).catch(noteFailure))
}
