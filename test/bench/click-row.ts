import type { Browser } from 'playwright-core'
import { median } from './measure.ts'
import { limitRow, time, type Part } from './row.ts'
import { serveBeside } from './served-app.ts'

const rounds = 5
const budget = 500

interface Click {
  readonly first: number
  readonly again: number
}

/** From the click on the comparison to its ranking painted and its table answering, the program freshly started. */
export async function clickRow(
  browser: Browser,
  dataFolder: string,
  pages: string,
  network: string,
): Promise<Part> {
  const clicks: Click[] = []
  // The first one warms the browser's own processes and is not counted.
  for (let round = 0; round <= rounds; round += 1) clicks.push(await clicked(browser, dataFolder, pages))
  const counted = clicks.slice(1)
  const ms = median(counted.map(({ first }) => first))
  const again = median(counted.map(({ again: one }) => one))
  return {
    rows: [
      limitRow(
        `from the click to the comparison at hand, ${network}`,
        time(ms),
        `${budget} ms`,
        ms <= budget,
        `a second time ${time(again)}`,
      ),
    ],
    notes: [`clicks: ${rounds} starts, each with an empty browser and nothing counted before`],
  }
}

async function clicked(browser: Browser, dataFolder: string, pages: string): Promise<Click> {
  const app = await serveBeside(dataFolder)
  const host = await app.serve(pages)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
  try {
    const page = await context.newPage()
    await page.goto(host.freshAddress(), { waitUntil: 'networkidle' })
    const link = page.locator('a[href="/compare"]').first()
    await link.waitFor()
    const press = () =>
      page.evaluate(
        () =>
          new Promise<number>((done, fail) => {
            const from = performance.now()
            const painted = () => {
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => done(performance.now() - from))
              port1.start()
              requestAnimationFrame(() => port2.postMessage(null))
            }
            const seek = () => {
              if (document.querySelector('.ranking-table tbody tr') === null) return
              watch.disconnect()
              painted()
            }
            const watch = new MutationObserver(seek)
            watch.observe(document.body, { childList: true, subtree: true })
            const target = document.querySelector<HTMLAnchorElement>('a[href="/compare"]')
            if (target === null) fail(new Error('no link to the comparison'))
            target?.click()
          }),
      )
    const first = await press()
    await page.goBack()
    await page.locator('.ranking-table').waitFor({ state: 'detached' })
    return { first, again: await press() }
  } finally {
    await context.close()
    await app.close()
  }
}
