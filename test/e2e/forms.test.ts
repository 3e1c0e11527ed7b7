import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src-main/exchange/workbook/write-workbook.ts'
import type { Sheet } from '../../src-main/exchange/workbook/sheet.ts'
import { readForm } from '../../src-main/exchange/xlsform/read-form.ts'
import { translator } from '../../src-shared/messages/translator.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { lossPlace, lossWords } from '../../src-shared/wording/loss-words.ts'
import { everyType } from '../scenario/every-type.ts'
import { everyColumn } from '../unit/exchange/xlsform/every-column.ts'
import { readPdf, squeezed } from '../unit/reports/read-pdf.ts'
import { launch, type App } from './app.ts'
import { temporary } from './chromium.ts'
import { pick, press } from './keyboard.ts'
import { ask } from './screens.ts'
import { startServer, type Server } from './server.ts'

const person = {
  name: 'Анна Петрова',
  organisation: 'Северный банк',
  role: 'both',
  language: 'ru',
  start: 'empty',
}
const t = translator('ru')

let app: App
let page: Page
let folder: string
beforeAll(async () => {
  app = await launch()
  page = app.page
  folder = mkdtempSync(join(temporary, 'forms-'))
  await ask(page, 'session.begin', person)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Chooses a file on the page of imports, by the keyboard. */
async function takesIn(
  onPage: Page,
  origin: string,
  name: string,
  bytes: string | Uint8Array,
): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  await onPage.goto(`${origin}/checklists/import`)
  const chooser = onPage.waitForEvent('filechooser')
  await press(onPage, onPage.getByRole('button', { name: 'Выбрать файл' }))
  await (await chooser).setFiles(file)
}

/** Downloads what this entry of the export menu offers. */
async function exported(onPage: Page, entry: string): Promise<Buffer> {
  await press(onPage, onPage.getByRole('button', { name: 'Выгрузить' }))
  const download = onPage.waitForEvent('download')
  await pick(onPage, onPage.getByRole('menuitem', { name: entry }))
  return readFileSync(await (await download).path())
}

/** A form as people make it by hand; a place on a map is nothing a checklist asks for. */
const handMade: readonly Sheet[] = [
  {
    name: 'survey',
    rows: [
      ['type', 'name', 'label::Russian (ru)', 'label::English (en)', 'relevant'],
      ['begin_group', 'entrance', 'Вход', 'Entrance'],
      ['select_one yes_no', 'hello', 'Поздоровались?', 'Greeted?'],
      ['text', 'words', 'Какими словами?', 'In what words?', "${hello} = 'yes'"],
      ['geopoint', 'place', 'Где это было?', 'Where was it?'],
      ['end_group'],
    ],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name', 'label::Russian (ru)', 'label::English (en)'],
      ['yes_no', 'yes', 'Да', 'Yes'],
      ['yes_no', 'no', 'Нет', 'No'],
    ],
  },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id'],
      ['Отделение', 'branch-form'],
    ],
  },
]

describe('a form (XLSForm) by the page', () => {
  it('lists everything it lost, in the order of its sheets, and opens as a draft', async () => {
    const form = readForm(everyColumn)
    if (!form.ok) throw new Error('the form is not read')
    await takesIn(page, app.server.origin, 'все столбцы.xlsx', await writeWorkbook(everyColumn))
    await page.locator('.losses li').first().waitFor()
    const said = await page
      .locator('.losses li')
      .evaluateAll(items => items.map(item => [...item.children].map(part => part.textContent)))
    expect(said.length).toBeGreaterThan(200)
    expect(said).toEqual(form.losses.map(loss => [lossPlace(loss, t), lossWords(loss, t)]))
    await page.getByRole('heading', { name: `Не перенеслось ${said.length}` }).waitFor()
    await press(page, page.getByRole('link', { name: 'Открыть черновик' }))
    await page.waitForSelector('[role=treeitem][data-here]:focus')
    const questions = form.draft.moments.flatMap(moment => moment.questions)
    expect(await page.locator('[role=treeitem][data-kind=question]').count()).toBe(questions.length)
    expect(app.problems).toEqual([])
  })

  it('is published after a look, and prints a blank form of its questions', async () => {
    await takesIn(page, app.server.origin, 'отделение.xlsx', await writeWorkbook(handMade))
    await page.getByText('Вопрос «place» пропущен').first().waitFor()
    await press(page, page.getByRole('link', { name: 'Открыть черновик' }))
    await page.waitForSelector('[role=treeitem][data-here]:focus')
    await page.keyboard.press('Control+Shift+Enter')
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }))
    await page.waitForURL(/\/checklists\/branch-form$/)
    const pdf = await readPdf(await exported(page, 'Бланк по-русски (PDF)'))
    expect(pdf.lang).toBe('ru')
    for (const words of ['Отделение', 'Вход', 'Поздоровались?', 'Какими словами?'])
      expect(pdf.text).toContain(squeezed(words))
    expect(pdf.text).not.toContain(squeezed('Где это было?'))
    expect(app.problems).toEqual([])
  })

  it('comes back from its own export with all its questions and rules', async () => {
    const form = await exported(page, 'XLSForm (XLSX)')
    await takesIn(page, app.server.origin, 'обратно.xlsx', form)
    await page.getByRole('heading', { name: 'Черновик готов: «Отделение»' }).waitFor()
    // A draft has no number of its own, and the code is taken by the checklist it comes from; that is all.
    expect(await page.locator('.losses li').allTextContents()).toEqual([
      expect.stringContaining('version'),
      expect.stringContaining('branch-form → branch-form-2'),
    ])
    expect(app.problems).toEqual([])
  })
})

describe('a checklist file by the page', () => {
  let other: Server
  beforeAll(async () => {
    other = await startServer(mkdtempSync(join(folder, 'other-')))
  })
  afterAll(() => other.stop())

  it('is the same bytes after export, import into another folder and export', async () => {
    await takesIn(page, app.server.origin, 'every-type.checklist.json', JSON.stringify(everyType))
    await page.getByRole('link', { name: 'Начать визит по нему' }).waitFor()
    await page.goto(`${app.server.origin}/checklists/${everyType.code}`)
    const first = await exported(page, 'Файл чек-листа (JSON)')
    expect(first.toString()).toBe(canonicalJson(JSON.parse(first.toString())))

    const context = await app.browser.newContext({ acceptDownloads: true, locale: 'ru-RU' })
    const there = await context.newPage()
    await there.goto(other.address)
    await ask(there, 'session.begin', person)
    await takesIn(there, other.origin, 'every-type-r1.checklist.json', first)
    await there.getByRole('link', { name: 'Начать визит по нему' }).waitFor()
    await there.goto(`${other.origin}/checklists/${everyType.code}`)
    const second = await exported(there, 'Файл чек-листа (JSON)')
    expect(second.equals(first)).toBe(true)
    await context.close()
    expect(app.problems).toEqual([])
  })
})
