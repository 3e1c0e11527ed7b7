import type { WebContents } from 'electron'
import { isScreen } from './address.ts'

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler'>

/** One window, one page of our own: whatever would lead elsewhere is refused. */
export function denyNavigation(contents: Guarded): void {
  contents.on('will-navigate', details => {
    if (!isScreen(details.url)) details.preventDefault()
  })
  contents.on('will-frame-navigate', details => {
    if (!details.isMainFrame || !isScreen(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', details => {
    if (!details.isMainFrame || !isScreen(details.url)) details.preventDefault()
  })
  contents.on('will-attach-webview', event => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
