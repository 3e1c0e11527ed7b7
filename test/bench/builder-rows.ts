import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { createDraft } from '../../src-main/store/begin-draft.ts'
import { saveProfile } from '../../src-main/store/profile.ts'
import { draftOf } from '../../src-shared/authoring/draft-of.ts'
import { value } from './bench-visit.ts'
import { checklistOf } from './hundred-questions.ts'
import { interleaved, median, quantile } from './measure.ts'
import { probeKeys } from './page-probe.ts'
import { limitRow, time, type Part, type Row } from './row.ts'
import type { ServedApp } from './served-app.ts'

const questions = 300
const moments = 10
const presses = 50
/** Between the keys, ms: of both pages in turn it makes some eight keys a second, a quick typist. */
const rest = 60
/** One frame, ms. */
const budget = 16

interface Pages {
  readonly real: string
  readonly naive: string
}

/** Where the cursor stands when the keys come, by what it takes to get there from the first question's row. */
const kinds = [
  {
    name: 'a letter of a question’s text',
    field: '[data-part="text"] textarea',
    keys: ['w', 'o', 'r', 'd', ' '],
  },
  { name: 'a digit of a question’s weight', field: 'input[data-part="weight"]', keys: ['5', 'Backspace'] },
  { name: 'an arrow in the outline', field: '[role="treeitem"][data-here]', keys: ['ArrowDown'] },
] as const

/** Keys in the builder, each in a draft of its own, beside a builder in which everything hears of every change. */
export async function builderRows(browser: Browser, app: ServedApp, pages: Pages): Promise<Part> {
  const { writer } = app.context.store
  value(saveProfile(writer, { name: 'Анна', alias: 'A-1', role: 'both' }))
  const checklist = checklistOf(questions, moments)
  const draft = (code: string) => value(createDraft(writer, { ...draftOf(checklist, {}), code })).id
  const rows: Row[] = []
  const typical: string[] = []
  for (const [place, { name, field, keys }] of kinds.entries()) {
    const real = await openBuilder(browser, app, pages.real, draft(`real-${place}`), field)
    const naive = await openBuilder(browser, app, pages.naive, draft(`naive-${place}`), field)
    const key = (round: number) => keys[round % keys.length] ?? keys[0]
    for (let round = 0; round < 10; round += 1)
      for (const page of [real, naive]) await timeOfKey(page, key(round))
    const times = await interleaved(presses, {
      naive: round => timeOfKey(naive, key(round)),
      real: round => timeOfKey(real, key(round)),
    })
    const p95 = { real: quantile(times.real, 0.95), naive: quantile(times.naive, 0.95) }
    rows.push(
      limitRow(
        `${name}, ${questions} questions, p95`,
        time(p95.real),
        `${budget} ms`,
        p95.real <= budget,
        `naive ${time(p95.naive)}`,
      ),
    )
    typical.push(`${time(median(times.real))} (naive ${time(median(times.naive))})`)
    for (const page of [real, naive]) await page.context().close()
  }
  return {
    rows,
    notes: [`medians in the same order: ${typical.join(', ')}; measured as the keys above, eight a second`],
  }
}

async function openBuilder(
  browser: Browser,
  app: ServedApp,
  pages: string,
  draft: string,
  field: string,
): Promise<Page> {
  const host = await app.serve(pages)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
  const page = await context.newPage()
  await probeKeys(page)
  await page.goto(host.freshAddress())
  await page.goto(`http://127.0.0.1:${host.port}/checklists/drafts/${draft}`)
  await page.locator('[role="treeitem"][data-kind="question"]').first().click()
  await page.locator(field).first().focus()
  // The checks of the opened draft are over.
  await page.locator('.bar-time').waitFor()
  await pause(500)
  return page
}

async function timeOfKey(page: Page, key: string): Promise<number> {
  await pause(rest)
  const known = await page.evaluate(() => window.probe.times.length)
  await page.keyboard.press(key)
  return page.evaluate(before => window.probe.timeAfter(before), known)
}
