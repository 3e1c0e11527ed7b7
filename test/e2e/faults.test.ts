import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { auditSchema } from '../../src-shared/model/audit.ts'
import { failingDisk, protect, type FailingDisk } from '../faults/broken-disk.ts'
import { working } from '../faults/store-process.ts'
import { everyType } from '../scenario/every-type.ts'
import { openOffice } from '../scenario/office.ts'
import { runProcess } from '../unit/cli/run-command.ts'
import { launch, type App } from './app.ts'

let app: App
let disk: FailingDisk | null = null
const visits: string[] = []
let id = ''

beforeAll(async () => {
  app = await launch({
    prepare: async dataFolder => {
      disk = failingDisk(dataFolder)
      const office = await openOffice(dataFolder, () => undefined)
      await office.shopper.startsWith('empty')
      await office.supervisor.addsBranch('lesnaya', 'На Лесной')
      await office.supervisor.publishes(everyType)
      for (let n = 0; n < 8; n += 1) visits.push((await office.shopper.begins('lesnaya', 'every-type')).id)
      await office.close()
    },
  })
})
afterAll(async () => {
  disk?.remove()
  await app.close()
})

/** Each part has a visit of its own. */
beforeEach(() => {
  id = visits.pop() ?? ''
})

const card = (page: Page, code: string) => page.locator(`[data-code="${code}"]`)
const inHand = (page: Page, code: string) =>
  page.waitForSelector(`[data-code="${code}"][data-in-hand]:focus-within`)
const saved = (page: Page) => page.waitForSelector('.save[data-state="saved"]')
/** The mark's words while something is not on disk. */
async function failed(page: Page): Promise<string> {
  await page.waitForSelector('.save[data-state="failed"]')
  return page.locator('.save-words').innerText()
}

async function opened(page = app.page): Promise<Page> {
  await page.goto(`${app.server.origin}/visits/${id}`)
  await inHand(page, 'greeting')
  return page
}

async function stored() {
  const ran = await runProcess('call', 'audits.get', JSON.stringify({ id }), '--data', app.dataFolder)
  if (ran.code !== 0) throw new Error(ran.err)
  return auditSchema.parse(JSON.parse(ran.out))
}

function journalLines(): number {
  const file = join(app.dataFolder, 'journal.log')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}

/** Counts the saves that the program refused with a failure of the disk. */
function refusedSaves(page: Page): () => number {
  let count = 0
  page.on('response', response => {
    if (response.status() >= 500 && response.url().includes('/rpc/audits/')) count += 1
  })
  return () => count
}

/** Answers on while nothing can be saved, then waits until everything is on disk by itself. */
async function worksThrough(
  because: string,
  begin: () => void | Promise<void>,
  end: () => void | Promise<void>,
) {
  const page = await opened()
  const before = journalLines()
  await page.keyboard.press('1')
  await inHand(page, 'queue')
  await saved(page)
  const refused = refusedSaves(page)
  await app.forgiving(async () => {
    await begin()
    await page.keyboard.press('1')
    expect(await failed(page)).toBe(`Не сохранено, потому что ${because}`)
    // Typing goes on.
    await inHand(page, 'queue-managed')
    await page.keyboard.press('2')
    await page.waitForSelector('[data-code="queue-managed"] [data-comment]:focus')
    await page.keyboard.type('Очередь росла, никто не вышел')
    expect(await card(page, 'queue-managed').locator('[data-comment]').inputValue()).toContain(
      'никто не вышел',
    )
    expect((await stored()).answers).toEqual({ greeting: { value: 'yes' } })
    await end()
    await saved(page)
  })
  expect((await stored()).answers).toEqual({
    greeting: { value: 'yes' },
    queue: { value: 'yes' },
    'queue-managed': { value: 'no', comment: 'Очередь росла, никто не вышел' },
  })
  // One line for each, written as soon as the folder took it.
  await expect.poll(() => journalLines() - before, { timeout: 10_000 }).toBe(refused())
  expect(refused()).toBeGreaterThan(0)
}

describe('the page before a disk that fails', () => {
  it('says that the disk is full, goes on, and saves by itself once there is space', async ({ skip }) => {
    const full = disk
    if (full === null) return skip('nothing may be mounted here')
    await worksThrough('на диске кончилось место', full.fill, full.free)
  })

  it('says that the folder cannot be written to, goes on, and saves by itself once it can', async ({
    skip,
  }) => {
    const files = [
      app.dataFolder,
      ...['vizit.sqlite', 'vizit.sqlite-wal'].map(name => join(app.dataFolder, name)),
    ]
    if (!protect(files, true)) return skip('files cannot be protected here')
    protect(files, false)
    onTestFinished(() => void protect(files, false))
    await worksThrough(
      'в папку с данными нельзя писать',
      () => void protect(files, true),
      () => void protect(files, false),
    )
  })

  it('says that another program holds the folder, goes on, and saves by itself once it is free', async () => {
    let other: ReturnType<typeof working> | undefined
    await worksThrough(
      'папку с данными держит другая программа',
      async () => {
        other = working([app.dataFolder, 'lock'])
        await other.said(1)
      },
      () => other?.kill(),
    )
  })
})

