import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionScreens } from './action-screens.ts'
import { launch, type App } from './app.ts'
import { authoringScreens, emptyScreens } from './authoring-screens.ts'
import { compareScreens } from './compare-screens.ts'
import { demoData } from './demo-data.ts'
import { exchangeScreens } from './exchange-screens.ts'
import { inColours, lookOver, overflow, unspoken } from './look-over.ts'
import { planningScreens } from './planning-screens.ts'
import { reviewScreens } from './review-screens.ts'
import { ask, screensOf, type Screen } from './screens.ts'
import { visitScreens } from './visit-screens.ts'

/** The parts of the program; a new one adds its screens here. */
const parts = [
  screensOf,
  visitScreens,
  authoringScreens,
  planningScreens,
  reviewScreens,
  exchangeScreens,
  actionScreens,
  compareScreens,
]

/** Every screen in one language: words, width, and what axe finds in each colour. One file per language runs it. */
export function screensIn(language: 'ru' | 'en'): void {
  describe('every screen on the sample network', () => {
    let app: App
    const screens: Screen[] = []
    beforeAll(async () => {
      app = await launch({ prepare: demoData })
      for (const part of parts) screens.push(...(await part(app)))
    })
    afterAll(() => app.close())

    // Every screen of the program, three colours each.
    it('is open to everybody, fits and speaks, in every colour', async () => {
      await ask(app.page, 'session.set', { language, theme: 'system' })
      expect(await lookOver(app, screens, language)).toEqual({})
    }, 600_000)
  })

  describe('an empty folder', () => {
    it('says what to do next, to everybody', async () => {
      const app = await launch()
      try {
        const person = { name: 'Anna', organisation: 'North', role: 'both', language, start: 'empty' }
        await ask(app.page, 'session.begin', person)
        await ask(app.page, 'session.set', { theme: 'system' })
        expect(await lookOver(app, emptyScreens, language)).toEqual({})
      } finally {
        await app.close()
      }
    })
  })

  describe('the first start', () => {
    it('is open to everybody', async () => {
      const app = await launch({ locale: language === 'ru' ? 'ru-RU' : 'en-US' })
      try {
        await app.page.locator('form input[name=name]').waitFor()
        expect(await inColours(app.page)).toEqual([])
        expect(await unspoken(app.page)).toEqual([])
        expect(await overflow(app.page)).toBe(0)
        expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect(app.problems).toEqual([])
      } finally {
        await app.close()
      }
    })
  })
}
