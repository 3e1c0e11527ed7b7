import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { auditSchema, type Audit } from '../../src-shared/model/audit.ts'
import { durationSourceSchema } from '../../src-shared/model/duration-source.ts'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { press } from './keyboard.ts'
import { inColours, violations } from './look-over.ts'
import { ask, firstOf } from './screens.ts'

const historySchema = z.array(
  z.object({
    at: z.string(),
    by: z.string(),
    answer: z.object({ value: z.number().optional() }),
    source: durationSourceSchema.nullable(),
  }),
)

let app: App
let page: Page
let visit: string
beforeAll(async () => {
  app = await launch({ prepare: demoData })
  page = app.page
  await page.locator('main h1').waitFor()
  const branches = z.array(z.looseObject({ id: z.string() })).parse(await ask(page, 'branches.list'))
  const begun = await ask(page, 'audits.begin', { branch: branches[0]?.id ?? '', checklist: 'bank-hotline' })
  visit = z.object({ id: z.string() }).parse(begun).id
})
afterAll(() => app.close())

const wait = 'answer-time'
const card = (code = wait) => page.locator(`[data-code="${code}"]`)
const watch = () => card().getByRole('timer')
const button = (name: string | RegExp) => card().getByRole('button', { name })
const field = () => card().getByRole('textbox').first()
const allSaved = () => page.waitForSelector('.save[data-state="saved"], .save[data-state="kept"]')
const audit = async (): Promise<Audit> => auditSchema.parse(await ask(page, 'audits.get', { id: visit }))
const history = async () =>
  historySchema.parse(await ask(page, 'audits.history', { id: visit, question: wait }))
const shownSeconds = async () => {
  const parts = ((await watch().textContent()) ?? '').split(':').map(Number)
  return parts.reduce((sum, part) => sum * 60 + part, 0)
}

async function openQuestion(): Promise<void> {
  await page.goto(`${app.server.origin}/visits/${visit}`)
  await card().locator('.card-text').click()
  await page.waitForSelector(`[data-code="${wait}"][data-in-hand]`)
}

/** Sets the computer's clock, as the page sees it, apart from what it was. */
const setClock = (ms: number) =>
  page.evaluate(by => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + by
  }, ms)

