import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { prepareVisits } from './bench-visit.ts'
import { checklistOf } from './hundred-questions.ts'
import { interleaved, median, quantile } from './measure.ts'
import { probeCards, probeKeys } from './page-probe.ts'
import { limitRow, ratioRow, time, type Part, type Row } from './row.ts'
import type { ServedApp } from './served-app.ts'
import { threadClock } from './thread-clock.ts'

const presses = 25
/** One moment: every card stands on the page at once. Twenty: a long checklist as people build it. */
const shapes = [
  { questions: 100, moments: 1 },
  { questions: 500, moments: 1 },
  { questions: 500, moments: 20 },
] as const
/** Milliseconds from a key to its paint on a screen of 60 frames a second. */
const frameBudget = 16

interface Pages {
  readonly real: string
  readonly naive: string
}

/** A key that answers, and a letter of a comment, on cards that all stand on one page. */
export async function keystrokeRows(browser: Browser, app: ServedApp, pages: Pages): Promise<Part> {
  const rows: Row[] = []
  const notes: string[] = []
  for (const { questions, moments } of shapes) {
    const visit = prepareVisits(app.context.store.writer, checklistOf(questions, moments, true))
    const real = await openVisit(browser, app, pages.real, visit(), probeKeys)
    const naive = await openVisit(browser, app, pages.naive, visit(), probeKeys)
    const counted = await openVisit(browser, app, pages.real, visit(), probeCards)
    const [answering, writing] = [() => '1', (round: number) => 'words'.charAt(round % 5)]
    const clocks = { real: await clockOf(real), naive: await clockOf(naive) }
    const kinds = [
      { name: 'a key that answers and moves on', key: answering, before: [] },
      { name: 'a letter of a comment', key: writing, before: ['c'] },
    ]
    for (const { name, key, before } of kinds) {
      for (const page of [real, naive, counted]) for (const one of before) await press(page, one)
      for (let n = 0; n < 5; n += 1) for (const page of [real, naive, counted]) await press(page, key(n))
      const from = { real: await clocks.real(), naive: await clocks.naive() }
      const times = await interleaved(presses, {
        naive: round => timeOfKey(naive, key(round)),
        real: round => timeOfKey(real, key(round)),
      })
      await pause(200)
      const whole = {
        real: ((await clocks.real()) - from.real) / presses,
        naive: ((await clocks.naive()) - from.naive) / presses,
      }
      notes.push(
        `${name}, ${questions} questions in ${moments}: ${time(whole.real)} of processor time in all, naive ${time(whole.naive)}`,
      )
      const cards: number[] = []
      for (let n = 0; n < 10; n += 1) cards.push(await cardsOfKey(counted, key(n)))
      const reference = { of: 'naive', ms: median(times.naive) }
      const drawn = median(cards)
      if (moments === 1) {
        rows.push(ratioRow(`${name}, ${questions} cards, ${drawn} drawn`, median(times.real), reference, 0.3))
        continue
      }
      const p95 = quantile(times.real, 0.95)
      const beside = `naive ${time(quantile(times.naive, 0.95))}`
      const work = `${name}, ${questions} questions in ${moments} moments, p95`
      rows.push(limitRow(work, time(p95), `${frameBudget} ms`, p95 <= frameBudget, beside))
    }
    for (const page of [real, naive, counted]) await page.context().close()
  }
  notes.push(
    'keys: main-thread time of handlers, React, style, layout and paint, without the wait for the next frame; in all: with saving, later frames and the asking itself',
  )
  return { rows, notes }
}

async function openVisit(
  browser: Browser,
  app: ServedApp,
  pages: string,
  visit: string,
  probe: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const host = await app.serve(pages)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
  const page = await context.newPage()
  await probe(page)
  await page.goto(host.freshAddress())
  await page.goto(`http://127.0.0.1:${host.port}/visits/${visit}`)
  await page.locator('.card').first().waitFor()
  await pause(300)
  return page
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await pause(40)
}

/** The key comes once the one before it is over and saved: people are slower than that. */
async function timeOfKey(page: Page, key: string): Promise<number> {
  await pause(40)
  const known = await page.evaluate(() => window.probe.times.length)
  await page.keyboard.press(key)
  return page.evaluate(before => window.probe.timeAfter(before), known)
}

const clockOf = async (page: Page) => threadClock(await page.context().newCDPSession(page))

async function cardsOfKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => (window.probe.cards.length = 0))
  await page.keyboard.press(key)
  await pause(60)
  return page.evaluate(() => window.probe.cards.length)
}
