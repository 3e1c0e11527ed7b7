import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowserHost, type BrowserHost } from '../../../src-main/browser/browser-host.ts'

let host: BrowserHost
const reached: string[] = []

beforeAll(async () => {
  host = await startBrowserHost(asked => {
    reached.push(`${asked.method} ${new URL(asked.url).pathname}`)
    return Promise.resolve(new Response('behind the door'))
  }, 0)
})
afterAll(() => host.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request as bare as a program of this machine can make it: fetch would set Host and Origin by itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

const pathOf = (address: string) => {
  const { pathname, search } = new URL(address)
  return pathname + search
}

async function logIn(): Promise<{ cookie: string; answer: Answer }> {
  const answer = await ask(pathOf(host.freshAddress()))
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return { cookie, answer }
}

const paths = ['/', '/branches', '/assets/index.js', '/rpc/session/get', `/evidence/${'0'.repeat(64)}`]
const elsewhere = 'https://example.org'

describe('without the key', () => {
  it.each([...paths, '/files/uploads?name=a', '/files/reports/audit/x.pdf', '/?key=', '/?key=guess'])(
    'nothing is answered: %s',
    async path => {
      const before = reached.length
      for (const method of ['GET', 'POST']) expect((await ask(path, {}, method)).status).toBe(401)
      expect(reached).toHaveLength(before)
    },
  )

  it('the page says in both languages where the address is, and runs nothing', async () => {
    const { body, headers } = await ask('/')
    expect(body).toContain('lang="ru"')
    expect(body).toContain('lang="en"')
    expect(body).toMatch(/терминал/)
    expect(body).toMatch(/terminal/)
    expect(body).not.toContain('<script')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('a cookie that is guessed or empty is no key', async () => {
    const { cookie } = await logIn()
    const name = cookie.split('=')[0] ?? ''
    for (const value of ['', 'x', cookie.slice(name.length + 2)]) {
      expect((await ask('/', { cookie: `${name}=${value}` })).status).toBe(401)
    }
  })
})

describe('the key', () => {
  it('is exchanged for a cookie that no script and no other site can use', async () => {
    const { answer } = await logIn()
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
    const [set = ''] = answer.headers['set-cookie'] ?? []
    expect(set).toMatch(/^vizit-[0-9a-f]{12}=[\w-]{32}; /)
    expect(set).toContain('HttpOnly')
    expect(set).toContain('SameSite=Strict')
    expect(set).toContain('Path=/')
    expect(set).not.toContain('Domain')
  })

  it('opens every path to the one who has the cookie', async () => {
    const { cookie } = await logIn()
    for (const path of paths) {
      expect(await ask(path, { cookie })).toMatchObject({ status: 200, body: 'behind the door' })
    }
  })

  it('stops working when a fresh one is made; those who are in stay in', async () => {
    const old = pathOf(host.freshAddress())
    const { headers } = await ask(old)
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const fresh = pathOf(host.freshAddress())
    expect(fresh).not.toBe(old)
    expect((await ask(old)).status).toBe(401)
    expect((await ask(fresh)).status).toBe(303)
    expect((await ask('/', { cookie })).status).toBe(200)
  })

  it('opens only the start page', async () => {
    const { search } = new URL(host.freshAddress())
    expect((await ask(`/branches${search}`)).status).toBe(401)
    expect((await ask(`/${search}`, {}, 'POST')).status).toBe(401)
  })
})

describe('a request that comes from elsewhere', () => {
  const foreign: [string, () => Record<string, string>][] = [
    ['a name that points here', () => ({ host: `example.org:${host.port}` })],
    ['localhost', () => ({ host: `localhost:${host.port}` })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['another site', () => ({ origin: elsewhere })],
    ['a page without an origin', () => ({ origin: 'null' })],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a cross-site fetch', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })],
    ['a cross-site link', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })],
    ['another port’s fetch', () => ({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' })],
    ['a fetch of unknown origin', () => ({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'cors' })],
  ]

  it.each(foreign)('is refused with cookie and key alike: %s', async (_, headers) => {
    const { cookie } = await logIn()
    const before = reached.length
    expect((await ask('/', { cookie, ...headers() })).status).toBe(403)
    expect((await ask('/rpc/session/get', { cookie, ...headers() }, 'POST')).status).toBe(403)
    const { status, headers: sent } = await ask(pathOf(host.freshAddress()), headers())
    expect(status).toBe(403)
    expect(sent['set-cookie']).toBeUndefined()
    expect(reached).toHaveLength(before)
  })

  it('is let in from its own page and from the address bar', async () => {
    const { cookie } = await logIn()
    const origin = `http://127.0.0.1:${host.port}`
    const own = { cookie, origin, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }
    expect((await ask('/rpc/session/get', own, 'POST')).status).toBe(200)
    const typed = { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }
    expect((await ask('/branches', typed)).status).toBe(200)
  })
})

describe('two copies on one machine', () => {
  it('have cookies of different names, since cookies do not tell ports apart', async () => {
    const other = await startBrowserHost(() => Promise.resolve(new Response('other')), 0)
    try {
      const { cookie } = await logIn()
      const { search } = new URL(other.freshAddress())
      const entered = await fetch(`http://127.0.0.1:${other.port}/${search}`, { redirect: 'manual' })
      expect(entered.headers.get('set-cookie')?.split('=')[0]).not.toBe(cookie.split('=')[0])
    } finally {
      await other.close()
    }
  })

  it('cannot take the same port: the system’s error says so', async () => {
    await expect(startBrowserHost(() => Promise.resolve(new Response()), host.port)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
