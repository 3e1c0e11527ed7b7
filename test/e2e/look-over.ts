import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { ru } from '../../src-shared/messages/ru/index.ts'
import type { App } from './app.ts'
import type { Screen } from './screens.ts'

export const colours = ['light', 'dark', 'contrast'] as const
type Colour = (typeof colours)[number]

const whole = process.env['VIZIT_FULL'] !== undefined

/**
 * The colours that the nth screen is looked at in, the first by every rule, the others for contrast; null: not looked at.
 * Each screen is looked at in one language and one colour, in turns. `VIZIT_FULL=1`: every screen in all of them.
 */
function wornBy(place: number, language: 'ru' | 'en'): readonly Colour[] | null {
  if (whole) return colours
  if ((place % 2 === 1) === (language === 'en')) return colours.slice(place % 3, (place % 3) + 1)
  return null
}

type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>

declare global {
  interface Window {
    /** Stays in the page once AxeBuilder has looked at it. */
    axe?: { run(within: string | Document, options: object): Promise<Found> }
  }
}

// The lists of what passed are long, and nobody reads them.
const faultsOnly: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] }

const linesOf = ({ violations: found }: Found): string[] =>
  found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )

/** What axe finds, one line per rule and element; under an open dialog there is nothing to meet but the dialog. */
export async function violations(page: Page, within = '[role=dialog]'): Promise<string[]> {
  const again = await lookAgain(page, within, faultsOnly)
  if (again !== null) return again
  const axe = new AxeBuilder({ page }).options(faultsOnly).setLegacyMode()
  if ((await page.locator(within).count()) > 0) axe.include(within)
  return linesOf(await axe.analyze())
}

/** By the axe that already stands in the page; null: it has not looked at this page yet. */
async function lookAgain(page: Page, within: string, how: object): Promise<string[] | null> {
  const found = await page.evaluate(
    async ([dialog, options]) => {
      if (window.axe === undefined) return null
      const place = document.querySelector(dialog) === null ? document : dialog
      const { violations } = await window.axe.run(place, options)
      return { violations }
    },
    [within, how] as const,
  )
  return found && linesOf(found)
}

/** Contrast alone. */
async function paleWords(page: Page): Promise<string[]> {
  const found = await lookAgain(page, '[role=dialog]', { ...faultsOnly, runOnly: ['color-contrast'] })
  if (found === null) throw new Error('axe has not looked at this page yet')
  return found
}

/** What axe finds in these colours. Contrast alone differs between them: the other rules see the same page. */
export async function inColours(page: Page, worn: readonly Colour[] = ['light']): Promise<string[]> {
  const [first, ...others] = worn
  if (first === undefined) return []
  const wrong: string[] = []
  await wear(page, first)
  wrong.push(...(await violations(page)).map(one => `${first}: ${one}`))
  for (const colour of others) {
    await wear(page, colour)
    wrong.push(...(await paleWords(page)).map(one => `${colour}: ${one}`))
  }
  if (others.length > 0) await wear(page, first)
  return wrong
}

const areas = Object.keys(ru).join('|')
const keys = new RegExp(
  String.raw`\b(${areas})\.[a-z]\w*(\.\w+)*\b|\{\{|\bundefined\b|\bNaN\b|\[object`,
  'gu',
)

/** Keys of messages and unfilled variables that a person would see or hear. */
export async function unspoken(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']
    const attributes = [...document.querySelectorAll('*')].flatMap(element =>
      spoken.flatMap(name => element.getAttribute(name) ?? []),
    )
    return [document.title, document.body.innerText, ...attributes].join('\n')
  })
  return said.match(keys) ?? []
}

export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Goes to a screen as a link does, or, where the page is not as it was loaded, by loading it anew. */
async function meet(app: App, screen: Screen, before: Screen | undefined): Promise<void> {
  const untouched = before !== undefined && before.open === undefined && before.refused !== true
  if (untouched && before.path !== screen.path) {
    await app.page.evaluate(path => {
      history.pushState(null, '', path)
      // The screen before is gone with the next frame.
      return new Promise(requestAnimationFrame)
    }, screen.path)
  } else await app.page.goto(app.server.origin + screen.path, { waitUntil: 'commit' })
  // In the page, at its next frame: asked from outside, each look would wait for half a second.
  await app.page.waitForFunction(
    ready => [...document.querySelectorAll(ready)].some(one => one.checkVisibility()),
    screen.ready,
  )
  if (screen.open) {
    // Whoever opens something sees the screen first: by then it has its cursor and listens to keys.
    await app.page.evaluate(
      () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    await screen.open(app.page)
  }
  await app.page.evaluate(() => document.fonts.ready)
}

/** The look that the machine asks for; the page follows it while its theme is that of the system. */
export async function wear(page: Page, colour: Colour): Promise<void> {
  await page.emulateMedia({
    colorScheme: colour === 'dark' ? 'dark' : 'light',
    contrast: colour === 'contrast' ? 'more' : 'no-preference',
  })
  await page.waitForFunction(wanted => document.documentElement.dataset['theme'] === wanted, colour)
}

async function wrongWith(
  app: App,
  screen: Screen,
  before: Screen | undefined,
  worn: readonly Colour[],
): Promise<string[]> {
  try {
    await meet(app, screen, before)
  } catch (error) {
    return [`does not open: ${String(error)}`]
  }
  const wide = await overflow(app.page)
  return [
    ...(await unspoken(app.page)).map(key => `not translated: ${key}`),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(await inColours(app.page, worn)),
    ...app.problems.splice(0).filter(() => screen.refused !== true),
  ]
}

/** What is wrong with each of the screens, by name: words, width, and what axe finds in each colour. */
export async function lookOver(
  app: App,
  screens: readonly Screen[],
  language: 'ru' | 'en',
): Promise<Readonly<Record<string, readonly string[]>>> {
  // Those on which nothing is opened first: between them the page is not loaded anew.
  const order = screens.toSorted(
    (one, other) => Number(one.open !== undefined) - Number(other.open !== undefined),
  )
  const found: Record<string, readonly string[]> = {}
  let before: Screen | undefined
  for (const [place, screen] of order.entries()) {
    const worn = wornBy(place, language)
    if (worn === null) continue
    const wrong = await wrongWith(app, screen, before, worn)
    const spoken = await app.page.evaluate(() => document.documentElement.lang)
    if (spoken !== language) wrong.push(`is in the language ${spoken}`)
    if (wrong.length > 0) found[screen.name] = wrong
    before = screen
  }
  return found
}
