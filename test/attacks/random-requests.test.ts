import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract } from '../../src-shared/contract/index.ts'
import { isFull, seed } from '../faults/counts.ts'
import { oneOf, randomOf } from '../faults/random.ts'
import { record } from '../faults/tally.ts'
import { run } from '../unit/cli/run-command.ts'
import { attackedApp, type AttackedApp } from './attacked-app.ts'
import { hostile } from './contract/spoilt-input.ts'
import { bareRequest, talk } from './raw.ts'

const requests = Number(process.env['VIZIT_FUZZ'] ?? (isFull ? 10_000 : 500))
/** At a time. */
const abreast = 8
/** MB that the program may have taken at the end, with what it needs anyway. */
const mostMemory = 900

let app: AttackedApp
beforeAll(async () => {
  app = await attackedApp()
})
afterAll(() => app.close())

type Random = () => number

const methods = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'get',
  'PROPFIND',
] as const
const procedures = Object.entries(contract).flatMap(([area, all]) =>
  Object.keys(all).map(name => `/rpc/${area}/${name}`),
)
const headers = [
  'Content-Type: application/json',
  'Content-Type: text/plain',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: \xff',
  'Content-Encoding: gzip',
  'Transfer-Encoding: chunked',
  'Range: bytes=0-10',
  'Range: bytes=-5,0-,7-3',
  'Range: lines=1-2',
  'Expect: 100-continue',
  'Expect: the-unexpected',
  'If-None-Match: *',
  'If-Modified-Since: never',
  'Accept: */*',
  'Accept-Encoding: br;q=x',
  'Upgrade: h2c',
  'Origin: https://evil.example',
  'Sec-Fetch-Site: cross-site',
  'X-Forwarded-Host: evil.example',
  'X-HTTP-Method-Override: DELETE',
  'Content-Length: 5',
  'Content-Length: -1',
  '__proto__: x',
  'constructor: x',
  'Last-Event-ID: 7',
  'Standard-Server: x',
] as const

function pathOf(random: Random, evidence: readonly string[]): string {
  const known = [
    oneOf(random, [
      '/',
      '/branches',
      '/assets/index.js',
      '/files/uploads?name=a.csv',
      '/files/standards.csv?lang=ru',
      '/files/standards.json?industry=bank',
    ]),
    oneOf(random, [
      '/files/comparison.csv?table=ranking&lang=ru&wave=x',
      '/files/network-report?wave=x&lang=ru',
      '/files/branch-report?branch=x&wave=x&lang=ru',
      '/files/leave-behind?branch=x&wave=y&lang=en',
      '/files/payouts/x.csv',
      '/files/waves/x.xlsx?branch=x',
    ]),
    oneOf(random, [
      '/files/checklists/bank-chat.json?revision=1',
      '/files/checklists/drafts/0.json',
      '/files/reports/blank/bank-chat.pdf?lang=xx',
      `/files/reports/audit/${'0'.repeat(36)}.pdf?lang=ru&edition=shopper`,
      `/files/exports/${'0'.repeat(36)}`,
    ]),
    `/evidence/${evidence[Math.floor(random() * evidence.length)] ?? ''}${oneOf(random, ['', '?width=400', '?width=7', '?width=NaN', '/x'])}`,
    ...Array.from({ length: 4 }, () => procedures[Math.floor(random() * procedures.length)] ?? ''),
  ]
  const path = known[Math.floor(random() * known.length)] ?? '/'
  const odd = encodeURIComponent(oneOf(random, hostile).toWellFormed())
  const change = random()
  if (change < 0.5) return path
  if (change < 0.6)
    return `${path}${oneOf(random, ['?', '&', '/', '%', '//', '/..', '/%2e%2e/', ';', '#', '\\', '.json'])}${odd}`
  if (change < 0.7) return path.replaceAll(/=[^&]*/gu, `=${odd}`)
  if (change < 0.8) return path.slice(0, Math.floor(random() * path.length) + 1)
  if (change < 0.9) return `${path}${path.includes('?') ? '&' : '?'}data=${encodeURIComponent('{"json":{}}')}`
  return `/${Array.from({ length: Math.floor(random() * 30) }, () => String.fromCharCode(33 + Math.floor(random() * 94))).join('')}`
}

const bodies = [
  '',
  '{}',
  '{"json":{}}',
  '{"json":null}',
  '[]',
  '{"json":{"id":"x"}}',
  '{"json":{},"meta":[[1,"a"]]}',
  '{',
  '\0',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  '--x\r\n\r\n--x--',
  'data={}',
  '\u001f\u008b',
  'null',
  '"a"',
] as const

/** Not even chance may sign out whoever asks, fill the folder with a network, or make it wait for a second thread. */
const leftAlone = /people\/|session\/begin|retention\/|backups\//u

it('whatever is sent, nothing breaks and the next honest request is served', async () => {
  const random = randomOf(seed)
  const evidence = readdirSync(join(app.folder, 'evidence'), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll(/[/\\]/gu, '').slice(-64))
    .filter(name => /^[0-9a-f]{64}$/u.test(name))
  const faults: string[] = []
  const seen = new Map<number | string, number>()
  let held = 0

  async function one(): Promise<void> {
    const method = oneOf(random, methods)
    const path = pathOf(random, evidence)
    const inside = random() < 0.8 && !leftAlone.test(decodeURIComponent(path.replaceAll('%', '%25')))
    const more = Array.from({ length: Math.floor(random() * 4) }, () => oneOf(random, headers))
    const body = method === 'GET' || random() < 0.2 ? '' : oneOf(random, bodies)
    const json =
      method === 'POST' && random() < 0.7
        ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]
        : []
    const cut = random() < 0.05
    const line = `${method} ${path} HTTP/1.${random() < 0.95 ? 1 : 0}`
    const whole = bareRequest(
      line,
      [
        `Host: 127.0.0.1:${app.port}`,
        'Connection: close',
        ...(inside ? [`Cookie: ${app.cookie}`] : []),
        ...json,
        ...more,
      ],
      body,
    )
    const { statuses } = await talk(
      app.port,
      cut ? whole.slice(0, Math.floor(random() * whole.length)) : whole,
      { quiet: cut ? 20 : 1500 },
    )
    const [status = 'none'] = statuses
    seen.set(status, (seen.get(status) ?? 0) + 1)
    // 501: what only the window can do.
    if (typeof status === 'number' && status >= 500 && status !== 501)
      faults.push(`${status} ${line} ${more.join(', ')} ${body}`)
    else held += 1
  }

  let left = requests
  const worker = async () => {
    while (left > 0) {
      left -= 1
      await one()
    }
  }
  await Promise.all(Array.from({ length: abreast }, worker))
  const memory = app.memory()
  record({ suite: 'Browser host, random requests', tried: requests, held, what: 'requests', seed })
  console.log(Object.fromEntries(seen), `${Math.round(memory)} MB`)
  expect(faults).toEqual([])
  expect(app.journal()).not.toContain('request failed')
  expect(memory).toBeLessThan(mostMemory)
  expect((await app.ask('/')).status).toBe(200)
  expect((await app.client.branches.list({})).length).toBeGreaterThan(0)
  expect(await app.server.stop()).toBe(0)
  expect((await run('verify', '--data', app.folder)).code).toBe(0)
}, 1_200_000)
