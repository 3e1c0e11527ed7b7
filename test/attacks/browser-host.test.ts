/* oxlint-disable vitest/expect-expect, vitest/valid-expect, vitest/no-conditional-expect -- one loop goes through many attacks: a failure names the one it is about, and `refused` and `explode` hold the expectations */
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowserHost } from '../../src-main/browser/browser-host.ts'
import { hostLimits } from '../../src-main/browser/host-limits.ts'
import { record } from '../faults/tally.ts'
import { attackedApp, type AttackedApp } from './attacked-app.ts'
import { bareRequest, talk, type Heard } from './raw.ts'

let app: AttackedApp
let own: string
let tried = 0
let held = 0

beforeAll(async () => {
  app = await attackedApp()
  own = `127.0.0.1:${app.port}`
})
afterAll(async () => {
  await app.close()
  record({ suite: 'Browser host over raw sockets', tried, held, what: 'crafted requests' })
})

const served = async () => (await app.ask('/')).status === 200

async function send(
  line: string,
  headers: readonly string[] = [],
  body = '',
  host: string | null = own,
): Promise<Heard> {
  const all = [
    ...(host === null ? [] : [`Host: ${host}`]),
    `Cookie: ${app.cookie}`,
    'Connection: close',
    ...headers,
  ]
  return talk(app.port, bareRequest(line, all, body))
}

/** Refused with one of these, or hung up on; and the next honest request is served. */
async function refused(heard: Promise<Heard> | Heard, ...statuses: readonly number[]): Promise<void> {
  tried += 1
  const { statuses: all, closed } = await heard
  expect(
    all.length === 0 ? [closed ? 'hung up' : 'silence'] : all.filter(one => !statuses.includes(one)),
  ).toEqual(all.length === 0 ? ['hung up'] : [])
  expect(await served()).toBe(true)
  held += 1
}

describe('a name that was bent to this machine (DNS rebinding)', () => {
  const hosts = (port: number) => [
    `evil.example:${port}`,
    `127.0.0.1:${port}.`,
    `127.0.0.1.:${port}`,
    `localhost:${port}`,
    `LOCALHOST:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `0x7f.1:${port}`,
    `2130706433:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:0${port}`,
    `127.0.0.1:${port}, evil.example`,
    `127.0.0.1:${port}/`,
    '127.0.0.1',
    '',
  ]

  it('is refused with the cookie and with the key, however it is spelt', async () => {
    for (const host of hosts(app.port)) {
      await refused(send('GET / HTTP/1.1', [], '', host), 400, 403)
      const entrance = await send(
        `GET /?key=${new URL(app.server.address).searchParams.get('key')} HTTP/1.1`,
        [],
        '',
        host,
      )
      expect(entrance.text).not.toContain('set-cookie')
    }
  })

  it('so are two names, none, and another one in the request line', async () => {
    await refused(send('GET / HTTP/1.1', ['Host: evil.example']), 400, 403)
    await refused(send('GET / HTTP/1.1', [`Host: ${own}`], '', 'evil.example'), 400, 403)
    await refused(send('GET / HTTP/1.1', [], '', null), 400)
    await refused(send('GET / HTTP/1.0', [], '', null), 403)
    for (const line of [
      'http://evil.example/',
      `http://evil.example:${app.port}/`,
      `https://${own}/`,
      `http://a@evil.example/`,
    ])
      await refused(send(`GET ${line} HTTP/1.1`), 400, 403)
  })
})

