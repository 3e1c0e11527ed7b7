import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { press, reach } from './keyboard.ts'
import { nextWave } from './planning-screens.ts'
import { ask } from './screens.ts'

let app: App
let page: Page
beforeAll(async () => {
  app = await launch({ prepare: demoData })
  page = app.page
  await ask(page, 'session.set', { language: 'ru', theme: 'light' })
  await nextWave(app, ['Алый', 'Белый', 'Синий'])
})
afterAll(() => app.close())

const planSchema = z.looseObject({
  branches: z.array(z.looseObject({ id: z.string() })),
  visits: z.array(z.looseObject({ branch: z.string(), shopper: z.string() })),
})
/** Where visits are planned, as `place of the branch, shopper`. */
async function planned(): Promise<string[]> {
  const { branches, visits } = planSchema.parse(await ask(page, 'waves.plan', { wave: '2027-Q1' }))
  return visits.map(visit => `${branches.findIndex(({ id }) => id === visit.branch)} ${visit.shopper}`).sort()
}
const said = (words: string | RegExp) => page.locator('.plan-said').filter({ hasText: words }).waitFor()
const grid = () => page.locator('.plan-grid')

describe('the plan of a wave, by keyboard alone', () => {
  it('is filled by a proposal, which is seen before it is taken and can be taken back', async () => {
    await page.goto(`${app.server.origin}/waves`)
    await press(page, page.getByRole('link', { name: '2027-Q1' }))
    await grid().waitFor()
    await press(page, page.getByRole('button', { name: 'Распределить остальное' }))
    await page.getByText('Предложено 6 визитов').waitFor()
    expect(await planned()).toEqual([])
    await press(page, page.getByRole('button', { name: 'Принять 6 визитов' }))
    await said('6 визитов в плане')
    const filled = await planned()
    expect(filled).toHaveLength(6)
    expect(new Set(filled).size).toBe(6)
    for (const alias of ['Алый', 'Белый', 'Синий']) {
      expect(filled.filter(one => one.endsWith(alias))).toHaveLength(2)
    }
    await page.keyboard.press('Control+z')
    await said('Возвращено как было')
    expect(await planned()).toEqual([])
  })

  it('takes a visit, leads it to another cell, and says what speaks against it', async () => {
    await grid().focus()
    await page.keyboard.press('Enter')
    await said(/Запланирован визит.*Алый/)
    await page.keyboard.press('Space')
    await said(/Поднят визит/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await said(/Визит перенесён.*Белый/)
    expect(await planned()).toEqual(['1 Белый'])
    await page.keyboard.press('Enter')
    await page.locator('.cell-panel').getByText('дважды в одной волне').waitFor()
    // One of them is paid otherwise than the wave says.
    await page.keyboard.press('KeyE')
    const form = page.locator('.assignment-form')
    await reach(page, form.getByLabel('За визит'))
    await page.keyboard.type('7500,5')
    await reach(page, form.getByLabel('Валюта'))
    await page.keyboard.type('KZT')
    await page.keyboard.press('Enter')
    await said('Задание изменено')
    await page
      .locator('.cell-visit')
      .filter({ hasText: /7\s500,50/u })
      .waitFor()
    await grid().focus()
    await page.keyboard.press('Delete')
    await said(/убран из плана/)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Escape')
    await said('Перенос отменён')
    expect(await planned()).toEqual(['1 Белый'])
  })

  it('moves a visit by the mouse too', async () => {
    const cell = (row: number, column: number) =>
      page.locator('.plan-row:has(.plan-cell)').nth(row).locator('.plan-cell').nth(column)
    await cell(1, 1).locator('.plan-token').hover()
    await page.mouse.down()
    const to = await cell(2, 0).boundingBox()
    if (!to) throw new Error('no cell')
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 })
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2)
    await page.mouse.up()
    await said(/Визит перенесён.*Алый/)
    expect(await planned()).toEqual(['2 Алый'])
    expect(app.problems).toEqual([])
  })
})
