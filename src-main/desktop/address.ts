/** The page's own scheme; nothing else is ever shown or fetched. */
export const scheme = 'app'
const host = 'vizit'
export const homePage = `${scheme}://${host}/`

/** Address of a page of the app; `path` starts with a slash. */
export function pageAddress(path: string): string {
  return new URL(path, homePage).href
}

/** Whether an address lies within the app. Parts are compared, as `origin` of such an address is 'null' in Node. */
export function isOwn(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
}

/** Paths that answer data: shown as a page they would replace the app with no way back. `/files` only downloads. */
const dataPaths = ['/rpc', '/evidence']

/** Whether an address is one of the app's screens. */
export function isScreen(address: string): boolean {
  if (!isOwn(address)) return false
  const { pathname } = new URL(address)
  return !dataPaths.some(path => pathname === path || pathname.startsWith(`${path}/`))
}
