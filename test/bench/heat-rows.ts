import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { median, quantile } from './measure.ts'
import { limitRow, time, type Part, type Row } from './row.ts'
import type { ServedApp } from './served-app.ts'
import { threadClock } from './thread-clock.ts'

const steps = 40
/** Pixels of one notch of a wheel. */
const notch = 100
const slowdown = 4
const budget = 16

/** Few columns, which share the width, and many, of which those in sight are drawn. */
const kinds = ['moment', 'question'] as const

/** Scrolling the heat map by the wheel on a processor made slower: work of the page's main thread for each step. */
export async function heatRows(browser: Browser, app: ServedApp, pages: string): Promise<Part> {
  const rows: Row[] = []
  const nothing: number[] = []
  for (const kind of kinds) {
    const { branches, own, asking } = await scrolled(browser, app, pages, kind)
    const p95 = quantile(own, 0.95)
    rows.push(
      limitRow(
        `heat map of ${branches} branches by ${kind}, a scroll step at a fourth of the speed, p95`,
        time(p95),
        `${budget} ms`,
        p95 <= budget,
        `median ${time(median(own))}`,
      ),
    )
    nothing.push(asking)
  }
  return {
    rows,
    notes: [
      `heat map: ${notch} px by the wheel, ${steps} steps; processor time of the main thread with style, layout and paint, less ${nothing.map(time).join(' and ')} for a step of nothing`,
    ],
  }
}

async function scrolled(browser: Browser, app: ServedApp, pages: string, kind: (typeof kinds)[number]) {
  const host = await app.serve(pages)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
  const page = await context.newPage()
  await page.goto(host.freshAddress())
  await page.goto(`http://127.0.0.1:${host.port}/compare?view=heat&part=${kind}`)
  const grid = page.locator('.heat-grid')
  await grid.locator('.heat-cell').first().waitFor()
  await grid.hover()
  const session = await context.newCDPSession(page)
  const clock = await threadClock(session)
  const place = () => grid.evaluate(frame => frame.scrollTop)
  // By the clock of the thread: what other programs take from the processor is not in it.
  const step = async (way: number) => {
    const from = await clock()
    await page.mouse.wheel(0, way)
    await pause(200)
    return (await clock()) - from
  }
  for (let n = 0; n < 5; n += 1) await step(notch)
  for (let n = 0; n < 5; n += 1) await step(-notch)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const before = await place()
  const work: number[] = []
  const asking: number[] = []
  // Down, and up again before the end is reached; between them what the asking itself costs.
  for (let n = 0; n < steps; n += 1) {
    work.push(await step(n < steps / 2 ? notch : -notch))
    if (n % 4 === 0) asking.push(await step(0))
    if (n === 0 && (await place()) === before) throw new Error('the heat map does not scroll')
  }
  const branches = Number(await grid.getAttribute('aria-rowcount')) - 2
  await context.close()
  const idle = median(asking)
  return { branches, own: work.map(one => one - idle), asking: idle }
}
