import { z } from 'zod'
import { byFiles } from '../scenario/by-files.ts'
import { openOffice } from '../scenario/office.ts'
import type { App } from './app.ts'
import { ask, type Screen } from './screens.ts'

/** The library of a colleague whose key nobody here has confirmed, as it is and locked with a password. */
async function fromColleague(): Promise<{ open: Buffer; locked: Buffer }> {
  const ends: (() => Promise<void>)[] = []
  const office = await openOffice(undefined, close => void ends.push(close))
  await office.client.session.begin({
    name: 'Ольга Смирнова',
    role: 'supervisor',
    language: 'ru',
    organisation: 'Северный банк',
    start: 'library',
  })
  const files = byFiles(office)
  const open = await files.hands({ kind: 'library' })
  const locked = await files.hands({ kind: 'library', password: 'ключ под ковриком' })
  for (const end of ends) await end()
  return { open: Buffer.from(open.bytes), locked: Buffer.from(locked.bytes) }
}

/** Packages in and out with what they ask, assignments handed out, payouts, and how long things are kept. */
export async function exchangeScreens({ page }: App): Promise<Screen[]> {
  const visits = z.array(z.looseObject({ wave: z.string().nullable(), status: z.string() }))
  const made = visits.parse(await ask(page, 'audits.list')).find(one => one.status === 'approved')
  const wave = made?.wave ?? ''
  const packages = await fromColleague()
  const given = (name: string, buffer: Buffer, course: string) => async () => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer })
    await page.locator(`.arriving-row[data-course=${course}]`).waitFor()
  }
  const exchange = { path: '/exchange', ready: '.keys' }
  return [
    { name: 'exchange', ...exchange },
    { name: 'package by an unknown key', ...exchange, open: given('a.vizit', packages.open, 'trust') },
    {
      name: 'locked package',
      ...exchange,
      open: given('b.vizit', packages.locked, 'password'),
      refused: true,
    },
    {
      name: 'no package',
      ...exchange,
      open: given('c.vizit', Buffer.from('PK\u0003\u0004 nothing'), 'refused'),
      refused: true,
    },
    {
      name: 'package with a password',
      ...exchange,
      async open() {
        await page.locator('.package-password input[type=checkbox]').first().check()
        await page.locator('.package-password input[type=password]').first().fill('1234')
        await page.keyboard.press('Tab')
      },
    },
    { name: 'handing out', path: `/exchange/assignments?wave=${wave}`, ready: '.hand-out' },
    {
      name: 'payouts',
      path: `/waves/${wave}/payouts`,
      ready: '.payout',
      open: async one => one.locator('.payout summary').first().click(),
    },
    { name: 'retention', path: '/retention', ready: '.retention' },
    {
      name: 'purge of visits',
      path: '/retention',
      ready: '.retention',
      open: async one => {
        await one.locator('.retention tbody button').last().click()
        await one.locator('[role=dialog] textarea').waitFor()
      },
    },
  ]
}
