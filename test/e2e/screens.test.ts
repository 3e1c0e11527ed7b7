import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app.ts'
import { authoringScreens, emptyScreens } from './authoring-screens.ts'
import { demoData } from './demo-data.ts'
import { ask, screensOf, type Screen } from './screens.ts'

const languages = ['ru', 'en'] as const
const colours = ['light', 'dark', 'contrast'] as const

/** What axe finds, one line per rule and element; under an open dialog there is nothing to meet but the dialog. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role=dialog]')
  if (rules) axe.withRules(rules)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/** Keys of messages and unfilled variables that a person would see or hear. */
async function unspoken(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']
    const attributes = [...document.querySelectorAll('*')].flatMap(element =>
      spoken.flatMap(name => element.getAttribute(name) ?? []),
    )
    return [document.title, document.body.innerText, ...attributes].join('\n')
  })
  return (
    said.match(
      /\b(common|session|home|branches|standards|checklists|builder|editor|difference|xlsform|wording|visit|scoring|audit|settings|errors|faults|values|report|menu|cli)\.[a-z]\w*(\.\w+)*\b|\{\{|\bundefined\b|\bNaN\b|\[object/g,
    ) ?? []
  )
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function meet(app: App, screen: Screen): Promise<void> {
  await app.page.goto(app.server.origin + screen.path)
  await app.page.locator(screen.ready).first().waitFor()
  await screen.open?.(app.page)
  await app.page.evaluate(() => document.fonts.ready)
}

/** The look that the machine asks for; the page follows it while its theme is that of the system. */
async function wear(page: Page, colour: (typeof colours)[number]): Promise<void> {
  await page.emulateMedia({
    colorScheme: colour === 'dark' ? 'dark' : 'light',
    contrast: colour === 'contrast' ? 'more' : 'no-preference',
  })
  await page.waitForFunction(wanted => document.documentElement.dataset['theme'] === wanted, colour)
}

/** What is wrong with a screen: words, width, and what axe finds in each colour. */
async function wrongWith(app: App, screen: Screen): Promise<string[]> {
  await meet(app, screen)
  const wide = await overflow(app.page)
  const wrong = [
    ...(await unspoken(app.page)).map(key => `not translated: ${key}`),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ]
  for (const colour of colours) {
    await wear(app.page, colour)
    // Colours alone differ between themes: the other rules see the same page.
    const rules = colour === 'light' ? undefined : ['color-contrast']
    wrong.push(...(await violations(app.page, rules)).map(one => `${colour}: ${one}`))
  }
  return [...wrong, ...app.problems.splice(0).filter(() => screen.refused !== true)]
}

describe('every screen on the sample network', () => {
  let app: App
  let screens: readonly Screen[]
  beforeAll(async () => {
    app = await launch({ prepare: demoData })
    screens = [...(await screensOf(app)), ...(await authoringScreens(app))]
  })
  afterAll(() => app.close())

  it.each(languages)(
    'is open to everybody, fits and speaks, in every colour: %s',
    async language => {
      await ask(app.page, 'session.set', { language, theme: 'system' })
      const found: Record<string, readonly string[]> = {}
      for (const screen of screens) {
        const wrong = await wrongWith(app, screen)
        if (wrong.length > 0) found[screen.name] = wrong
        expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(language)
      }
      expect(found).toEqual({})
      // Every screen of the program, three colours each.
    },
    600_000,
  )

  it('is met in its own language: no Russian letters on an English screen without Russian records', async () => {
    await ask(app.page, 'session.set', { language: 'en', theme: 'light' })
    await app.page.goto(`${app.server.origin}/settings`)
    await app.page.locator('main form').first().waitFor()
    expect(await app.page.locator('h1').first().textContent()).toMatch(/^[A-Za-z ]+$/)
    expect(await app.page.locator('nav').first().textContent()).not.toMatch(/[а-яё]/i)
  })
})

describe('an empty folder', () => {
  it.each(languages)('says what to do next, to everybody: %s', async language => {
    const app = await launch()
    try {
      const person = { name: 'Anna', organisation: 'North', role: 'both', language, start: 'empty' }
      await ask(app.page, 'session.begin', person)
      await ask(app.page, 'session.set', { theme: 'system' })
      const found: Record<string, readonly string[]> = {}
      for (const screen of emptyScreens) {
        const wrong = await wrongWith(app, screen)
        if (wrong.length > 0) found[screen.name] = wrong
      }
      expect(found).toEqual({})
    } finally {
      await app.close()
    }
  })
})

describe('the first start', () => {
  it.each(['ru-RU', 'en-US'] as const)('is open to everybody in %s', async locale => {
    const app = await launch({ locale })
    try {
      await app.page.locator('form input[name=name]').waitFor()
      for (const colour of colours) {
        await wear(app.page, colour)
        expect(await violations(app.page)).toEqual([])
      }
      expect(await unspoken(app.page)).toEqual([])
      expect(await overflow(app.page)).toBe(0)
      expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2))
      expect(app.problems).toEqual([])
    } finally {
      await app.close()
    }
  })
})
