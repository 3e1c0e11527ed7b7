import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import { draftChecklistSchema, type DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import { launch, type App } from './app.ts'
import { deskOf } from './author-desk.ts'
import { temporary } from './chromium.ts'
import { pick, press, reach } from './keyboard.ts'
import { ask } from './screens.ts'
import { watchSaves } from './watch-saves.ts'

let app: App
let page: Page
let desk: ReturnType<typeof deskOf>
beforeAll(async () => {
  app = await launch()
  page = app.page
  desk = deskOf(page)
})
afterAll(() => app.close())

const storedSchema = z.object({ version: z.number(), document: draftChecklistSchema })

const stored = async (id: string) =>
  storedSchema.parse(await ask(page, 'checklistDrafts.get', { id })).document
const link = (name: string | RegExp) => page.getByRole('link', { name })
const questionsOf = ({ moments }: Pick<Checklist, 'moments'> | DraftChecklist) =>
  moments.flatMap(({ questions }) => [...questions])
const rows = (page: Page) => page.locator('[role=treeitem][data-kind=question]')

describe('a checklist of sixty questions, with the keyboard alone', { retry: 0 }, () => {
  let id = ''
  let sent: ReturnType<typeof watchSaves>
  // Each part goes on where the one before stopped.
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'a part before failed'))
  afterEach(async ({ task }) => {
    broken ||= task.result?.state === 'fail'
    if (broken) await page.screenshot({ path: join(temporary, 'failed.png') })
  })

  it('begins with the starter library, a name in both languages and an industry', async () => {
    await reach(page, page.getByRole('textbox', { name: 'Ваше имя' }))
    await page.keyboard.type('Анна Петрова')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Северный банк')
    await reach(page, page.getByRole('radio', { name: 'Готовые чек-листы', checked: true }))
    await page.keyboard.press('Enter')
    await press(page, link('Чек-листы'))
    await press(page, link('Новый чек-лист'))
    await page.waitForSelector('input[name=ru]:focus')
    await page.keyboard.type('Визит в отделение')
    await page.keyboard.press('Tab')
    await page.keyboard.type('A visit to the branch')
    await reach(page, page.getByRole('combobox', { name: 'Отрасль' }))
    await page.keyboard.type('bank')
    await press(page, page.getByRole('button', { name: 'Начать собирать' }))
    await page.waitForSelector('[role=treeitem][data-here]:focus')
    id = /\/drafts\/([0-9a-f-]{36})$/.exec(page.url())?.[1] ?? ''
    expect(await stored(id)).toMatchObject({
      code: 'a-visit-to-the-branch',
      title: { ru: 'Визит в отделение', en: 'A visit to the branch' },
      industry: 'bank',
      moments: [],
    })
    expect(app.problems).toEqual([])
  })

  it('takes sixty questions from the standards, moment by moment', async () => {
    sent = watchSaves(page)
    await page.keyboard.press('/')
    await page.waitForSelector('#library-search:focus')
    // One sought by its words, some one by one, the rest of a moment at once.
    await page.keyboard.type('банкомат')
    await page.waitForSelector('#standard-bank\\.entrance\\.clean[aria-selected=true]')
    await page.keyboard.press('Enter')
    await rows(page).first().waitFor()
    await page.keyboard.press('Escape')
    await page.waitForSelector('#library-list [role=group]:nth-child(6)')
    while ((await rows(page).count()) < 60) {
      const before = await rows(page).count()
      const all = before % 3 === 0
      await page.keyboard.press(all ? 'Control+Enter' : 'Enter')
      if (all || (await rows(page).count()) === before) await page.keyboard.press('PageDown')
    }
    const order = await desk.order()
    expect(order.filter(place => place.startsWith('moment ')).length).toBeGreaterThanOrEqual(8)
    expect(app.problems).toEqual([])
  })

  it('loses nothing the mark called saved when the program is killed in the middle', async () => {
    await desk.saved()
    const certain = sent.findLastIndex(({ acknowledged }) => acknowledged)
    expect(questionsOf(sent[certain]?.document ?? { moments: [] }).length).toBeGreaterThanOrEqual(60)
    const rowsBefore = await desk.order()
    await app.forgiving(async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('End')
      await page.keyboard.press('m')
      await desk.inNewForm('moment')
      await desk.name('Впечатление', 'Impression')
      await page.keyboard.press('Control+s')
      await app.server.kill()
      // Typed into a page whose program is gone: it must say so.
      await page.keyboard.type('s')
      await page.waitForSelector('.save[data-state="failed"]')
      await app.restart()
    })
    const last = sent.findLastIndex(({ acknowledged }) => acknowledged)
    // What was on its way when the program died may have arrived; nothing older may stand there.
    expect(sent.slice(last).map(({ document }) => document)).toContainEqual(await stored(id))
    await press(page, link('Чек-листы'))
    await press(page, link('Визит в отделение'))
    await page.waitForSelector('[role=treeitem][data-here]:focus')
    const rowsAfter = await desk.order()
    expect(rowsAfter.slice(0, rowsBefore.length)).toEqual(rowsBefore)
    // Of the moment that was being written as much may be there as was on its way.
    if (rowsAfter.length > rowsBefore.length) {
      await page.keyboard.press('End')
      await page.keyboard.press('Delete')
    }
    expect(await desk.order()).toEqual(rowsBefore)
  })

  it('gets questions of its own, of every kind', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('m')
    await desk.inNewForm('moment')
    await desk.name('Впечатление', 'Impression')
    await desk.toOutline()
    await desk.addQuestion('Да / нет', 'Придёте ещё?', 'Would you come again?')
    await desk.toOutline()
    await desk.addQuestion('Шкала', 'Как вам приём?', 'How was the welcome?')
    await desk.write('До', '10')
    await desk.toOutline()
    await desk.addQuestion('Один вариант', 'Кто вас принял?', 'Who received you?')
    await desk.write('Вариант 1, Русский', 'Менеджер')
    await page.keyboard.press('Tab')
    await page.keyboard.type('A manager')
    await desk.write('Вариант 2, Русский', 'Кассир')
    await page.keyboard.press('Tab')
    await page.keyboard.type('A teller')
    await page.keyboard.press('Enter')
    await page.locator('.option-row:nth-child(3) .editor-line:focus').waitFor()
    await page.keyboard.type('Никто')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Nobody')
    await desk.toOutline()
    await desk.addQuestion('Число', 'Сколько окон работало?', 'How many windows were open?')
    await desk.toOutline()
    await desk.addQuestion('Длительность', 'Сколько ждали талон?', 'How long for the ticket?')
    await desk.toOutline()
    await desk.addQuestion('Текст', 'Что запомнилось?', 'What do you remember?')
    expect(app.problems).toEqual([])
  })

  it('gives one weight, a critical effect, a condition and a comment rule, all by choosing', async () => {
    await desk.toOutline()
    await desk.goTo('Как вам приём?')
    await page.keyboard.press('Enter')
    await desk.inNewForm('question')
    await desk.write('Вес', '2,5')
    await desk.press('checkbox', 'Критичный вопрос')
    await desk.choose('Что делает провал', 'Ограничивает итог сверху')
    await desk.write('Итог не выше, %', '40')
    await desk.write('Провал, если набрано меньше, %', '30')
    await desk.write('Комментарий при результате ниже, %', '60')
    await desk.toOutline()
    await desk.goTo('Кто вас принял?')
    await page.keyboard.press('Enter')
    await desk.inNewForm('question')
    await desk.press('button', 'Добавить условие')
    await desk.choose('Вопрос условия 1', '61. Придёте ещё?')
    await desk.choose('Значение условия 1', 'Нет')
    await page.getByText('Читается так:').waitFor()
    await desk.toOutline()
    await desk.saved()
    const own = (await stored(id)).moments.at(-1)?.questions ?? []
    expect(own.map(({ answer }) => answer.type)).toEqual([
      'yesNo',
      'scale',
      'choice',
      'number',
      'duration',
      'text',
    ])
    expect(own[1]).toMatchObject({
      weight: 2.5,
      commentBelow: 60,
      answer: { max: 10 },
      critical: { effect: 'capAudit', cap: 40, failBelow: 30 },
    })
    expect(own[2]).toMatchObject({
      code: 'who-received-you',
      showIf: { question: own[0]?.id, op: 'eq', value: 'no' },
      answer: { options: [{ code: 'a-manager' }, { code: 'a-teller' }, { code: 'nobody', points: 0 }] },
    })
    expect(app.problems).toEqual([])
  })

  it('moves a question and a moment by keys, and takes it back and forth', async () => {
    await desk.goTo('Что запомнилось?')
    const [before, draftBefore] = [await desk.order(), await stored(id)]
    await page.keyboard.press('Alt+ArrowUp')
    await desk.goTo('Впечатление')
    await page.keyboard.press('Alt+ArrowUp')
    const moved = await desk.order()
    const places = moved.filter(place => place.startsWith('moment '))
    expect(places.at(-2)).toBe(before.findLast(place => place.startsWith('moment ')))
    expect(moved.indexOf('question question-6')).toBeLessThan(moved.indexOf('question question-5'))
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await desk.order()).toEqual(before)
    await desk.saved()
    expect(await stored(id)).toEqual(draftBefore)
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    expect(await desk.order()).toEqual(moved)
    await desk.saved()
  })

  it('has the form of the row in hand under the very next key', async () => {
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.waitForSelector('.builder-main :focus')
    const here = await page.locator('[role=treeitem][data-here]').getAttribute('data-place')
    expect(await desk.form.getAttribute('data-place')).toBe(here)
    await desk.toOutline()
  })

  it('shows shares that add up to 100.0 exactly, of moments and of their questions', async () => {
    const shares = await desk.shares()
    const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
    expect(shares.length).toBeGreaterThanOrEqual(9)
    expect(sum(shares.map(({ moment }) => moment))).toBe(1000)
    expect(shares.map(({ questions }) => sum(questions))).toEqual(shares.map(({ moment }) => moment))
  })

  it('looks at the checks, and follows one to its field', async () => {
    await page.keyboard.press('Control+e')
    await page.getByText('Ошибок и замечаний нет').waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('n')
    await desk.inNewForm('question')
    await page.keyboard.press('Control+s')
    const finding = page.locator('.finding').filter({ hasText: 'Нет текста ни на одном языке' })
    await press(page, finding)
    await desk.inNewForm('question')
    await desk.toOutline()
    await page.keyboard.press('Delete')
    await page.getByText('Ошибок и замечаний нет').waitFor()
    expect(app.problems).toEqual([])
  })

  it('is tried on the real scoring screen', async () => {
    await press(page, link('Предпросмотр'))
    await page.waitForSelector('[data-code][data-in-hand]:focus-within')
    const progress = page.getByRole('progressbar')
    expect(await progress.getAttribute('aria-valuenow')).toBe('0')
    await page.keyboard.press('1')
    await page.waitForSelector('[role=progressbar][aria-valuenow="1"]')
    await press(page, link('К чек-листу'))
    await page.waitForSelector('[role=treeitem][data-here]:focus')
    expect(app.problems).toEqual([])
  })

  it('is published, whole, as a canonical file, and leaves no draft', async () => {
    await desk.saved()
    const draft = await stored(id)
    await page.keyboard.press('Control+Shift+Enter')
    await page.waitForSelector('[role=dialog] button[data-autofocus]:focus')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/checklists\/a-visit-to-the-branch$/)
    await page.getByRole('heading', { name: 'Визит в отделение' }).waitFor()
    const published = await ask(page, 'checklists.get', { code: 'a-visit-to-the-branch', revision: 1 })
    const { checklist, hash } = z.object({ checklist: checklistSchema, hash: z.string() }).parse(published)
    const questions = questionsOf(checklist)
    expect(questions.length).toBeGreaterThanOrEqual(66)
    expect(questions.map(({ code }) => code)).toEqual(questionsOf(draft).map(({ code }) => code))
    expect(questions.filter(({ standard }) => standard !== undefined).length).toBeGreaterThanOrEqual(60)
    expect(await ask(page, 'checklistDrafts.list')).toEqual([])

    await press(page, page.getByRole('button', { name: 'Выгрузить' }))
    const download = page.waitForEvent('download')
    await pick(page, page.getByRole('menuitem', { name: 'Файл чек-листа (JSON)' }))
    const bytes = readFileSync(await (await download).path())
    expect(bytes.toString()).toBe(canonicalJson(JSON.parse(bytes.toString())))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    expect(checklistSchema.parse(JSON.parse(bytes.toString()))).toEqual(checklist)
    expect(app.problems).toEqual([])
  })
})