describe('a page of another site (CSRF)', () => {
  const lock = '{"json":{}}'
  const json = ['Content-Type: application/json', `Content-Length: ${lock.length}`]
  const foreign = [
    'Origin: https://evil.example',
    'Origin: null',
    'Origin: http://127.0.0.1',
    'Origin: http://127.0.0.1:1',
    'Origin: file://',
    'Sec-Fetch-Site: cross-site',
    'Sec-Fetch-Site: same-site',
    'Sec-Fetch-Site: none',
    'Sec-Fetch-Site: SAME-ORIGIN, cross-site',
  ]

  it('reaches no procedure, file nor page', async () => {
    for (const header of foreign) {
      await refused(send('POST /rpc/people/lock HTTP/1.1', [...json, header], lock), 403)
      await refused(send('GET /files/standards.json HTTP/1.1', [header]), 403)
    }
    for (const path of ['/files/standards.json', '/evidence/x', '/rpc/session/get'])
      await refused(
        send(`GET ${path} HTTP/1.1`, ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate']),
        403,
      )
  })

  it('no form can call a procedure, not even one that says nothing of where it comes from', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      await refused(
        send(
          'POST /rpc/people/lock HTTP/1.1',
          [`Content-Type: ${type}`, `Content-Length: ${lock.length}`],
          lock,
        ),
        415,
      )
    expect(await app.client.session.get({})).toMatchObject({ locked: false })
  })

  it('no link can change anything: procedures take no GET', async () => {
    for (const path of ['people/lock', 'checklists/loadLibrary', 'exchange/export', 'session/set'])
      await refused(send(`GET /rpc/${path}?data=${encodeURIComponent(lock)} HTTP/1.1`), 405)
    expect(await app.client.session.get({})).toMatchObject({ locked: false })
  })
})

describe('the key', () => {
  it('is in no file, no header of an answer and no error', async () => {
    const key = new URL(app.server.address).searchParams.get('key') ?? 'none'
    const secret = app.cookie.split('=')[1] ?? 'none'
    const answers = await Promise.all([
      send(`GET /?key=${key} HTTP/1.1`),
      send(`GET /?key=${key}x HTTP/1.1`),
      send(`GET /?key=${key}&key=x HTTP/1.1`),
      send(`GET /%2f?key=${key} HTTP/1.1`),
      send(`POST /?key=${key} HTTP/1.1`, ['Content-Length: 0']),
      send(`GET /rpc/none?key=${key} HTTP/1.1`),
    ])
    for (const { text } of answers) expect(text).not.toContain(key)
    for (const file of readdirSync(app.folder).filter(
      name => name.endsWith('.log') || name.endsWith('.sqlite'),
    ))
      for (const word of [key, secret])
        expect(readFileSync(join(app.folder, file)).includes(word)).toBe(false)
    const [entered] = answers
    expect(entered?.text).toMatch(/^HTTP\/1\.1 303/u)
    for (const header of [
      'cache-control: no-store',
      'referrer-policy: no-referrer',
      'HttpOnly',
      'SameSite=Strict',
    ])
      expect(entered?.text).toContain(header)
    for (const path of ['/', '/assets/none', '/evidence/x', '/files/x', '/files/standards.json'])
      expect((await send(`GET ${path} HTTP/1.1`)).text.toLowerCase()).toContain(
        'referrer-policy: no-referrer',
      )
  })

  it('leads to no other address', async () => {
    const key = new URL(app.server.address).searchParams.get('key') ?? 'none'
    for (const page of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%0d%0aSet-Cookie:a=b',
      '/a%0ab',
      'javascript:alert(1)',
      '/\t/evil.example',
    ])
      expect((await send(`GET /?key=${key}&page=${encodeURIComponent(page)} HTTP/1.1`)).text).toMatch(
        /location: \/\r\n/iu,
      )
  })
})

