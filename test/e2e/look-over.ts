import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { App } from './app.ts'
import type { Screen } from './screens.ts'

export const colours = ['light', 'dark', 'contrast'] as const

/** What axe finds, one line per rule and element; under an open dialog there is nothing to meet but the dialog. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role=dialog]')
  if (rules) axe.withRules(rules)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/** Keys of messages and unfilled variables that a person would see or hear. */
export async function unspoken(page: Page): Promise<string[]> {
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

export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function meet(app: App, screen: Screen): Promise<void> {
  await app.page.goto(app.server.origin + screen.path)
  await app.page.locator(screen.ready).first().waitFor()
  await screen.open?.(app.page)
  await app.page.evaluate(() => document.fonts.ready)
}

/** The look that the machine asks for; the page follows it while its theme is that of the system. */
export async function wear(page: Page, colour: (typeof colours)[number]): Promise<void> {
  await page.emulateMedia({
    colorScheme: colour === 'dark' ? 'dark' : 'light',
    contrast: colour === 'contrast' ? 'more' : 'no-preference',
  })
  await page.waitForFunction(wanted => document.documentElement.dataset['theme'] === wanted, colour)
}

/** What is wrong with a screen: words, width, and what axe finds in each colour. */
export async function wrongWith(app: App, screen: Screen): Promise<string[]> {
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
