import { startChromium } from './chromium.ts'

/** Before any test: two workers must not unpack the same files at once. */
export default async function unpackChromium(): Promise<void> {
  const browser = await startChromium()
  await browser.close()
}
