import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { auditSchema } from '../../src-shared/model/audit.ts'
import { everyType } from '../scenario/every-type.ts'
import { openOffice } from '../scenario/office.ts'
import { fills } from '../scenario/whole-visit.ts'
import { launch, type App } from './app.ts'
import { choose, press, reach } from './keyboard.ts'
import { ask } from './screens.ts'

let app: App
let page: Page
const sent: string[] = []

beforeAll(async () => {
  app = await launch({
    async prepare(folder) {
      const office = await openOffice(folder, () => undefined)
      await office.shopper.startsWith('empty')
      await office.supervisor.addsBranch('lesnaya', 'На Лесной')
      await office.supervisor.publishes(everyType)
      for (let n = 0; n < 3; n += 1) {
        const visit = await office.shopper.begins('lesnaya', 'every-type')
        await fills(visit)
        await visit.submits()
        sent.push(visit.id)
      }
      await office.close()
    },
  })
  page = app.page
  await page.locator('main h1').waitFor()
}, 120_000)
afterAll(() => app.close())

const at = (path: string) => page.waitForURL(`**${path}`)
const inHand = (code: string) => page.waitForSelector(`#answer-${code}[data-in-hand]`)
const dialog = () => page.getByRole('dialog')
const causes = z.looseObject({ revisions: z.array(z.looseObject({ cause: z.string() })) })

it('a queue is worked off by the keyboard: one returned, one corrected and approved, its appeal decided', async () => {
  const [first = '', second = '', third = ''] = sent
  await page.goto(`${app.server.origin}/review`)
  const links = page.locator('.queue-table .table-link')
  await links.first().waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('.queue-table .table-link'))
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyK')
  await page.keyboard.press('Enter')
  await at(`/review/${first}`)

  // The flag of a copied comment leads to the other visits; a question is marked, another gets words.
  await inHand('greeting')
  expect(await page.locator('.review-flags .flag').allTextContents()).toContain('комментарий скопирован')
  await page.keyboard.press('KeyM')
  await page.waitForSelector('#answer-greeting[data-marked]')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('KeyC')
  await page.waitForSelector('textarea:focus')
  await page.keyboard.type('Где снимок?')
  await page.keyboard.press('Control+Enter')
  await page.locator('.review-comment', { hasText: 'Где снимок?' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('main h1').click()
  await page.keyboard.press('KeyR')
  await page.waitForSelector('[role=dialog] textarea:focus')
  await page.keyboard.type('Доработайте')
  await press(page, dialog().getByRole('button', { name: 'Вернуть', exact: true }))

  // The next one comes up by itself.
  await at(`/review/${second}`)
  await inHand('greeting')
  const returned = auditSchema.parse(await ask(page, 'audits.get', { id: first }))
  expect(returned.returned?.reason).toBe('Доработайте')
  expect(returned.returned?.questions.map(({ comment }) => comment)).toEqual(['', 'Где снимок?'])

  await page.keyboard.press('KeyE')
  await reach(page, dialog().getByRole('combobox', { name: 'Ответ' }))
  await page.keyboard.press('Enter')
  await choose(page, page.getByRole('option', { name: 'Да' }))
  // The list is gone once the answer is taken.
  await page.getByRole('option', { name: 'Да' }).waitFor({ state: 'hidden' })
  await reach(page, dialog().getByLabel('Причина исправления'))
  await page.keyboard.type('Слышно на записи')
  await expect.poll(() => dialog().getByRole('button', { name: 'Исправить' }).isEnabled()).toBe(true)
  await press(page, dialog().getByRole('button', { name: 'Исправить' }))
  await dialog().waitFor({ state: 'hidden' })
  await page.keyboard.press('KeyA')
  await dialog().waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('[role=dialog] button[type=submit]'))
  await page.keyboard.press('Enter')
  await at(`/review/${third}`)

  // The branch disputes an answer of the approved visit.
  await ask(page, 'audits.issue', { id: second, on: '2026-11-13' })
  await page.goto(`${app.server.origin}/visits/${second}/audit`)
  await press(page, page.getByRole('button', { name: 'Внести апелляцию' }))
  await dialog().locator('textarea').waitFor()
  await page.keyboard.type('В зале было чисто')
  await reach(page, dialog().locator('input[value=clean]'))
  await page.keyboard.press('Space')
  await press(page, dialog().getByRole('button', { name: 'Внести', exact: true }))
  await press(page, page.getByRole('button', { name: 'Решить' }))
  await reach(page, dialog().locator('input[value=upheld]'))
  await page.keyboard.press('ArrowRight')
  await reach(page, dialog().getByRole('combobox', { name: 'Ответ' }))
  await page.keyboard.press('Enter')
  await choose(page, page.getByRole('option', { name: /^5/u }))
  await page.getByRole('option', { name: /^5/u }).waitFor({ state: 'hidden' })
  await reach(page, dialog().getByLabel('Причина решения'))
  await page.keyboard.type('Песок был снаружи')
  await press(page, dialog().getByRole('button', { name: 'Принять решение' }))
  await page.locator('.revisions table').waitFor()
  const { revisions } = causes.parse(await ask(page, 'review.revisions', { id: second }))
  expect(revisions.map(({ cause }) => cause)).toEqual(['submitted', 'correction', 'appeal'])
  const decided = auditSchema.parse(await ask(page, 'audits.get', { id: second }))
  expect(decided).toMatchObject({ status: 'approved', answers: { clean: { value: 5 } } })

  // The shopper finds what is asked on top of the visit and on the card.
  await page.goto(`${app.server.origin}/visits/${first}`)
  const asked = (question: string | undefined) =>
    page.locator(`.card[data-in-hand][data-code="${question}"] .returned-words`).waitFor()
  const [begin, then] = returned.returned?.questions ?? []
  await asked(begin?.question)
  await page.keyboard.press('KeyM')
  await asked(then?.question)
  await page.keyboard.press('KeyM')
  await asked(begin?.question)
  expect(await page.locator('.returned-words').first().textContent()).toContain('Посмотрите ответ ещё раз')
  expect(app.problems).toEqual([])
}, 120_000)