describe('paths', () => {
  const paths = [
    '//evil.example/',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/%5c..%5c..%5cpackage.json',
    '/assets/%00',
    '/assets/%c0%ae%c0%ae/package.json',
    '/evidence/%2e%2e%2fvizit.sqlite',
    '/evidence/../vizit.sqlite',
    '/files/..%2f..%2fvizit.sqlite',
    '/files/checklists/..%2f..%2fvizit.sqlite.json',
    '/files/exports/..%2fvizit.sqlite',
    '/%',
    '/%ff',
    '/files/payouts/%ff.csv',
    '/rpc/__proto__/toString',
    '/rpc/constructor/constructor',
    '/rpc/session/__proto__',
    '/rpc/%',
  ]

  it('lead to nothing but pages and files of the app', async () => {
    for (const path of paths) {
      tried += 1
      const { statuses, text } = await send(`GET ${path} HTTP/1.1`)
      expect([200, 400, 404, 405], path).toContain(statuses[0])
      // What is no file is a page; no file of the machine is either.
      if (statuses[0] === 200) expect(text).toContain('<div id="root"')
      expect(text).not.toContain('SQLite format')
      expect(text).not.toContain('"devDependencies"')
      held += 1
    }
    await refused(send('GET /assets/..\\..\\package.json HTTP/1.1'), 400)
    await refused(send(`GET /${'a'.repeat(100_000)} HTTP/1.1`), 414, 431)
    for (const hash of ['x', 'G'.repeat(64), '0'.repeat(64), '0'.repeat(65)])
      await refused(send(`GET /evidence/${hash} HTTP/1.1`), 404)
  })

  it('a range of a file is one range or none', async () => {
    const sha256 = readdirSync(join(app.folder, 'evidence'), { recursive: true, encoding: 'utf8' })
      .map(path => path.replaceAll(/[/\\]/gu, '').slice(-64))
      .find(name => /^[0-9a-f]{64}$/u.test(name))
    expect(sha256).toBeDefined()
    const whole = (await (await app.ask(`/evidence/${sha256}`)).arrayBuffer()).byteLength
    const ranges = [
      `0-0,${Array.from({ length: 1000 }, () => '0-').join(',')}`,
      '5-2',
      '-0',
      '--1',
      '-99999999999999999999',
      '99999999999999999999-',
      '0-99999999999999999999',
      'a-b',
      '',
      '0x0-0x10',
    ]
    for (const range of ranges) {
      tried += 1
      const { statuses, text } = await send(`GET /evidence/${sha256} HTTP/1.1`, [`Range: bytes=${range}`])
      expect([200, 206, 400, 416], range.slice(0, 30)).toContain(statuses[0])
      expect(text.length).toBeLessThan(whole + 2000)
      held += 1
    }
    expect(await served()).toBe(true)
  })
})

describe('requests that are none', () => {
  it('methods, upgrades and smuggled seconds', async () => {
    await refused(send('TRACE / HTTP/1.1'), 404, 405)
    await refused(send('CONNECT 127.0.0.1:22 HTTP/1.1'), 400, 405)
    await refused(send('OPTIONS * HTTP/1.1'), 400)
    await refused(send('FOO / HTTP/1.1'), 400)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      await refused(send(`${method} /rpc/session/get HTTP/1.1`), 400, 404, 405, 415)
    const smuggled = `0\r\n\r\nGET /rpc/none HTTP/1.1\r\nHost: ${own}\r\n\r\n`
    await refused(send('POST / HTTP/1.1', ['Content-Length: 4', 'Transfer-Encoding: chunked'], smuggled), 400)
    await refused(send('POST / HTTP/1.1', ['Content-Length: 4', 'Content-Length: 5'], smuggled), 400)
    await refused(send('POST / HTTP/1.1', ['Transfer-Encoding: chunked, identity'], smuggled), 400)
    await refused(send('POST / HTTP/1.1', ['Transfer-Encoding: xchunked'], smuggled), 400, 501)
    await refused(send('POST / HTTP/1.1', ['Transfer-Encoding : chunked'], smuggled), 400)
    await refused(send('GET / HTTP/1.1', [' folded: header']), 400)
    const upgrade = await send('GET /none HTTP/1.1', [
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: eA==',
    ])
    expect(upgrade.statuses).not.toContain(101)
  })

  it('heads too large, too many headers', async () => {
    await refused(send('GET / HTTP/1.1', [`X: ${'a'.repeat(100_000)}`]), 431)
    await refused(
      send(
        'GET / HTTP/1.1',
        Array.from({ length: 5000 }, (_, at) => `X${at}: a`),
      ),
      431,
    )
    await refused(send('GET / HTTP/1.1', [`Cookie: ${'a=b; '.repeat(20_000)}`]), 431)
  })
})

