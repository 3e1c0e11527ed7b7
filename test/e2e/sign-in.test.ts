import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { press, reach } from './keyboard.ts'
import { inColours, overflow } from './look-over.ts'
import { ask } from './screens.ts'

let app: App
let page: Page
beforeAll(async () => {
  app = await launch()
  page = app.page
  const person = { name: 'Анна Петрова', organisation: 'Север', role: 'both', language: 'ru', start: 'empty' }
  await ask(page, 'session.begin', person)
})
afterAll(() => app.close())

const cover = () => page.locator('dialog.sign-in')
const pinField = () => cover().locator('input[type=password]')
const said = () => cover().locator('[role=alert]')

async function types(pin: string): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('dialog input[type=password]'))
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
}

describe('a laptop with a PIN, by the keyboard alone', () => {
  it('is given a PIN in the settings, locked by a key, and opened by the right PIN only', async () => {
    await page.goto(`${app.server.origin}/settings`)
    await press(page, page.getByRole('button', { name: 'Задать PIN' }))
    await page.waitForFunction(() => document.activeElement?.matches('input[type=password]'))
    await page.keyboard.type('4711')
    await reach(page, page.getByLabel('Новый PIN ещё раз'))
    await page.keyboard.type('4711')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Сменить PIN' }).waitFor()

    // A form that nobody has saved stays as it is behind the lock.
    await page.goto(`${app.server.origin}/branches/new`)
    await reach(page, page.locator('form input').first())
    await page.keyboard.type('lesnaya')
    await page.keyboard.press('Control+Shift+L')
    await cover().waitFor()
    expect(await page.locator('main form').isVisible()).toBe(false)
    // Not for a moment either: what stands behind it is not to be seen.
    await cover().evaluate(dialog =>
      dialog.addEventListener('close', () => dialog.setAttribute('data-fell', '')),
    )
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    expect(await page.locator('.mantine-Spotlight-content').count()).toBe(0)
    expect(await cover().isVisible()).toBe(true)
    expect(await cover().getAttribute('data-fell')).toBeNull()
    expect(await inColours(page)).toEqual([])
    expect(await overflow(page)).toBe(0)

    await app.forgiving(async () => {
      const refused = await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch('/rpc/audits/list', { method: 'POST', headers, body: '{"json":{}}' })).status
      })
      expect(refused).toBe(401)
      for (const wrong of ['0000', '1111', '2222']) {
        await types(wrong)
        await page.waitForFunction(() => document.querySelector('dialog [role=alert]')?.textContent !== '')
        await expect.poll(() => pinField().inputValue()).toBe('')
      }
      await said().getByText('Подождите').first().waitFor()
      await expect.poll(() => said().innerText(), { timeout: 10_000 }).not.toContain('Подождите 1')
      await expect.poll(() => said().locator('[aria-hidden]').count(), { timeout: 10_000 }).toBe(0)
      await types('4711')
      await cover().waitFor({ state: 'detached' })
    })
    expect(await page.locator('form input').first().inputValue()).toBe('lesnaya')
    expect(app.problems).toEqual([])
  })

  it('is locked after a restart, and another person begins with nothing of the one before', async () => {
    await ask(page, 'people.add', { name: 'Борис Ли', alias: 'Б-1', role: 'shopper' })
    await app.forgiving(async () => {
      await app.server.kill()
      await app.restart()
    })
    await cover().waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('dialog input[type=password]'))
    await reach(page, cover().getByRole('radio', { name: /Анна/u }))
    await page.keyboard.press('ArrowDown')
    await press(page, cover().getByRole('button', { name: 'Войти' }))
    await page.locator('main h1').waitFor()
    const session = z
      .object({ profile: z.object({ alias: z.string() }) })
      .parse(await ask(page, 'session.get'))
    expect(session.profile.alias).toBe('Б-1')
    // What a supervisor does is not in a shopper's rail.
    expect(await page.locator('nav a').allInnerTexts()).not.toContain('Стандарты')
    expect(await page.locator('nav a').allInnerTexts()).toContain('Визиты')
    expect(app.problems).toEqual([])
  })

  it('locks itself after a while without input', async () => {
    await ask(page, 'people.signIn', { id: await idOf('Анна Петрова'), pin: '4711' })
    await ask(page, 'session.set', { lockAfter: 1 })
    await page.clock.install()
    await page.goto(`${app.server.origin}/`)
    await page.locator('main h1').waitFor()
    await page.clock.runFor(50_000)
    expect(await cover().count()).toBe(0)
    await page.keyboard.press('Shift')
    await page.clock.runFor(50_000)
    expect(await cover().count()).toBe(0)
    await page.clock.runFor(20_000)
    await cover().waitFor()
  })
})

async function idOf(name: string): Promise<string> {
  const people = z.array(z.object({ id: z.string(), name: z.string() })).parse(await ask(page, 'people.list'))
  return people.find(one => one.name === name)?.id ?? ''
}
