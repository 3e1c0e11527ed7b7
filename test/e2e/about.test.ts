import { expect, it } from 'vitest'
import { launch } from './app.ts'
import { ask } from './screens.ts'

it('copies exactly the details for support that are shown, and asks no other machine for anything', async () => {
  const app = await launch()
  try {
    const person = { name: 'Анна', organisation: 'Север', role: 'both', language: 'ru', start: 'empty' }
    await ask(app.page, 'session.begin', person)
    const asked: string[] = []
    app.context.on('request', request => asked.push(request.url()))
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.page.goto(`${app.server.origin}/settings/about`)
    const shown = await app.page.locator('.about-facts').textContent()
    await app.page.getByRole('button', { name: 'Скопировать' }).click()
    await app.page.getByText('Сведения скопированы').waitFor()
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
    expect(shown).not.toMatch(/Анна|Север/)

    await app.page.getByRole('searchbox').fill('echarts')
    await app.page.locator('.licence summary', { hasText: 'echarts' }).click()
    await app.page.getByText('Apache License').first().waitFor()
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter(url => !url.startsWith(`${app.server.origin}/`))).toEqual([])
    expect(app.problems).toEqual([])
  } finally {
    await app.close()
  }
})
