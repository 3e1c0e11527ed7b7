import type { Session } from 'electron'

/** Schemes that could leave the machine, or read it past the door. */
const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

type Outlets = Pick<Session, 'setSpellCheckerEnabled'> & {
  webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>
}

/** Nothing leaves the machine, whatever the page or Chromium itself may ask for. */
export function stayOffline(session: Outlets): void {
  session.webRequest.onBeforeRequest({ urls: outside }, (_details, answer) => {
    answer({ cancel: true })
  })
  // Chromium would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
}
