import { describe, expect, it } from 'vitest'
import { launch } from './app.ts'
import { screensIn } from './screen-suite.ts'
import { ask } from './screens.ts'

screensIn('en')

describe('an English screen', () => {
  it('has no Russian letters without Russian records', async () => {
    const app = await launch()
    try {
      const person = { name: 'Anna', organisation: 'North', role: 'both', language: 'en', start: 'empty' }
      await ask(app.page, 'session.begin', person)
      await app.page.goto(`${app.server.origin}/settings`)
      await app.page.locator('main form').first().waitFor()
      expect(await app.page.locator('h1').first().textContent()).toMatch(/^[A-Za-z ]+$/)
      expect(await app.page.locator('nav').first().textContent()).not.toMatch(/[а-яё]/i)
    } finally {
      await app.close()
    }
  })
})