/** A window of 1280 x 720 at 200 %. */
async function holdsAtTwice(): Promise<void> {
  await page.setViewportSize({ width: 640, height: 360 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(640)
  for (const drawing of await page.locator('.visit-strip-drawing').all()) {
    await expect.poll(async () => (await drawing.boundingBox())?.width ?? 0).toBeLessThan(640)
  }
  await page.setViewportSize({ width: 1280, height: 720 })
}

describe('a stopwatch', () => {
  it("runs on when the program is killed, and says that it goes by the computer's clock", async () => {
    await openQuestion()
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await watch().waitFor()
    expect(await card().locator('.stopwatch-mark').count()).toBe(0)
    await expect.poll(async () => (await audit()).timers[0]?.startedAt ?? null).not.toBeNull()
    const startedAt = (await audit()).timers[0]?.startedAt ?? ''
    await app.forgiving(async () => {
      await app.server.kill()
      await app.restart()
    })
    await openQuestion()
    await card().getByText('по часам компьютера').waitFor()
    const since = (Date.now() - Date.parse(startedAt)) / 1000
    expect(await shownSeconds()).toBeGreaterThan(since - 3)
    expect(await shownSeconds()).toBeLessThanOrEqual(since + 1)
    expect(await inColours(page)).toEqual([])

    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await button(/Продолжить/).waitFor()
    await card().getByText('измерено секундомером, частью по часам компьютера').waitFor()
    await allSaved()
    const { answers, durations } = await audit()
    expect(answers[wait]?.value).toBeGreaterThanOrEqual(Math.floor(since))
    expect(durations).toMatchObject([{ question: wait, source: { kind: 'measured', byWall: true } }])
    expect(app.problems).toEqual([])
  })

  it('asks which clock counts when they went apart, and lets everything else be answered meanwhile', async () => {
    await openQuestion()
    await press(page, button('Сбросить'))
    await press(page, button(/Пуск/))
    await watch().waitFor()
    await setClock(600_000)
    const asked = card().getByRole('group', { name: 'Часы разошлись' })
    await asked.getByText('ноутбук спал или часы перевели').waitFor()
    expect(await asked.getByRole('status').textContent()).toMatch(/вперёд секундомера на (10:00|9:59)/)
    expect(await inColours(page)).toEqual([])
    await holdsAtTwice()
    const before = Object.keys((await audit()).answers).length
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    // The stopwatch stays in sight, and is one press away.
    await page.getByRole('button', { name: /Секундомер идёт, но часы разошлись/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('1')
    await expect.poll(async () => Object.keys((await audit()).answers).length).toBeGreaterThan(before)

    await page.getByRole('button', { name: /Секундомер идёт/ }).click()
    await press(page, asked.getByRole('button', { name: /^По секундомеру/ }))
    await asked.waitFor({ state: 'detached' })
    expect(await shownSeconds()).toBeLessThan(60)
    await page.waitForSelector(`[data-code="${wait}"] input:focus`)
    await press(page, button(/Стоп/))
    await card().getByText('измерено секундомером', { exact: true }).waitFor()
    await allSaved()
    expect((await audit()).answers[wait]?.value).toBeLessThan(60)
    expect(app.problems).toEqual([])
  })

  it('leaves a trace when what it measured is corrected', async () => {
    await openQuestion()
    const measured = (await audit()).answers[wait]?.value
    await field().fill('1:45')
    await card()
      .getByText(/секундомер показал 0:\d\d, исправлено: введено вручную/)
      .waitFor()
    await allSaved()
    await expect.poll(async () => (await audit()).answers[wait]?.value).toBe(105)
    const [typed, before] = await history()
    expect(typed).toMatchObject({ answer: { value: 105 }, source: { kind: 'typed' } })
    expect(before).toMatchObject({ answer: { value: measured }, source: { kind: 'measured', byWall: false } })
    expect([typed?.by, before?.by].every(name => (name ?? '') !== '')).toBe(true)
    expect(Date.parse(typed?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.at ?? ''))
    await page.reload()
    await card()
      .getByText(/исправлено: введено вручную/)
      .waitFor()
    await card().locator('.card-text').click()
    await page.getByRole('button', { name: /История ответа/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(/· введено вручную/)
      .first()
      .waitFor()
    await dialog.getByText(/· измерено секундомером$/).waitFor()
    await page.keyboard.press('Escape')
    expect(app.problems).toEqual([])
  })

  it('is not needed: two clock times say it too', async () => {
    await openQuestion()
    await press(page, button('По часам'))
    await page.getByLabel('Начало', { exact: true }).fill('23:58')
    await page.getByLabel('Конец', { exact: true }).fill('0:01:30')
    await card().getByText('Через полночь').waitFor()
    await card().getByText('по часам, 23:58–00:01:30').waitFor()
    expect(await field().inputValue()).toBe('3:30')
    await allSaved()
    expect(await inColours(page)).toEqual([])
    await page.getByLabel('Конец', { exact: true }).fill('25:00')
    await card().getByText('Такого времени нет').waitFor()
    expect(await field().inputValue()).toBe('3:30')
    expect(app.problems).toEqual([])
  })
})

describe('the time of a visit', () => {
  it('runs in the top bar, and stands still once the contacts have ended', async () => {
    await openQuestion()
    const clock = page.locator('.visit-clock')
    expect(await clock.textContent()).toMatch(/Визит идёт .*с тех пор, как визит начат/)
    await ask(page, 'audits.visit', {
      id: visit,
      visit: {
        contacts: [
          {
            channel: 'phone',
            startedAt: '2026-11-12T11:05:00',
            endedAt: '2026-11-12T11:47:00',
            zone: 'Asia/Almaty',
          },
        ],
      },
    })
    await page.reload()
    await page.locator('.visit-clock:not([data-running])').waitFor()
    expect(await clock.textContent()).toMatch(/42 мин.*Визит длился 42 мин, с начала первого контакта/)
    await holdsAtTwice()
  })

  it('is drawn along one axis while contacts are written down, broken where days are empty', async () => {
    await page.goto(`${app.server.origin}/visits/${visit}/facts`)
    const strip = page.getByRole('figure', { name: 'Ход визита' })
    await strip.locator('svg').waitFor()
    // Between the contact and the wait towards midnight.
    expect(await strip.locator('.visit-strip-gap').count()).toBe(1)
    await page.getByRole('button', { name: 'Добавить контакт' }).click()
    const second = page.getByRole('group', { name: 'Контакт 2' })
    await second.getByLabel('Начало, дата').fill('14.11.2026')
    await second.getByLabel('Начало, время').fill('9:30')
    await second.getByLabel('Конец, дата').fill('15.11.2026')
    await second.getByLabel('Конец, время').fill('18:00')
    await second.getByText('длился 1 д 8 ч').waitFor()
    await strip.locator('.visit-strip-gap').nth(2).waitFor()
    expect(await strip.locator('svg').textContent()).toMatch(/1 д 21 ч.*14 ч.*18 ч/)
    const told = await strip.getByRole('listitem').allTextContents()
    expect(told[0]).toBe('12 ноября 2026, 11:05–11:47: контакт, телефон')
    expect(told.at(-2)).toBe('14 ноября 2026, 09:30–15 ноября 2026, 18:00: контакт, телефон')
    expect(await inColours(page)).toEqual([])
    await holdsAtTwice()
    await allSaved()
    expect(app.problems).toEqual([])
  })

  it('is drawn on the page of an audit too, in English', async () => {
    await ask(page, 'session.set', { language: 'en' })
    const approved = await firstOf(page, 'approved')
    await page.goto(`${app.server.origin}/visits/${approved}/audit`)
    const strip = page.getByRole('figure', { name: 'Course of the visit' })
    await strip.locator('svg').waitFor()
    expect((await strip.getByRole('listitem').allTextContents())[0]).toMatch(
      /^\d+ \w+ \d{4}, \d\d:\d\d–\d\d:\d\d: contact, /,
    )
    expect(await inColours(page)).toEqual([])
    await holdsAtTwice()
    expect(app.problems).toEqual([])
  })
})
