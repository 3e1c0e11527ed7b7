import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { ask } from './screens.ts'

const lines = z.array(z.looseObject({ id: z.string(), number: z.int(), stage: z.string() }))
const actions = async (page: Page) => lines.parse(await ask(page, 'actions.list', {}))

describe('a supervisor with the actions of the sample network', () => {
  let app: App
  beforeAll(async () => {
    app = await launch({ prepare: demoData })
  })
  afterAll(() => app.close())

  it('takes a card to the next stage by keyboard, and makes an action from a failed standard', async () => {
    const { page, server } = app
    await page.goto(`${server.origin}/actions`)
    const plan = page.locator('.board-column').first()
    const number = /\d+/.exec((await plan.locator('.board-handle').first().getAttribute('aria-label')) ?? '')
    const stageOf = async () =>
      (await actions(page)).find(action => action.number === Number(number?.[0]))?.stage
    expect(await stageOf()).toBe('plan')
    await plan.locator('.board-handle').first().focus()
    await page.keyboard.press('Space')
    await page.locator('.board-card[data-held]').waitFor()
    await page.locator('.board-column[data-over]').first().waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.board-column:nth-child(2)[data-over]').waitFor()
    await page.keyboard.press('Space')
    await expect.poll(stageOf).toBe('do')

    const before = (await actions(page)).length
    const audits = z.array(z.looseObject({ id: z.string() }))
    const [audit] = audits.parse(await ask(page, 'audits.list', { status: ['approved'] }))
    await page.goto(`${server.origin}/visits/${audit?.id ?? ''}/audit`)
    await page.locator('.action-make').first().click()
    const dialog = page.locator('[role=dialog]')
    await dialog.locator('select[name=cause]').selectOption('training')
    await dialog.locator('textarea').fill('Разобрать на пятиминутке')
    await dialog.locator('button[type=submit]').click()
    await page.waitForURL(/\/actions\/[0-9a-f-]{36}$/)
    expect(await page.locator('.action-facts-columns').textContent()).toContain('Разобрать на пятиминутке')
    expect(await actions(page)).toHaveLength(before + 1)
    expect(app.problems).toEqual([])
  }, 60_000)
})
