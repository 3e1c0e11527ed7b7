import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { openReader } from '../../src-main/store/open-store.ts'
import { failingDisk, protect, type FailingDisk } from '../faults/broken-disk.ts'
import { overwrite } from '../faults/damages.ts'
import { working } from '../faults/store-process.ts'
import { everyType } from '../scenario/every-type.ts'
import { openOffice } from '../scenario/office.ts'
import { runProcess } from '../unit/cli/run-command.ts'
import { launch, type App } from './app.ts'
import { overflow, violations } from './look-over.ts'

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
  await app?.close()
})

/** Each part has a visit of its own. */
beforeEach(() => {
  id = visits.pop() ?? ''
})

/** The pages of answers on the disk, behind the back of the program, which has just been started on a closed file. */
function spoil(folder: string): void {
  const file = join(folder, 'vizit.sqlite')
  const db = new Database(file)
  const pages = db.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'answer'").pluck().all()
  for (const page of pages) overwrite(file, (page - 1) * 4096, Buffer.alloc(4096, 'Ж7#'))
  // Whoever holds pages in memory reads them anew once another has written.
  db.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('test.spoilt', '1')").run()
  db.close()
}

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

/** The visit as it lies on disk, read beside the running program. */
function stored() {
  const reader = openReader(app.dataFolder)
  if (!reader.ok) throw new Error(reader.fault.code)
  const audit = readAudit(reader.value, id)
  reader.value.close()
  if (audit === null) throw new Error('no such visit')
  return audit
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

/** Answers on while nothing can be saved, then waits until everything is on disk by itself; gives the mark's words. */
async function worksThrough(begin: () => void | Promise<void>, end: () => void | Promise<void>) {
  const page = await opened()
  const before = journalLines()
  await page.keyboard.press('1')
  await inHand(page, 'queue')
  await saved(page)
  const refused = refusedSaves(page)
  let said = ''
  await app.forgiving(async () => {
    await begin()
    await page.keyboard.press('1')
    said = await failed(page)
    // Typing goes on.
    await inHand(page, 'queue-managed')
    await page.keyboard.press('2')
    await page.waitForSelector('[data-code="queue-managed"] [data-comment]:focus')
    await page.keyboard.type('Очередь росла, никто не вышел')
    expect(await card(page, 'queue-managed').locator('[data-comment]').inputValue()).toContain(
      'никто не вышел',
    )
    expect(stored().answers).toEqual({ greeting: { value: 'yes' } })
    await end()
    await saved(page)
  })
  expect(stored().answers).toEqual({
    greeting: { value: 'yes' },
    queue: { value: 'yes' },
    'queue-managed': { value: 'no', comment: 'Очередь росла, никто не вышел' },
  })
  // One line for each, written as soon as the folder took it.
  await expect.poll(() => journalLines() - before, { timeout: 10_000 }).toBe(refused())
  return said
}

describe('the page before a disk that fails', () => {
  it('says that the disk is full, goes on, and saves by itself once there is space', async ({ skip }) => {
    const full = disk
    if (full === null) return skip('nothing may be mounted here')
    expect(await worksThrough(full.fill, full.free)).toBe('Не сохранено, потому что на диске кончилось место')
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
    const said = await worksThrough(
      () => void protect(files, true),
      () => void protect(files, false),
    )
    expect(said).toBe('Не сохранено, потому что в папку с данными нельзя писать')
  })

  it('says that another program holds the folder, goes on, and saves by itself once it is free', async () => {
    let other: ReturnType<typeof working> | undefined
    const said = await worksThrough(
      async () => {
        other = working([app.dataFolder, 'lock'])
        await other.said(1)
      },
      () => other?.kill(),
    )
    expect(said).toBe('Не сохранено, потому что папку с данными держит другая программа')
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
    expect(stored().answers['greeting']).toEqual({ value: 'no', comment: 'Слова второго окна' })

    await first.getByRole('button', { name: 'Вернуть своё' }).click()
    await first.locator('.overtaken').waitFor({ state: 'detached' })
    await expect.poll(() => stored().answers['greeting']).toEqual({ comment: 'Слова первого окна' })
    // The second one is now the older: its next word is told so, and nothing is overwritten.
    await second.keyboard.press('1')
    await second.getByText('В другом окне этот ответ изменили позже').waitFor()
    expect(stored().answers['greeting']).toEqual({ comment: 'Слова первого окна' })
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
    expect(stored().visit.narrative).toBe('Рассказ второго окна')
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
    const tab = await app.context.newCDPSession(page)
    await page.goto('chrome://crash').catch(() => undefined)
    await crashed
    expect(stored().answers['greeting']?.comment).toMatch(/^Сохранено\. /)
    // Playwright gives a crashed page up; the tab itself is loaded anew, as a person would.
    await tab.send('Page.navigate', { url: `${app.server.origin}/visits/${id}` })
    await expect
      .poll(() => stored().answers['greeting'], { timeout: 10_000 })
      .toEqual({ value: 'no', comment: 'Сохранено. Ещё нет' })
    // Saved, it lies nowhere but in the data folder.
    const left = async (): Promise<unknown> =>
      (await tab.send('Runtime.evaluate', { expression: 'JSON.stringify(sessionStorage)' })).result.value
    await expect.poll(left).toBe('{}')
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
    const { comment } = stored().answers['greeting'] ?? {}
    expect(comment).toMatch(/^Сохранено\. /)
    expect('Сохранено. Ещё нет'.startsWith(comment ?? '-')).toBe(true)
  })
})

describe('a data file that is damaged while the program runs', () => {
  it('is told of above the screen, and repaired by keyboard at the next start', async () => {
    const page = app.page
    await app.server.stop()
    await app.forgiving(async () => {
      await app.restart()
      spoil(app.dataFolder)
      await page.goto(`${app.server.origin}/visits/${id}`)
      const notice = page.locator('.health-notice[data-kind=damaged]')
      await notice.waitFor()
      await page.goto(`${app.server.origin}/settings`)
      await page.locator('.settings h1').waitFor()
      expect(await notice.innerText()).toContain('Сохранённое раньше на месте')
      expect(await overflow(page)).toBe(0)
      await app.server.stop()
      await app.restart()
      expect(await page.locator('h1').innerText()).toBe('Данные повреждены')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'The data are damaged' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'The data are repaired' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.waitForSelector('.shell')
    })
    await opened(page)
    await page.keyboard.press('1')
    await saved(page)
    expect(stored().answers).toEqual({ greeting: { value: 'yes' } })
  })
})

describe('afterwards', () => {
  it('the data folder is whole', async () => {
    expect(await runProcess('verify', '--data', app.dataFolder)).toMatchObject({ code: 0, err: '' })
  })
})
