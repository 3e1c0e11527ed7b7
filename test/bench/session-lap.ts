import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { ask } from '../e2e/screens.ts'

const samples = join(import.meta.dirname, '../../resources/sample')
const photos = ['ticket', 'counter'].map(name =>
  readFileSync(join(samples, `${name}.jpg`)).toString('base64'),
)

/** What the acts need of the data folder. */
export interface SessionGround {
  readonly branch: string
  /** Its questions are all answered by one key. */
  readonly checklist: string
  readonly questions: number
  /** Ids of visits that were sent, and of approved ones. */
  readonly sent: readonly string[]
  readonly approved: readonly string[]
}

const comments = ['Ждали дольше пяти минут, очередь не двигалась', 'Назвали имя и отдел', 'Табличка закрыта']
const views = ['', '?view=heat', '?view=trend', '?view=losses', '?view=quadrant']

/** One visit of a day and what comes between: scored, looked over, compared, printed. Ends where the page is the same each time. */
export async function sessionLap(page: Page, ground: SessionGround, lap: number): Promise<void> {
  await scored(page, ground)
  for (const view of views) await go(page, `/compare${view}`, '.compare-view')
  await reviewed(page, ground.sent[lap % ground.sent.length] ?? '')
  await printed(page, ground.approved[lap % ground.approved.length] ?? '')
  await go(page, '/', 'main h1')
  // Home grows by each visit begun: what is left over is looked for where nothing does.
  await go(page, '/branches', 'main h1')
}

async function scored(page: Page, { branch, checklist, questions }: SessionGround): Promise<void> {
  const begun = await ask(page, 'audits.begin', { branch, checklist })
  const { id } = z.object({ id: z.string() }).parse(begun)
  await go(page, `/visits/${id}`, '.card[data-in-hand]:focus-within')
  for (let n = 0; n < questions; n += 1) await page.keyboard.press(String(1 + (n % 2)))
  await page.keyboard.press('Control+Home')
  for (const comment of comments) {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('c')
    await page.keyboard.type(comment)
    await page.keyboard.press('Control+Enter')
  }
  await attached(page)
  await page.locator('.evidence-tile img').nth(1).waitFor()
  await page.locator('.save[data-state="saved"], .save[data-state="kept"]').waitFor()
}

/** As picked: Playwright's own way keeps hold of the field, and with it of the visit, for as long as the page lives. */
async function attached(page: Page): Promise<void> {
  await page.evaluate(pictures => {
    const chosen = new DataTransfer()
    for (const [n, base64] of pictures.entries()) {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      chosen.items.add(new File([bytes], `${n}.jpg`, { type: 'image/jpeg' }))
    }
    const field = document.querySelector<HTMLInputElement>('input[type=file]')
    if (field === null) throw new Error('no field for files')
    field.files = chosen.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, photos)
}

async function reviewed(page: Page, id: string): Promise<void> {
  await go(page, '/review', '.queue-table')
  await go(page, `/review/${id}`, '.review-line')
  for (let n = 0; n < 10; n += 1) await page.keyboard.press('ArrowDown')
}

async function printed(page: Page, id: string): Promise<void> {
  await go(page, `/visits/${id}/audit`, 'main h1')
  const bytes = await page.evaluate(async address => {
    const response = await fetch(address)
    return response.ok ? (await response.arrayBuffer()).byteLength : 0
  }, `/files/reports/audit/${id}.pdf?lang=ru&edition=supervisor`)
  if (bytes === 0) throw new Error('no PDF')
}

/** As a link does: the page stays, only its address changes. */
async function go(page: Page, path: string, ready: string): Promise<void> {
  await page.evaluate(to => window.history.pushState(null, '', to), path)
  await page.locator(ready).first().waitFor()
}
