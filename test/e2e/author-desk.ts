import type { Locator, Page } from 'playwright-core'
import { pick, reach } from './keyboard.ts'

/** A share of the total as it stands on the screen, in tenths of a percent. */
const tenths = (text: string) =>
  Number(
    text
      .replace(/[^\d,]/g, '')
      .replace(/^(\d+)$/, '$1,0')
      .replace(',', ''),
  )

/** A person at the builder who has no mouse. */
export function deskOf(page: Page) {
  const row = (words: string | RegExp) => page.getByRole('treeitem').filter({ hasText: words }).first()
  const form = page.locator('.builder-main')

  /** From the outline, or from the form, into the search of the library. */
  async function toLibrary(): Promise<void> {
    await page.keyboard.press('Control+l')
    await page.waitForSelector('#library-search:focus')
  }

  /** Back to the row in hand. */
  async function toOutline(): Promise<void> {
    await page.keyboard.press('Escape')
    await page.waitForSelector('[role=treeitem][data-here]:focus')
  }

  /** Through the outline by the arrows, up or down, to the row with these words. */
  async function goTo(words: string | RegExp): Promise<void> {
    await row(words).waitFor()
    const place = async (locator: Locator) =>
      await locator.evaluate(element => [...document.querySelectorAll('[role=treeitem]')].indexOf(element))
    const way = (await place(row(words))) - (await place(page.locator('[role=treeitem]:focus')))
    for (let step = 0; step < Math.abs(way); step += 1)
      await page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp')
    await row(words).and(page.locator(':focus')).waitFor()
  }

  /** A text field of the form, by its label; what stood there goes. */
  async function write(label: string, text: string): Promise<void> {
    const field = form.getByRole('textbox', { name: label, exact: true })
    await reach(page, field, 120)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }

  /** Goes through a closed list of the form to the choice with these words. */
  async function choose(label: string, words: string): Promise<void> {
    const list = form.getByRole('combobox', { name: label, exact: true })
    await reach(page, list, 120)
    const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)
    await page.keyboard.press('Home')
    for (let step = 0; (await chosen()) !== words; step += 1) {
      if (step > 80) throw new Error(`${label} has no ${words}`)
      await page.keyboard.press('ArrowDown')
    }
  }

  /** Reaches a button or a checkbox of the form and presses it. */
  async function press(role: 'button' | 'checkbox', name: string): Promise<void> {
    await reach(page, form.getByRole(role, { name, exact: true }), 120)
    await page.keyboard.press(role === 'button' ? 'Enter' : 'Space')
  }

  /** The first field of the form of a new place, where the cursor comes by itself. */
  const inNewForm = (kind: 'question' | 'moment') =>
    page.waitForSelector(`.builder-main[data-place^="${kind} "] [data-part] textarea:focus`)

  /** Both languages of the text in hand, the cursor standing in the first. */
  async function name(ru: string, en: string): Promise<void> {
    await page.keyboard.type(ru)
    await page.keyboard.press('Tab')
    await page.keyboard.type(en)
  }

  /** A question of one's own after the row in hand, of this type. */
  async function addQuestion(type: string, ru: string, en: string): Promise<void> {
    await page.keyboard.press('Shift+n')
    await pick(page, page.getByRole('menuitem', { name: type, exact: true }))
    await inNewForm('question')
    await name(ru, en)
  }

  /** Everything on the screen is on the disk. */
  const saved = () => page.waitForSelector('.save[data-state="saved"], .save[data-state="kept"]')

  /** Ids of the rows of the outline, from top to bottom. */
  const order = () =>
    page
      .locator('[role=treeitem]')
      .evaluateAll(rows => rows.map(one => (one instanceof HTMLElement ? (one.dataset['place'] ?? '') : '')))

  /** Shares of moments, and of the questions of each, as they stand on the screen: tenths of a percent. */
  async function shares(): Promise<{ moment: number; questions: number[] }[]> {
    const rows = await page.locator('[role=treeitem]').evaluateAll(all =>
      all.map(one => ({
        kind: one.getAttribute('data-kind'),
        share: one.querySelector('.row-share')?.lastChild?.textContent ?? null,
      })),
    )
    const moments: { moment: number; questions: number[] }[] = []
    for (const { kind, share } of rows) {
      if (kind === 'moment') moments.push({ moment: tenths(share ?? ''), questions: [] })
      else if (kind === 'question' && share !== null) moments.at(-1)?.questions.push(tenths(share))
    }
    return moments
  }

  return {
    row,
    form,
    toLibrary,
    toOutline,
    goTo,
    write,
    choose,
    press,
    inNewForm,
    name,
    addQuestion,
    saved,
    order,
    shares,
  }
}
