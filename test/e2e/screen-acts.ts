import type { Page } from 'playwright-core'

/** Presses a key and waits for what it shows, a dialog if nothing is said. */
export const press =
  (key: string, shows = '[role=dialog]') =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(key)
    await page.waitForSelector(shows)
  }

/** The same with the first of what is pressed by the pointer. */
export const click =
  (target: string, shows = '[role=dialog]') =>
  async (page: Page): Promise<void> => {
    await page.locator(target).first().click()
    await page.waitForSelector(shows)
  }
