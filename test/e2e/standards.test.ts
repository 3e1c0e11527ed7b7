import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { standardDocumentSchema, standardSchema } from '../../src-shared/model/standard.ts'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { choose, reach } from './keyboard.ts'
import { ask } from './screens.ts'

let app: App
let page: Page
beforeAll(async () => {
  app = await launch({ prepare: demoData })
  page = app.page
  await ask(page, 'session.set', { language: 'ru', theme: 'light' })
})
afterAll(() => app.close())

const stored = z.looseObject({
  standard: standardSchema,
  document: standardDocumentSchema,
  industry: z.string(),
  status: z.string(),
  revision: z.number(),
  revisions: z.array(z.looseObject({ revision: z.number(), author: z.string() })),
  variants: z.array(z.looseObject({ standard: standardSchema, changes: z.array(z.string()) })),
})
const get = async (code: string) => stored.parse(await ask(page, 'standards.get', { code }))

const field = (name: string) => page.locator('input, textarea').and(page.getByLabel(name, { exact: true }))
const type = (text: string) => page.keyboard.type(text)
const saved = (revision: number) => page.getByText(`Сохранено, редакция ${revision}`).waitFor()
const fees = 'bank.advice.fees'

/** Goes to a button or a link of a long form and presses it, with the keyboard. */
async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target, 120)
  await page.keyboard.press('Enter')
}

async function openStandard(code: string): Promise<void> {
  await page.goto(`${app.server.origin}/standards/${code}`)
  await page.locator('main form').waitFor()
}

describe('the library of standards, by keyboard alone', () => {
  it('is searched by the forms of words, and back leads to the same filters', async () => {
    await page.goto(`${app.server.origin}/standards?industry=bank`)
    await page.locator('main table').waitFor()
    await page.keyboard.press('/')
    await type('комиссиями')
    await page.waitForURL(/q=/)
    const list = page.url()
    const rows = page.locator('main table .table-link')
    await expect.poll(() => rows.first().getAttribute('href')).toBe(`/standards/${fees}`)
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('main table .table-link:focus')
    await page.keyboard.press('Enter')
    await page.locator('main form').waitFor()
    expect(page.url()).toContain(fees)
    await press(page, page.locator('.page-header-back'))
    await page.locator('main table').waitFor()
    expect(page.url()).toBe(list)
    expect(await page.getByRole('searchbox').inputValue()).toBe('комиссиями')
  })

  it('takes a new standard with a moment of its own', async () => {
    await page.goto(`${app.server.origin}/standards/new`)
    await page.waitForSelector('textarea:focus')
    await type('Гостю подали плед')
    await page.keyboard.press('Tab')
    await type('A blanket was offered')
    await reach(page, field('Как выглядит хорошо, По-русски'))
    await type('Плед предложили до просьбы')
    await reach(page, field('Отрасль'))
    await type('Веранды')
    await reach(page, field('Название момента, По-русски'))
    await type('Терраса')
    await reach(page, field('Критерий'))
    await page.keyboard.press('ArrowDown')
    await choose(page, page.getByRole('option').nth(1))
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    await reach(page, field('Норматив времени'))
    await type('2:30')
    await page.getByText('до 2:30 – 5 баллов').waitFor()
    await reach(page, field('Что подтверждает, По-русски'))
    await type('Комментарий')
    await page.keyboard.press('Control+s')
    await page.getByText('Исправьте 1 поле').waitFor()
    await page.waitForSelector('textarea:focus')
    await type('Летом')
    await page.keyboard.press('Control+s')
    await saved(1)
    await page.waitForURL(/standards\/verandy\./)
    const { standard, industry, revisions } = await get(page.url().split('/').at(-1) ?? '')
    expect(industry).toBe('Веранды')
    expect(standard).toMatchObject({
      text: { ru: 'Гостю подали плед', en: 'A blanket was offered' },
      moment: { code: 'terrasa', title: { ru: 'Терраса' } },
      notApplicable: { ru: 'Летом' },
      target: 150,
    })
    expect(revisions[0]?.author).not.toBe('')
    expect(await page.locator('.bilingual-missing').count()).toBeGreaterThan(0)
  })

  it('asks once before unsaved changes are left, and saves them on the way', async () => {
    // Through the list: only then is there a way back inside the page.
    await page.goto(`${app.server.origin}/standards?q=${fees}`)
    await press(page, page.locator(`main a[href='/standards/${fees}']`))
    await page.locator('main form').waitFor()
    const text = field('Требование, По-русски')
    await reach(page, text)
    await page.keyboard.press('Control+a')
    await type('Названы все комиссии')
    await page.goBack()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await text.inputValue()).toBe('Названы все комиссии')
    await press(page, page.locator('.page-header-back'))
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Сохранить', exact: true }))
    await page.locator('main table').waitFor()
    expect((await get(fees)).standard.text.ru).toBe('Названы все комиссии')
  })

  it('lets a variant inherit, change and take back', async () => {
    await openStandard(fees)
    await press(page, page.getByRole('link', { name: 'Добавить вариант' }))
    const channel = field('Канал')
    await channel.waitFor()
    await page.waitForSelector('input:focus')
    await page.keyboard.press('ArrowDown')
    await choose(page, page.getByRole('option', { name: 'телефон', exact: true }))
    await page.getByText('В основе: лично').waitFor()
    await reach(page, field('Требование, По-русски'))
    await page.keyboard.press('Control+a')
    await type('Комиссии названы по телефону')
    await page.getByText('Изменено 2 поля').waitFor()
    await press(page, page.getByRole('button', { name: 'Взять из основы: Требование' }))
    await page.getByText('Изменено 1 поле').waitFor()
    await page.keyboard.press('Control+s')
    await saved(1)
    const { variants } = await get(fees)
    const made = variants.find(({ standard }) => standard.code === `${fees}.phone`)
    expect(made?.changes).toEqual(['channel'])
    expect(made?.standard.text.ru).toBe('Названы все комиссии')
  })

  it('keeps both changes when the standard was changed meanwhile', async () => {
    await openStandard(fees)
    await reach(page, field('Требование, По-английски'))
    await page.keyboard.press('Control+a')
    await type('All fees were stated')
    const { document, industry, revision } = await get(fees)
    await ask(page, 'standards.save', { document: { ...document, level: 'desired' }, industry, revision })
    await app.forgiving(async () => {
      await page.keyboard.press('Control+s')
      await page.getByText('Пока вы писали, стандарт изменили').waitFor()
    })
    await press(page, page.getByRole('button', { name: 'Сохранить мои правки поверх' }))
    await saved(revision + 2)
    expect((await get(fees)).standard).toMatchObject({
      level: 'desired',
      text: { ru: 'Названы все комиссии', en: 'All fees were stated' },
    })
  })

  it('retires and brings back with one button, and the history tells it all', async () => {
    await openStandard(fees)
    const before = await get(fees)
    await press(page, page.getByRole('button', { name: 'Снять стандарт' }))
    await page.getByRole('button', { name: 'Вернуть в работу' }).waitFor()
    expect((await get(fees)).status).toBe('retired')
    await press(page, page.getByRole('button', { name: 'Вернуть в работу' }))
    await page.getByRole('button', { name: 'Снять стандарт' }).waitFor()
    const after = await get(fees)
    expect(after.status).toBe('active')
    expect(after.revision).toBe(before.revision + 2)
    await press(page, page.getByRole('button', { name: new RegExp(`^ред\\. ${after.revision}\\b`) }))
    await page.getByRole('dialog').getByText('действует', { exact: true }).waitFor()
    expect(app.problems).toEqual([])
  })
})
