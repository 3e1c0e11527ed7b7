import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { makeSample, sampleDefaults } from '../../src-main/handlers/make-sample.ts'
import { median } from './measure.ts'
import { limitRow, time, type Part } from './row.ts'
import type { ServedApp } from './served-app.ts'

const loads = 5

interface Load {
  readonly first: number
  readonly largest: number
  readonly scripts: number
}

/** The first paint of home on the sample network, in a browser that has seen nothing yet, and the scripts it takes. */
export async function pageRows(browser: Browser, app: ServedApp, pages: string): Promise<Part> {
  await makeSample(app.context, sampleDefaults, 'Северный банк')
  const host = await app.serve(pages)
  const all: Load[] = []
  // The first one warms the browser's own processes and is not counted.
  for (let n = 0; n <= loads; n += 1) all.push(await loadHome(browser, host.freshAddress()))
  const counted = all.slice(1)
  const largest = median(counted.map(load => load.largest))
  const scripts = median(counted.map(load => load.scripts)) / 1000
  return {
    rows: [
      limitRow('home on the sample network, largest contentful paint', time(largest), '1 s', largest < 1000),
      limitRow('scripts of the first load, gzip', `${scripts.toFixed(0)} kB`, '700 kB', scripts < 700),
    ],
    notes: [`first contentful paint ${time(median(counted.map(load => load.first)))}, median of ${loads}`],
  }
}

async function loadHome(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  page.on('response', response => {
    if (response.request().resourceType() !== 'script') return
    bodies.push(response.body().then(body => gzipSync(body).length))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.locator('main h1').first().waitFor()
  const times = await page.evaluate(
    () =>
      new Promise<{ first: number; largest: number }>(resolve => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
        new PerformanceObserver(list =>
          resolve({ first, largest: list.getEntries().at(-1)?.startTime ?? Number.NaN }),
        ).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  const sizes = await Promise.all(bodies)
  await context.close()
  return { ...times, scripts: sizes.reduce((sum, size) => sum + size, 0) }
}
