import type { BrowserWindowConstructorOptions, NativeImage } from 'electron'
import { smallest, type WindowState } from './window-state.ts'

interface Appearance {
  title: string
  icon: NativeImage
  dark: boolean
  /** Only while the app is being built: a packaged app has none. */
  devTools: boolean
}

const paper = { light: '#faf9f6', dark: '#14191b' }

/** The window: a plain web page in a sandbox, with no preload script and nothing of Node or Electron in reach. */
export function windowOptions(state: WindowState, look: Appearance): BrowserWindowConstructorOptions {
  const { x, y, width, height } = state
  return {
    ...(x !== undefined && y !== undefined && { x, y }),
    width,
    height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: look.title,
    icon: look.icon,
    backgroundColor: look.dark ? paper.dark : paper.light,
    // shown when the first frame is drawn
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      plugins: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: look.devTools,
    },
  }
}
