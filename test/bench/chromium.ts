import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const temporary = join(import.meta.dirname, '..', '..', '.tmp', 'chromium')

/** A real Chromium with our own switches; `args` of the package would switch web security off. */
export async function startChromium(): Promise<Browser> {
  mkdirSync(temporary, { recursive: true })
  // It unpacks itself there without looking at the version: not into a folder shared with other programs.
  process.env['TMPDIR'] = temporary
  const [{ default: sparticuz }, { chromium }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ])
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--headless=shell', '--font-render-hinting=none', '--disable-gpu'],
  })
}
