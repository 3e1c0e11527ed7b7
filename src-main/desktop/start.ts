import type * as electron from 'electron'
import { translator, type Translate } from '../../src-shared/messages/translator.ts'
import { openApp, type OpenApp } from '../door/open-app.ts'
import { repairDoor } from '../door/repair-door.ts'
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
  const language = () => opened?.language() ?? firstLanguage(app.getPreferredSystemLanguages())
  const words = (): Translate => translator(language())
  const host = desktopHost({ app, dialog, shell, window: () => window, words })

  // The store opens while Chromium starts.
  const [result] = await Promise.all([openApp({ dataFolder, host }), app.whenReady()])
  if (!result.ok && result.error.code !== 'STORE_DAMAGED') {
    endWithReason(parts, words(), { message: result.error.message, dataFolder })
    return
  }
  // Settles at once, or when the folder was repaired.
  const whole = Promise.withResolvers<OpenApp>()
  const begin = (given: OpenApp): void => {
    opened = given
    whole.resolve(given)
  }
  if (result.ok) begin(result.app)
  const openRepaired = async (): Promise<string | null> => {
    const again = await openApp({ dataFolder, host })
    if (!again.ok) return again.error.message
    begin(again.app)
    return null
  }
  const repair = repairDoor(dataFolder, openRepaired, language())
  closeBeforeQuit(app, async () => opened?.close())
  serveDoor(parts.protocol, request => (opened?.door ?? repair)(request))
  const downloads = app.getPath('downloads')
  const devTools = !app.isPackaged
  guardSession(parts.session.defaultSession, {
    downloads,
    fetched: async (address, saved) => opened?.fetched(address, saved) ?? false,
    dialog,
    window: () => window,
    words,
    devTools,
  })

  const shown = await openWindow(parts, { dataFolder, icon: iconPath(app), devTools, words })
  window = shown
  shown.on('closed', () => (window = undefined))

  const openFile = async (file: string): Promise<string> => (await whole.promise).openFile(file)
  const opening = { window: shown, dialog, words, openFile }
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
  const { onLanguage } = await whole.promise
  // In the language that was chosen, which stood in the folder.
  if (!result.ok) putUpMenu()
  onLanguage(putUpMenu)
  files.start(file => void openInWindow(opening, file).catch(noteFailure))
}
