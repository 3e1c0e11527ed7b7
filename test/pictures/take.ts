/** Makes the pictures of the README from the running program on the sample network: `npm run pictures`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import Vips from 'wasm-vips'
import { z } from 'zod'
import { startChromium, temporary } from '../e2e/chromium.ts'
import { ask, firstOf } from '../e2e/screens.ts'
import { startServer } from '../e2e/server.ts'
import { runProcess } from '../unit/cli/run-command.ts'

const folder = join(import.meta.dirname, '../../resources/pictures')

interface Picture {
  readonly name: string
  readonly language: 'ru' | 'en'
  readonly theme: 'light' | 'dark'
  readonly path: string
  readonly ready: string
}

async function take(page: Page, origin: string, picture: Picture): Promise<void> {
  const { name, language, theme, path, ready } = picture
  await ask(page, 'session.set', { language, theme })
  await page.goto(origin + path)
  await page.locator(ready).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  // A screen of this program has few colours: a palette makes it a third of the size.
  using image = vips.Image.newFromBuffer(shot)
  const small = image.pngsaveBuffer({ palette: true, dither: 0, compression: 9, keep: 'none' })
  writeFileSync(join(folder, `${name}.png`), small)
  console.log(`${name}.png ${Math.round(small.byteLength / 1024)} kB`)
}

const vips = await Vips({ dynamicLibraries: [] })
mkdirSync(temporary, { recursive: true })
mkdirSync(folder, { recursive: true })
const dataFolder = mkdtempSync(join(temporary, 'pictures-'))
try {
  const made = await runProcess('demo', '--data', dataFolder)
  if (made.code !== 0) throw new Error(made.err)
  const server = await startServer(dataFolder)
  const browser = await startChromium()
  try {
    const context = await browser.newContext({
      locale: 'ru-RU',
      timezoneId: 'Asia/Yekaterinburg',
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(server.address)
    const draft = await firstOf(page, 'draft')
    const approved = await firstOf(page, 'approved')
    const opened = await ask(page, 'checklistDrafts.open', { code: 'bank-branch' })
    const { id: builder } = z.object({ id: z.string() }).parse(opened)
    const pictures: readonly Picture[] = [
      { name: 'scoring-ru', language: 'ru', theme: 'light', path: `/visits/${draft}`, ready: '[data-code]' },
      {
        name: 'scoring-en-dark',
        language: 'en',
        theme: 'dark',
        path: `/visits/${draft}`,
        ready: '[data-code]',
      },
      { name: 'home', language: 'ru', theme: 'light', path: '/', ready: 'main h1' },
      { name: 'branches', language: 'ru', theme: 'light', path: '/branches', ready: 'main table, main li' },
      {
        name: 'audit-en',
        language: 'en',
        theme: 'light',
        path: `/visits/${approved}/audit`,
        ready: '.audit-report',
      },
      { name: 'standards', language: 'ru', theme: 'light', path: '/standards', ready: 'main table' },
      {
        name: 'builder',
        language: 'ru',
        theme: 'light',
        path: `/checklists/drafts/${builder}`,
        ready: '[role="tree"]',
      },
      {
        name: 'checklist-en',
        language: 'en',
        theme: 'light',
        path: '/checklists/bank-branch',
        ready: '.revisions',
      },
    ]
    for (const picture of pictures) await take(page, server.origin, picture)
  } finally {
    await browser.close()
    await server.stop()
  }
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
  vips.shutdown()
}
