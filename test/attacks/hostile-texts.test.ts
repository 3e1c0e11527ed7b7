/* oxlint-disable vitest/expect-expect, vitest/valid-expect, vitest/no-conditional-expect -- one loop goes through many attacks: a failure names the one it is about, and `refused` and `explode` hold the expectations */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { safe } from '@orpc/client'
import { parse } from 'csv-parse/sync'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { startBrowserHost, type BrowserHost } from '../../src-main/browser/browser-host.ts'
import { readWorkbook } from '../../src-main/exchange/workbook/read-workbook.ts'
import { tableAddress } from '../../src-shared/contract/comparison-table.ts'
import { startChromium, temporary } from '../e2e/chromium.ts'
import { record } from '../faults/tally.ts'
import { everyType } from '../scenario/every-type.ts'
import { openOffice, photo, type Office } from '../scenario/office.ts'
import { fills } from '../scenario/whole-visit.ts'

/** The bytes of a file that nothing may read. */
const secret = 'TOP-SECRET-4f1d2c'
const formulas = ['=', '+', '-', '@', '\t=', '＝']
const html = '<img src=x onerror="hacked=1"></script><script>hacked=1</script>'

let office: Office
let host: BrowserHost
let browser: Browser
let visit: string
let planted: string
let tried = 0
const closing: (() => Promise<void>)[] = []

/** A text that is a formula to one reader, a page to another and turns round for a third. */
const hostile = (at: number, what: string) => `${formulas[at % formulas.length]}1+1${html}\u202e${what}${at}`

