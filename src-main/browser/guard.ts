import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { lockedPage } from './locked-page.ts'

export interface Guard {
  readonly app: Hono
  /** The address of a page with a new key; the key before it stops working. */
  readonly freshAddress: (page?: string) => string
}

const secret = (): string => randomBytes(24).toString('base64url')

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** A page of ours; anything that could lead to another address becomes the first one. */
function pageOf(page = '/'): string {
  return /^\/(?![/\\])[\w/?=.-]*$/.test(page) ? page : '/'
}

/**
 * Lets only this person's browser through to the door. Any program of this machine can reach a loopback port,
 * and any web page can try: so Host and Origin first, then the key or the cookie it was exchanged for.
 */
export function guard(origin: () => string, door: (request: Request) => Promise<Response>): Guard {
  // Cookies are not separated by port: a name of its own per start keeps two running copies apart.
  const cookieName = `vizit-${randomBytes(6).toString('hex')}`
  const cookie = secret()
  let key = secret()
  const app = new Hono()

  app.use(async (c, next) => {
    const claimed = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const navigation = c.req.header('sec-fetch-mode') === 'navigate'
    if (`http://${c.req.header('host') ?? ''}` !== origin()) return c.text('', 403)
    // A request line may name another address than the Host beside it.
    if (new URL(c.req.url).origin !== origin()) return c.text('', 403)
    if (claimed !== undefined && claimed !== origin()) return c.text('', 403)
    if (site !== undefined && site !== 'same-origin' && !(site === 'none' && navigation))
      return c.text('', 403)
    return next()
  })

  app.get('/', (c, next) => {
    const offered = c.req.query('key')
    if (offered === undefined || !same(offered, key)) return next()
    setCookie(c, cookieName, cookie, { httpOnly: true, sameSite: 'Strict', path: '/' })
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    return Promise.resolve(c.redirect(pageOf(c.req.query('page')), 303))
  })

  app.all('*', c => {
    if (same(getCookie(c, cookieName) ?? '', cookie)) return door(c.req.raw)
    c.header('cache-control', 'no-store')
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    return Promise.resolve(c.html(lockedPage(), 401))
  })

  return {
    app,
    freshAddress(page) {
      key = secret()
      const query = new URLSearchParams({ key, ...(page === undefined ? {} : { page }) })
      return `${origin()}/?${query.toString()}`
    },
  }
}