describe('bodies', () => {
  const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
  async function* endless(path: string, cookie: boolean, more: readonly string[] = []) {
    const mine = cookie ? [`Cookie: ${app.cookie}`] : []
    yield bareRequest(`POST ${path} HTTP/1.1`, [
      `Host: ${own}`,
      ...mine,
      'Transfer-Encoding: chunked',
      ...more,
    ])
    for (let at = 0; at < 3200; at += 1) yield chunk
  }

  it('without an end are refused, whoever sends them, and never held whole', async () => {
    const before = app.memory()
    const json = ['Content-Type: application/json']
    for (const [path, cookie, status] of [
      ['/rpc/session/get', true, 413],
      ['/rpc/session/get', false, 401],
      ['/files/uploads?name=a.png', true, 422],
      ['/', true, 404],
    ] as const) {
      const heard = await talk(app.port, endless(path, cookie, json), { quiet: 5000 })
      await refused(heard, status)
    }
    expect(app.memory() - before).toBeLessThan(400)
  })

  it('that say they are larger, or packed, are not believed', async () => {
    await refused(
      send(
        'POST /rpc/session/get HTTP/1.1',
        ['Content-Type: application/json', 'Content-Length: 99999999999'],
        '{}',
      ),
      413,
    )
    const packed = Buffer.from('H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRKi1OLYrPTFGyMgQA', 'base64').toString(
      'latin1',
    )
    await refused(
      send(
        'POST /rpc/session/get HTTP/1.1',
        ['Content-Type: application/json', 'Content-Encoding: gzip', `Content-Length: ${packed.length}`],
        packed,
      ),
      400,
    )
  })
})

describe('slow clients', () => {
  const short = { head: 300, request: 600, idle: 300, silence: 2000, check: 100, connections: 20 }
  const answer = () => Promise.resolve(new Response('behind the door'))

  it('are hung up on, and others are served meanwhile', async () => {
    const host = await startBrowserHost(answer, 0, short)
    const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n`
    async function* dripping(start: string, end: string) {
      yield start
      for (;;) {
        await pause(50)
        yield end
      }
    }
    const honest = async () =>
      (await fetch(`http://127.0.0.1:${host.port}/`, { headers: { connection: 'close' } })).status
    try {
      const slow = [
        talk(host.port, head, { quiet: 5000 }),
        talk(host.port, dripping(head, 'X: a\r\n'), { quiet: 5000 }),
        talk(host.port, dripping(`${head}Content-Length: 100000\r\n\r\n`, 'a'), { quiet: 5000 }),
        talk(host.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`, { quiet: 5000 }),
        talk(host.port, '', { quiet: 5000 }),
      ]
      expect(await honest()).toBe(401)
      for (const heard of await Promise.all(slow)) {
        tried += 1
        expect(heard.closed).toBe(true)
        held += 1
      }
    } finally {
      await host.close()
    }
  })

  it('can take no more connections than there are, and lose them again', async () => {
    const host = await startBrowserHost(answer, 0, short)
    try {
      const held = Array.from({ length: 60 }, () =>
        connect(host.port, '127.0.0.1')
          .resume()
          .on('error', () => undefined),
      )
      const ended = held.map(socket => new Promise(resolve => socket.once('close', resolve)))
      await Promise.all(ended)
      expect((await fetch(`http://127.0.0.1:${host.port}/`)).status).toBe(401)
    } finally {
      await host.close()
    }
  })

  it('the limits are those of a person’s patience', () => {
    expect(hostLimits.head).toBeLessThanOrEqual(15_000)
    expect(hostLimits.request).toBeLessThanOrEqual(120_000)
    expect(hostLimits.connections).toBeLessThanOrEqual(500)
  })
})

it('what all of that left in the journal is no failure of the program', () => {
  expect(app.journal()).not.toContain('request failed')
})
