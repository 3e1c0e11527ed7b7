import type { Locator, Page } from 'playwright-core'

/** Goes to an element by the Tab key alone; fails when the keyboard does not reach it. */
export async function reach(page: Page, target: Locator, most = 60): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`)
}

/** Goes to a button or a link and presses it, with the keyboard. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to an entry of the open menu by the arrows, and takes it. */
export async function pick(page: Page, entry: Locator, most = 20): Promise<void> {
  await entry.waitFor()
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await entry.evaluate(element => element === document.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not reach ${entry.toString()}`)
}

/** Goes to an option of the open list by the arrows, the cursor staying in its field, and takes it. */
export async function choose(page: Page, option: Locator, most = 20): Promise<void> {
  await option.waitFor()
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await option.getAttribute('data-combobox-selected')) === 'true') {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not reach ${option.toString()}`)
}

/** A letter as the Russian layout sends it: the key of C gives «с», its place on the keyboard stays KeyC. */
export async function pressRussian(page: Page, code: 'KeyC' | 'KeyP' | 'KeyT'): Promise<void> {
  const key = { KeyC: 'с', KeyP: 'з', KeyT: 'е' }[code]
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
  await session.detach()
}
