import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** Everything these tests unpack or write lies here, inside the project. */
export const temporary = join(import.meta.dirname, '../../.tmp/e2e')

/** Our own switches: those of the package would switch web security off, and prove nothing. */
const switches = [
  '--no-sandbox',
  '--headless=shell',
  '--font-render-hinting=none',
  '--disable-gpu',
  // Two cameras that show a moving picture, and a person who allows them.
  '--use-fake-device-for-media-stream=device-count=2',
  '--use-fake-ui-for-media-stream',
]

/** A real Chromium out of a registry package, with the libraries it lacks on a bare machine. */
export async function startChromium(): Promise<Browser> {
  mkdirSync(temporary, { recursive: true })
  // The package unpacks itself there without looking at what lies there already.
  process.env['TMPDIR'] = temporary
  const [{ default: packed, inflate }, { chromium }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ])
  const executablePath = await packed.executablePath()
  const env = { ...process.env, TMPDIR: temporary }
  try {
    return await chromium.launch({ executablePath, args: switches, env })
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error
    const libraries = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br')
    const folder = join(await inflate(libraries), 'lib')
    return chromium.launch({ executablePath, args: switches, env: { ...env, LD_LIBRARY_PATH: folder } })
  }
}
