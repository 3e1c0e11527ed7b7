import type { App, Session, WebContents } from 'electron'
import { homePage, isOwn } from './address.ts'

/** What Chromium would do on the network by itself, and all names of other machines. */
const switches: readonly (readonly [string, string?])[] = [
  // Also what no filter of requests sees: looking names up ahead of time, and calls from page to page.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
]

/** To be called before the app is ready. */
export function resolveNothing(app: { commandLine: Pick<App['commandLine'], 'appendSwitch'> }): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}

type Outlets = Pick<Session, 'setSpellCheckerEnabled' | 'setSpellCheckerDictionaryDownloadURL'> & {
  webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>
}

/** What a page of the app may ask for: the door, and what it holds itself. */
function isInside(address: string): boolean {
  if (address.startsWith('data:')) return true
  return isOwn(address.replace(/^blob:/, ''))
}

/**
 * Nothing leaves the machine, and nothing of it is read past the door, whatever the page or Chromium may ask for.
 * @param tools the developer tools, which are pages too, may load: only while the app is being built
 */
export function stayOffline(session: Outlets, tools: boolean): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !isInside(url) && !(tools && url.startsWith('devtools:')) })
  })
  session.setSpellCheckerEnabled(false)
  // Chromium would fetch its dictionaries from a server; this address is answered by nobody.
  session.setSpellCheckerDictionaryDownloadURL(`${homePage}no-dictionaries/`)
}

/** A page could call another machine without a request that is seen: not without a proxy, and there is none. */
export function callNobody(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