describe('two windows on one visit', () => {
  it('tell the older one, show the newer answer and keep the own words beside it', async () => {
    const [first, second] = [await opened(), await opened(await app.context.newPage())]
    await second.keyboard.press('2')
    await second.waitForSelector('[data-code="greeting"] [data-comment]:focus')
    await second.keyboard.type('Слова второго окна')
    await second.keyboard.press('Escape')
    await saved(second)

    await app.forgiving(async () => {
      await first.keyboard.press('c')
      await first.waitForSelector('[data-code="greeting"] [data-comment]:focus')
      await first.keyboard.type('Слова первого окна')
      await first.getByText('В другом окне этот ответ изменили позже').waitFor()
    })
    expect(await card(first, 'greeting').locator('[data-comment]').inputValue()).toBe('Слова второго окна')
    expect(await first.locator('.overtaken-mine').innerText()).toContain('Слова первого окна')
    expect((await stored()).answers['greeting']).toEqual({ value: 'no', comment: 'Слова второго окна' })

    await first.getByRole('button', { name: 'Вернуть своё' }).click()
    await first.locator('.overtaken').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await stored()).answers['greeting'])
      .toEqual({ comment: 'Слова первого окна' })
    // The second one is now the older: its next word is told so, and nothing is overwritten.
    await second.keyboard.press('1')
    await second.getByText('В другом окне этот ответ изменили позже').waitFor()
    expect((await stored()).answers['greeting']).toEqual({ comment: 'Слова первого окна' })
    await second.close()
  })

  it('do the same with the facts of the visit', async () => {
    const first = app.page
    await first.goto(`${app.server.origin}/visits/${id}/facts`)
    const second = await app.context.newPage()
    await second.goto(`${app.server.origin}/visits/${id}/facts`)
    const narrative = (page: Page) =>
      page.locator('textarea.facts-narrative, .facts-narrative textarea').first()
    await narrative(second).fill('Рассказ второго окна')
    await saved(second)
    await app.forgiving(async () => {
      await narrative(first).fill('Рассказ первого окна')
      await first.getByText('В другом окне сведения о визите изменили позже').waitFor()
    })
    expect(await narrative(first).inputValue()).toBe('Рассказ второго окна')
    expect(await first.locator('.overtaken-mine').innerText()).toContain('Рассказ первого окна')
    expect((await stored()).visit.narrative).toBe('Рассказ второго окна')
    await second.close()
  })
})

describe('a page that ends without a word', () => {
  it('finds after a crash what was saved, and what was being typed', async () => {
    const page = await opened(await app.context.newPage())
    await page.keyboard.press('2')
    await page.waitForSelector('[data-code="greeting"] [data-comment]:focus')
    await page.keyboard.type('Сохранено. ')
    await saved(page)
    await page.keyboard.type('Ещё нет')
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => undefined)
    await crashed
    expect((await stored()).answers['greeting']?.comment).toMatch(/^Сохранено\. /)
    await page.goto(`${app.server.origin}/visits/${id}`)
    await inHand(page, 'greeting')
    await expect
      .poll(async () => (await stored()).answers['greeting'])
      .toEqual({ value: 'no', comment: 'Сохранено. Ещё нет' })
    // Saved, it lies nowhere but in the data folder.
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await page.close()
  })

  it('loses with its tab at most what was typed in the last 400 ms', async () => {
    const page = await opened(await app.context.newPage())
    await page.keyboard.press('2')
    await page.waitForSelector('[data-code="greeting"] [data-comment]:focus')
    await page.keyboard.type('Сохранено. ')
    await saved(page)
    await page.keyboard.type('Ещё нет')
    await page.close({ runBeforeUnload: false })
    const { comment } = (await stored()).answers['greeting'] ?? {}
    expect(comment).toMatch(/^Сохранено\. /)
    expect('Сохранено. Ещё нет'.startsWith(comment ?? '-')).toBe(true)
  })
})

describe('afterwards', () => {
  it('the data folder is whole', async () => {
    expect(await runProcess('verify', '--data', app.dataFolder)).toMatchObject({ code: 0, err: '' })
  })
})
