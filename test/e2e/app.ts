import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { startChromium, temporary } from './chromium.ts'
import { startServer, type Server } from './server.ts'

export interface App {
  readonly dataFolder: string
  readonly browser: Browser
  readonly context: BrowserContext
  readonly page: Page
  /** The one that runs now: another after a restart. */
  readonly server: Server
  /** What went wrong in the page so far: violations of the policy, errors, refused requests. */
  readonly problems: string[]
  /** Runs what must make the page complain (a killed server), and forgets the complaints. */
  forgiving(act: () => Promise<void>): Promise<void>
  /** Starts the program again on the same data and enters by its new address. */
  restart(): Promise<void>
  close(): Promise<void>
}

interface Options {
  readonly locale?: 'ru-RU' | 'en-US'
  /** Fills the data folder before the program starts. */
  readonly prepare?: (dataFolder: string) => Promise<unknown>
}

/** One for all programs of a file: each has its own context, as if nobody else were there. */
let chromium: Promise<Browser> | null = null
afterAll(async () => (await chromium)?.close())

/** The program and a browser before it, on a data folder of its own. */
export async function launch({ locale = 'ru-RU', prepare }: Options = {}): Promise<App> {
  mkdirSync(temporary, { recursive: true })
  const dataFolder = mkdtempSync(join(temporary, 'data-'))
  await prepare?.(dataFolder)
  const [first, browser] = await Promise.all([startServer(dataFolder), (chromium ??= startChromium())])
  let server = first
  const context = await browser.newContext({
    locale,
    timezoneId: 'Asia/Yekaterinburg',
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const problems: string[] = []
  watch(page, problems)
  await page.goto(server.address)
  return {
    dataFolder,
    browser,
    context,
    page,
    get server() {
      return server
    },
    problems,
    async forgiving(act) {
      const before = problems.length
      await act()
      problems.length = before
    },
    async restart() {
      server = await startServer(dataFolder)
      await page.goto(server.address)
    },
    async close() {
      await context.close()
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function watch(page: Page, problems: string[]): void {
  // From the start on: file dialogs are caught only while somebody listens, and that takes effect a moment later.
  page.on('filechooser', () => undefined)
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', error => problems.push(error.message))
  page.on('response', response => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
}
