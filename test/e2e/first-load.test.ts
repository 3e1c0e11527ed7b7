import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'

const most = 700_000

let app: App
beforeAll(async () => {
  app = await launch({ prepare: demoData })
})
afterAll(() => app.close())

/** Bytes of all scripts until the screen stands, as gzip would send them. */
async function scriptsOf(page: Page, address: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  const collect = (response: { url: () => string; body: () => Promise<Buffer> }) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body())
  }
  page.on('response', collect)
  await page.goto(address)
  await page.locator('main h1, [data-code]').first().waitFor()
  await page.waitForLoadState('networkidle')
  page.off('response', collect)
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0)
}

it('brings less than 700 kB of scripts to the first screen', async () => {
  // A browser that has never been here keeps nothing.
  const context = await app.browser.newContext()
  const page = await context.newPage()
  const bytes = await scriptsOf(page, app.server.address)
  await context.close()
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(most)
})

it('paints a screen, not a blank page, as its first contentful paint', async () => {
  await app.page.reload()
  await app.page.locator('main h1').first().waitFor()
  const paints = await app.page.evaluate(() => performance.getEntriesByType('paint').map(({ name }) => name))
  expect(paints).toContain('first-contentful-paint')
  expect(app.problems).toEqual([])
})
