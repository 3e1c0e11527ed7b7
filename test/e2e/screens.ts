import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { App } from './app.ts'
import { click } from './screen-acts.ts'

/** A screen as a person meets it: where it stands, what is opened on it, and what shows that it is there. */
export interface Screen {
  readonly name: string
  readonly path: string
  /** A CSS selector. */
  readonly ready: string
  readonly open?: (page: Page) => Promise<unknown>
  /** The door refuses something here, and the browser notes it. */
  readonly refused?: true
}

const standardLines = z.array(
  z.looseObject({ base: z.string().nullable(), standard: z.looseObject({ code: z.string() }) }),
)
const lines = z.array(z.looseObject({ id: z.string(), status: z.string() }))

/** Asks a procedure in the page's own way, with its cookie. */
export async function ask(page: Page, procedure: string, input: object = {}): Promise<unknown> {
  const answered = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/rpc/${path}`, { method: 'POST', headers, body })
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      const answer: unknown = await response.json()
      return answer
    },
    [procedure.replace('.', '/'), JSON.stringify({ json: input })] as const,
  )
  const { json } = z.object({ json: z.unknown() }).parse(answered)
  return json
}

/** The id of the newest visit with this status. */
export async function firstOf(page: Page, status: string): Promise<string> {
  const found = lines.parse(await ask(page, 'audits.list')).find(one => one.status === status)
  if (!found) throw new Error(`no visit is ${status}`)
  return found.id
}

/** Ends a visit at a closed door; the small sample has none. */
async function couldNotBeMade(page: Page, branch: string): Promise<string> {
  const begun = await ask(page, 'audits.begin', { branch, checklist: 'bank-branch' })
  const { id } = z.object({ id: z.string() }).parse(begun)
  await ask(page, 'audits.impossible', { id, reason: 'Дверь закрыта, на ней объявление о ремонте' })
  return id
}

async function sendFile(page: Page, name: string, text: string): Promise<string> {
  const answered = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/files/uploads?name=${name}`, { method: 'POST', body })
      const answer: unknown = await response.json()
      return answer
    },
    [name, text] as const,
  )
  return z.object({ upload: z.string() }).parse(answered).upload
}

/** The screens of records, imports and settings on the sample network, with what opens on them. */
export async function screensOf({ page }: App): Promise<Screen[]> {
  const branches = z.array(z.looseObject({ id: z.string() })).parse(await ask(page, 'branches.list'))
  const standards = standardLines.parse(await ask(page, 'standards.list'))
  const approved = `/visits/${await firstOf(page, 'approved')}/audit`
  const impossible = `/visits/${await couldNotBeMade(page, branches[0]?.id ?? '')}/audit`
  const branch = `/branches/${branches[0]?.id ?? ''}`
  const refused = await sendFile(page, 'broken.checklist.json', '{"format":"vizit.checklist","version":1}')
  const variant = standards.find(one => one.base !== null)
  const standard = `/standards/${variant?.base ?? ''}`
  const csv = 'Код;Название\nnew-1;Новый филиал\n;Без кода\n'
  const standardsCsv = 'Код;Уровень\nbank.advice.fees;небывалый\n'
  return [
    { name: 'home', path: '/', ready: 'main h1' },
    { name: 'branches', path: '/branches', ready: 'main table, main li' },
    { name: 'new branch', path: '/branches/new', ready: 'form input' },
    { name: 'branch', path: branch, ready: 'form input' },
    { name: 'branch import', path: '/branches/import', ready: 'main h1' },
    {
      name: 'branch import with faults',
      path: '/branches/import',
      ready: 'main h1',
      open: async one => {
        await one
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name: 'сеть.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
        await one.waitForSelector('.import-faults')
      },
    },
    { name: 'new visit', path: '/visits/new', ready: 'form input' },
    { name: 'audit', path: approved, ready: '.audit-report' },
    { name: 'impossible audit', path: impossible, ready: 'main h1' },
    { name: 'standards', path: '/standards', ready: 'main table' },
    {
      name: 'choosing a filter of standards',
      path: '/standards?industry=bank',
      ready: 'main table',
      open: async one => {
        await one.locator('.chip').nth(1).click()
        await one.getByRole('option').first().waitFor()
      },
    },
    {
      name: 'exporting standards',
      path: '/standards',
      ready: 'main table',
      open: async one => {
        await one.locator('.page-header-acts button').first().click()
        await one.getByRole('menuitem').first().waitFor()
      },
    },
    {
      name: 'new standard, nothing filled in',
      path: '/standards/new',
      ready: 'main form',
      open: async one => {
        await one.keyboard.press('Control+s')
        await one.locator('.save-bar-faults').waitFor()
      },
    },
    { name: 'standard', path: standard, ready: 'main form' },
    {
      name: 'revision of a standard',
      path: standard,
      ready: 'main form',
      open: click('.history-open'),
    },
    {
      name: 'leaving a standard',
      path: standard,
      ready: 'main form',
      open: async one => {
        await one.locator('textarea').first().fill('Only in one language')
        await one.locator('textarea').nth(1).fill('')
        await one.locator('.page-header-back').click()
        await one.getByRole('dialog').waitFor()
      },
    },
    { name: 'variant of a standard', path: `/standards/${variant?.standard.code ?? ''}`, ready: 'main form' },
    { name: 'standards import', path: '/standards/import', ready: 'main h1' },
    {
      name: 'standards import with faults',
      path: '/standards/import',
      ready: 'main h1',
      open: async one => {
        await one
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name: 'стандарты.csv', mimeType: 'text/csv', buffer: Buffer.from(standardsCsv) })
        await one.waitForSelector('.import-faults')
      },
    },
    { name: 'settings', path: '/settings', ready: 'main .person' },
    {
      name: 'licence text',
      path: '/settings/about',
      ready: '.licence',
      open: async one => {
        await one.locator('input[type=search]').fill('libheif-js')
        await one.locator('.licence summary').click()
        await one.waitForSelector('.licence-text:not(:empty)')
      },
    },
    {
      name: 'setting a PIN that is none',
      path: '/settings',
      ready: 'main .person',
      open: async one => {
        await one.locator('.settings-section:has(.settings-note) .settings-acts button').first().click()
        await one.locator('input[type=password]').first().fill('12')
        await one.keyboard.press('Enter')
        await one.locator('input[aria-invalid=true]').first().waitFor()
      },
    },
    {
      name: 'saving everything into a file, without a password',
      path: '/settings',
      ready: '.backups-acts',
      open: async one => {
        await one.locator('.backups-acts button').first().click()
        await one.getByRole('dialog').locator('button[type=submit]').click()
        await one.getByRole('dialog').locator('.mantine-InputWrapper-error').first().waitFor()
      },
    },
    {
      name: 'going back to a copy',
      path: '/settings',
      ready: '.backups-acts',
      open: async one => {
        await one.locator('.backups-acts button').last().click()
        await one.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'adding a person',
      path: '/settings',
      ready: 'main .person',
      open: click('.people + .settings-acts button'),
    },
    { name: 'log', path: '/log', ready: 'main tbody button' },
    {
      name: 'entry of the log',
      path: '/log',
      ready: 'main tbody button',
      open: click('main tbody button'),
    },
    {
      name: 'chain of the log',
      path: '/log',
      ready: 'main tbody button',
      open: click('.page-header-acts button'),
    },
    { name: 'refused file', path: `/open/${refused}`, ready: '[role=alert]', refused: true },
  ]
}