/** Every localised text of a checklist, turned hostile. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      (key === 'ru' || key === 'en') && typeof inner === 'string'
        ? `=1+1${html} file://${planted} ${inner}`
        : poisoned(inner),
    ]),
  )
}

beforeAll(async () => {
  mkdirSync(temporary, { recursive: true })
  const folder = mkdtempSync(join(temporary, 'hostile-'))
  cpSync(inject('sample'), folder, { recursive: true })
  planted = join(folder, 'secret.svg')
  writeFileSync(planted, `<svg xmlns="http://www.w3.org/2000/svg"><text>${secret}</text></svg>`)
  office = await openOffice(folder, close => closing.push(close))
  const { client } = office
  const { organisation } = await client.session.get({})
  const { logo: _, ...fields } = organisation
  await client.session.saveOrganisation({ ...fields, name: hostile(0, 'organisation') })
  for (const [at, { active: __, ...branch }] of (await client.branches.list({})).entries())
    await client.branches.save({
      ...branch,
      name: hostile(at, 'branch'),
      city: hostile(at + 1, 'city'),
      address: `file://${planted}`,
    })
  for (const [at, shopper] of (await client.shoppers.list({})).entries())
    await client.shoppers.save({ ...shopper, name: hostile(at, 'shopper') })
  await office.supervisor.publishes({ ...(poisoned(everyType) as object), code: 'hostile' })
  const [branch] = await client.branches.list({})
  const begun = await office.shopper.begins(branch?.code ?? '', 'hostile')
  await fills(begun)
  await begun.attaches('clean', `${html.slice(0, 60)}.jpg`, photo('entrance'))
  visit = begun.id
  await client.audits.visit({
    id: visit,
    visit: {
      narrative: `${hostile(0, 'narrative')} data:image/svg+xml,x file://${planted} javascript:alert(1)`,
      contacts: [{ channel: 'phone', startedAt: '2026-11-12T12:05:00', zone: 'Asia/Almaty' }],
      staff: [{ role: hostile(1, 'role'), alias: hostile(2, 'staff') }],
    },
  })
  await begun.submits()
  host = await startBrowserHost(async request => {
    const { pathname, search } = new URL(request.url)
    const body = request.method === 'GET' ? {} : { body: await request.arrayBuffer() }
    return office.ask(pathname + search, { method: request.method, headers: request.headers, ...body })
  }, 0)
  browser = await startChromium()
})
afterAll(async () => {
  record({
    suite: 'Hostile texts and formulas in exports, PDFs, screens',
    tried,
    held: tried,
    what: 'files and screens',
  })
  await browser.close()
  await host.close()
  for (const close of closing) await close()
})

const question = { wave: '2026-Q2', checklist: 'bank-branch' }

async function exported(): Promise<string[]> {
  const waves = await office.client.waves.list({})
  const { waves: compared } = await office.client.compare.filters({})
  const wave = compared[0]?.code ?? waves[0]?.code ?? ''
  const asked = { ...question, wave }
  return (['csv', 'xlsx'] as const).flatMap(kind => [
    ...(['ranking', 'losses'] as const).map(table => tableAddress({ table, question: asked }, kind, 'ru')),
    `/files/payouts/${encodeURIComponent(wave)}.${kind}?lang=ru`,
    `/files/standards.${kind}?lang=ru`,
    ...(kind === 'xlsx'
      ? [`/files/waves/${encodeURIComponent(wave)}.xlsx?lang=ru`, '/files/checklists/hostile.xlsx?lang=ru']
      : []),
  ])
}

it('no cell of an export is a formula, and every text is what it was', async () => {
  const found: string[] = []
  for (const address of await exported()) {
    const response = await office.ask(address)
    expect(response.status, address).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    tried += 1
    if (address.includes('.csv')) {
      const cells = parse(Buffer.from(bytes), { bom: true, delimiter: ';', relax_column_count: true }).flat()
      // A number below nothing is one; only texts are put an apostrophe before.
      const run = cells.filter(cell => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-[\d,\s]+$/u.test(cell))
      expect(run, address).toEqual([])
      found.push(...cells.map(cell => cell.replace(/^'/u, '')))
    } else {
      const read = await readWorkbook(bytes)
      if (!read.ok) throw new Error(read.fault)
      // A formula gives the value it last had: none here. A text that came back whole was none.
      found.push(...read.value.flatMap(({ rows }) => rows.flat().map(String)))
    }
  }
  const names = (await office.client.branches.list({})).map(({ name }) => name)
  for (const name of names) expect(found).toContain(name)
  expect(found.some(text => text.startsWith(`=1+1${html}`))).toBe(true)
})

it('in a PDF they are words: no link, no script, no file of this machine', async () => {
  const wave = (await office.client.compare.filters({})).waves[0]?.code ?? ''
  const [branch] = await office.client.branches.list({})
  const addresses = [
    `/files/reports/audit/${visit}.pdf?lang=ru&edition=supervisor`,
    `/files/reports/audit/${visit}.pdf?lang=en&edition=shopper`,
    '/files/reports/blank/hostile.pdf?lang=ru',
    `/files/branch-report?branch=${branch?.code ?? ''}&wave=${wave}&checklist=bank-branch&lang=ru`,
    `/files/network-report?wave=${wave}&checklist=bank-branch&lang=ru`,
  ]
  for (const address of addresses) {
    const response = await office.ask(address)
    expect(response.status, address).toBe(200)
    tried += 1
    const reading = getDocument({ data: new Uint8Array(await response.arrayBuffer()), verbosity: 0 })
    const document = await reading.promise
    expect(await document.getJSActions()).toBeNull()
    expect(await document.getOpenAction()).toBeNull()
    let text = ''
    for (let at = 1; at <= document.numPages; at += 1) {
      const page = await document.getPage(at)
      const links = (await page.getAnnotations()).filter(
        (one: { url?: string; unsafeUrl?: string }) => one.url ?? one.unsafeUrl,
      )
      expect(links, address).toEqual([])
      const { items } = await page.getTextContent()
      text += items.map(item => ('str' in item ? item.str : '')).join('')
    }
    const attached = JSON.stringify(await document.getAttachments())
    expect(text + attached).not.toContain(secret)
    expect(text.replaceAll(/\s/gu, ''), address).toContain('<imgsrc=xonerror=')
    await reading.destroy()
  }
})

it('on the screens they are words: nothing runs, nothing breaks the policy', async () => {
  const context = await browser.newContext({ locale: 'ru-RU' })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('dialog', dialog => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', message => {
    if (/Content Security Policy|Trusted/iu.test(message.text())) problems.push(message.text())
  })
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== `http://127.0.0.1:${host.port}` && protocol !== 'data:' && protocol !== 'blob:')
      problems.push(request.url())
  })
  await page.goto(host.freshAddress())
  const id = (await office.client.branches.list({}))[0]?.id ?? ''
  const shown = [
    '/branches',
    `/branches/${id}`,
    '/shoppers',
    '/compare',
    '/checklists',
    '/checklists/hostile',
    `/visits/${visit}`,
    `/review/${visit}`,
    '/review',
    '/log',
    '/settings',
    '/exchange',
    '/',
  ]
  let words = 0
  for (const path of shown) {
    tried += 1
    await page.goto(`http://127.0.0.1:${host.port}${path}`)
    await page.locator('main').first().waitFor()
    await page.waitForLoadState('networkidle')
    const seen = await page.evaluate(() => ({
      hacked: 'hacked' in globalThis,
      made: document.querySelectorAll('img[src="x"], [onerror], a[href^="javascript:"], a[href^="file:"]')
        .length,
      words:
        `${document.body.innerText} ${[...document.querySelectorAll('input, textarea')].map(one => ('value' in one ? String(one.value) : '')).join(' ')}`.includes(
          '<img src=x onerror=',
        ),
    }))
    expect({ path, ...seen }).toMatchObject({ path, hacked: false, made: 0 })
    if (seen.words) words += 1
  }
  expect(problems).toEqual([])
  // Most of these screens show such a text, and show it as it was written.
  expect(words).toBeGreaterThan(6)
  await context.close()
})

it('a picture that is a drawing or a page is taken nowhere', async () => {
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file://${planted}" width="9" height="9"/><script>hacked=1</script></svg>`,
  )
  for (const name of ['x.svg', 'x.png', 'x.html']) {
    tried += 1
    const { error } = await safe(office.client.session.saveLogo({ upload: await office.send(name, svg) }))
    expect(error).toMatchObject({ code: 'BAD_FILE' })
  }
})
