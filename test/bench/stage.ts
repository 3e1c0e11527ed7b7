import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { benchFolder } from './bench-folder.ts'
import { buildPages } from './build-pages.ts'
import { startChromium } from './chromium.ts'

/** What the parts on screen share: one browser, and the pages built once, both made when first asked for. */
export interface Stage {
  readonly browser: () => Promise<Browser>
  /** Folder of the pages as the product has them, or with the naive state in its place. */
  readonly pages: (kind: 'real' | 'naive') => Promise<string>
}

export function openStage(): Stage & AsyncDisposable {
  const folder = benchFolder('pages')
  let browser: Promise<Browser> | undefined
  const built = new Map<string, Promise<string>>()
  return {
    browser: () => (browser ??= startChromium()),
    pages(kind) {
      const out = join(folder.path, kind)
      const made = built.get(kind) ?? buildPages(out, kind).then(() => out)
      built.set(kind, made)
      return made
    },
    async [Symbol.asyncDispose]() {
      await (await browser)?.close()
      folder[Symbol.dispose]()
    },
  }
}
