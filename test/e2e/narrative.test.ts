import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { press } from './keyboard.ts'
import { inColours } from './look-over.ts'
import { ask, firstOf } from './screens.ts'

const answersSchema = z.object({
  answers: z.record(z.string(), z.object({ comment: z.string().optional() })),
})

let app: App
let page: Page
let draft: string
beforeAll(async () => {
  app = await launch({ prepare: demoData })
  page = app.page
  await page.locator('main h1').waitFor()
  draft = await firstOf(page, 'draft')
})
afterAll(() => app.close())

const advice = () => page.locator('.card[data-in-hand] .advice')
const comment = () => page.locator('.card[data-in-hand] [data-comment]')
const allSaved = () => page.waitForSelector('.save[data-state="saved"], .save[data-state="kept"]')

/** Opens the visit, puts this question in hand and its comment under the cursor, emptied. */
async function openComment(code: string): Promise<void> {
  await page.goto(`${app.server.origin}/visits/${draft}`)
  await page.locator('.scoring-rail button').first().click()
  await page.locator(`[data-code="${code}"] .card-text`).click()
  await page.keyboard.press('c')
  await page.waitForSelector(`[data-code="${code}"] [data-comment]:focus`)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
}

describe('help with the words of a visit', () => {
  it('advises after a pause, read with the field and never announced', async () => {
    await openComment('clean')
    await page.keyboard.type('Здесь всегда очень грязно, кажется, никто не убирает.')
    await advice().getByRole('listitem').nth(2).waitFor()
    expect(await advice().getByRole('button').allTextContents()).toEqual(['всегда', 'очень', 'кажется'])
    expect(await advice().textContent()).toContain('8 слов')
    const described = await comment().getAttribute('aria-describedby')
    expect(await advice().getAttribute('id')).toBe(described)
    expect(await advice().locator('[role=status], [role=alert], [aria-live]').count()).toBe(0)
    expect(await inColours(page)).toEqual([])
    // A press on the words shows them in the text.
    await press(page, advice().getByRole('button', { name: 'очень' }))
    const chosen = await comment().evaluate((box: HTMLTextAreaElement) =>
      box.value.slice(box.selectionStart, box.selectionEnd),
    )
    expect(chosen).toBe('очень')
    await page.keyboard.type('заметно')
    await advice().getByRole('button', { name: 'очень' }).waitFor({ state: 'detached' })
    expect(app.problems).toEqual([])
  })

  it('says when a comment is a copy, and that it is short where points were lost', async () => {
    await openComment('greeting')
    await page.keyboard.type('Здесь всегда заметно грязно, кажется, никто не убирает.')
    await advice().getByText('Тот же текст, что у вопроса 3.').waitFor()
    await openComment('ticket-help')
    await page.keyboard.press('Escape')
    await page.keyboard.press('2')
    await page.waitForSelector('[data-code="ticket-help"] [data-comment]:focus')
    await page.keyboard.type('Молчал')
    await advice().getByText('Балл потерян, а слов мало').waitFor()
    await allSaved()
    expect(app.problems).toEqual([])
  })

  it('lists the texts to read again before submitting, and does not stand in the way', async () => {
    await page.goto(`${app.server.origin}/visits/${draft}/submit`)
    const part = page.getByRole('region', { name: /Стоит перечитать 3 текста/ })
    await part.waitFor()
    expect(await part.textContent()).toContain('Проверяющий увидит те же подсказки')
    expect(await part.getByRole('link').allTextContents()).toEqual([
      expect.stringContaining('обобщение: «всегда»'),
      expect.stringContaining('тот же текст, что у вопроса 3'),
      expect.stringContaining('мало слов'),
    ])
    expect(await inColours(page)).toEqual([])
    await press(page, part.getByRole('link').nth(1))
    await page.waitForSelector('[data-code="greeting"] [data-comment]:focus')
    expect(app.problems).toEqual([])
  })

  it('keeps snippets from the settings', async () => {
    await page.goto(`${app.server.origin}/settings`)
    await press(page, page.getByRole('button', { name: 'Добавить заготовку' }))
    await page.getByRole('textbox', { name: 'Название заготовки 1' }).fill('не так')
    await page.getByRole('textbox', { name: 'Текст заготовки 1' }).fill('Табличек «Перерыв» не было.')
    const save = page.getByRole('button', { name: 'Сохранить заготовки' })
    await save.click()
    await page.getByText('Нужно одно слово').waitFor()
    await page.getByRole('textbox', { name: 'Название заготовки 1' }).fill('табличка')
    await page.getByRole('button', { name: 'Добавить заготовку' }).click()
    await page.getByRole('textbox', { name: 'Название заготовки 2' }).fill('талон')
    await page.getByRole('textbox', { name: 'Текст заготовки 2' }).fill('Талон напечатан в ')
    expect(await inColours(page)).toEqual([])
    await save.click()
    await page.getByText('Заготовки сохранены').waitFor()
    await page.reload()
    expect(await page.getByRole('textbox', { name: 'Название заготовки 2' }).inputValue()).toBe('талон')
    expect(app.problems).toEqual([])
  })

  it('puts a snippet in by a slash and its name, or from the list under the field', async () => {
    await openComment('clean')
    await page.keyboard.type('Окно закрыто. /та')
    const list = page.getByRole('listbox', { name: 'Заготовки' })
    await list.getByRole('option').nth(1).waitFor()
    const active = await comment().getAttribute('aria-activedescendant')
    expect(await list.locator('[aria-selected=true]').getAttribute('id')).toBe(active)
    expect(await inColours(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await list.waitFor({ state: 'detached' })
    expect(await comment().inputValue()).toBe('Окно закрыто. Талон напечатан в ')
    await page.keyboard.type('11:05. /табличка')
    await page.keyboard.press('Space')
    await page.keyboard.type('24/7 и/или /нет')
    expect(await list.count()).toBe(0)
    const written = 'Окно закрыто. Талон напечатан в 11:05. Табличек «Перерыв» не было. 24/7 и/или /нет'
    expect(await comment().inputValue()).toBe(written)
    // Escape closes the list only; the field keeps the cursor and its own undo.
    await page.keyboard.type(' /')
    await list.waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    expect(await comment().evaluate(box => box === document.activeElement)).toBe(true)
    await press(page, page.getByRole('button', { name: 'Заготовки' }))
    await list.waitFor()
    await page.keyboard.press('Enter')
    expect(await comment().inputValue()).toBe(`${written} /Табличек «Перерыв» не было.`)
    await page.keyboard.press('Control+z')
    expect(await comment().inputValue()).toBe(`${written} /`)
    await page.keyboard.press('Escape')
    await allSaved()
    const stored = answersSchema.parse(await ask(page, 'audits.get', { id: draft }))
    expect(stored.answers['clean']?.comment).toBe(`${written} /`)
    expect(app.problems).toEqual([])
  })

  it('speaks English, with words of both languages', async () => {
    await ask(page, 'session.set', { language: 'en' })
    await openComment('clean')
    await page.keyboard.type('It was very dirty, наверное.')
    await advice().getByRole('listitem').nth(1).waitFor()
    expect(await advice().textContent()).toMatch(/very — how much.*наверное — a guess.*5 words/)
    expect(app.problems).toEqual([])
  })
})
