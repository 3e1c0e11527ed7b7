import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { auditSchema, type Audit } from '../../src-shared/model/audit.ts'
import { everyType } from '../scenario/every-type.ts'
import { openOffice } from '../scenario/office.ts'
import { fills } from '../scenario/whole-visit.ts'
import { launch, type App } from './app.ts'
import { reach } from './keyboard.ts'
import { keyboardOf, type Code } from './layouts.ts'
import { inColours } from './look-over.ts'
import { ask } from './screens.ts'

/** Sixty questions: yes or no, 1 to 5 and 0 to 10 in turn, ten in a moment. */
const sixty = {
  format: 'vizit.checklist',
  version: 1,
  code: 'sixty',
  title: { ru: 'Шестьдесят вопросов', en: 'Sixty questions' },
  moments: Array.from({ length: 6 }, (_, moment) => ({
    code: `m${moment + 1}`,
    title: { ru: `Момент ${moment + 1}`, en: `Moment ${moment + 1}` },
    questions: Array.from({ length: 10 }, (_, at) => {
      const kind = at % 3
      return {
        code: `q${moment * 10 + at + 1}`,
        text: {
          ru: `Вопрос о деле ${moment * 10 + at + 1}`,
          en: `Question of matter ${moment * 10 + at + 1}`,
        },
        answer:
          kind === 0
            ? { type: 'yesNo', points: 5 }
            : { type: 'scale', min: kind === 1 ? 1 : 0, max: kind === 1 ? 5 : 10, points: 5 },
      }
    }),
  })),
}
const secret = {
  format: 'vizit.checklist',
  version: 1,
  code: 'secret',
  title: { ru: 'Без балла', en: 'No score' },
  scoring: { hideScore: true },
  moments: [
    {
      code: 'door',
      title: { ru: 'Дверь', en: 'Door' },
      questions: [
        { code: 'met', text: { ru: 'Встретили', en: 'Met' }, answer: { type: 'yesNo', points: 5 } },
      ],
    },
  ],
}
/** The key of each answer and what it stores. */
const planned = sixty.moments.flatMap(({ questions }) =>
  questions.map(({ code }, at): { code: string; press: Code; value: string | number } => {
    const kind = at % 3
    if (kind === 0)
      return { code, press: at % 2 === 0 ? 'Digit1' : 'Digit2', value: at % 2 === 0 ? 'yes' : 'no' }
    if (kind === 1) return { code, press: 'Digit4', value: 4 }
    return at > 5 ? { code, press: 'Equal', value: 10 } : { code, press: 'Digit0', value: 0 }
  }),
)

let app: App
let page: Page
const empty: string[] = []
const blank: string[] = []
let whole = ''
beforeAll(async () => {
  app = await launch({
    prepare: async folder => {
      const office = await openOffice(folder, () => undefined)
      await office.shopper.startsWith('empty')
      await office.supervisor.addsBranch('lesnaya', 'На Лесной')
      await office.supervisor.publishes(sixty)
      await office.supervisor.publishes(everyType)
      await office.supervisor.publishes(secret)
      for (let n = 0; n < 2; n += 1) empty.push((await office.shopper.begins('lesnaya', 'sixty')).id)
      for (let n = 0; n < 2; n += 1) blank.push((await office.shopper.begins('lesnaya', 'every-type')).id)
      const visit = await office.shopper.begins('lesnaya', 'every-type')
      await fills(visit)
      whole = visit.id
      await office.close()
    },
  })
  page = app.page
  await page.locator('main h1').waitFor()
}, 120_000)
afterAll(() => app.close())
beforeEach(() => void (app.problems.length = 0))

const branchId = async () =>
  z.array(z.looseObject({ id: z.string() })).parse(await ask(page, 'branches.list'))[0]?.id
const inHand = (code: string) => page.waitForSelector(`[data-code="${code}"][data-in-hand]:focus-within`)
const card = (code: string) => page.locator(`[data-code="${code}"]`)
const hidden = (code: string) => page.locator(`[data-hidden-code="${code}"]`)
const allSaved = () => page.waitForSelector('.save[data-state="saved"], .save[data-state="kept"]')
const stored = async (id: string): Promise<Audit> => auditSchema.parse(await ask(page, 'audits.get', { id }))

async function open(id: string, more = ''): Promise<void> {
  await page.goto(`${app.server.origin}/visits/${id}${more}`)
}

describe.each(['ru', 'en'] as const)('sixty questions under the layout %s', layout => {
  it('take at most 75 strokes without comments', async () => {
    const id = empty.pop() ?? ''
    await open(id)
    await inHand('q1')
    const keyboard = await keyboardOf(page, layout)
    for (const { code, press } of planned) {
      await inHand(code)
      await keyboard.press(press)
    }
    expect(keyboard.strokes).toBeLessThanOrEqual(75)
    await allSaved()
    const { answers, answered } = await stored(id)
    expect(answered).toBe(60)
    for (const { code, value } of planned) expect(answers[code]).toEqual({ value })

    // Letters go by their place too: U finds what is still open, after one answer was taken away.
    await ask(page, 'audits.answer', { id, question: 'q33' })
    await page.reload()
    await page.waitForSelector('.card[data-in-hand]:focus-within')
    await keyboard.press('KeyU')
    await inHand('q33')
    await keyboard.press('Digit2')
    await inHand('q34')
    await keyboard.press('KeyU')
    await page.getByText('На все вопросы ответы есть').waitFor()
    await keyboard.detach()
    await allSaved()
    expect(app.problems).toEqual([])
  })
})

describe('a question that a condition hides', () => {
  it('keeps its answer in sight, out of the way of the keys, and gives it back', async () => {
    const id = blank.pop() ?? ''
    await open(id)
    await inHand('greeting')
    await page.keyboard.press('1')
    await inHand('queue')
    await page.keyboard.press('1')
    await inHand('queue-managed')
    await page.keyboard.press('1')
    await inHand('clean')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await inHand('queue')
    await page.keyboard.press('2')
    await hidden('queue-managed').waitFor()
    expect(await hidden('queue-managed').innerText()).toMatch(
      /Скрыт, ответ сохранён[\s\S]*Да[\s\S]*только если/,
    )
    expect(await hidden('queue-managed').locator('button, input, textarea, [tabindex]').count()).toBe(0)
    expect(await inColours(page)).toEqual([])
    await inHand('clean')
    await page.keyboard.press('ArrowUp')
    await inHand('queue')
    await page.keyboard.press('1')
    await inHand('queue-managed')
    expect(await card('queue-managed').getByRole('radio', { name: /^Да/ }).getAttribute('aria-checked')).toBe(
      'true',
    )
    await allSaved()
    expect(app.problems).toEqual([])
  })
})

describe('what was done', () => {
  it('is told of one answer by H, and taken back by Ctrl+Z after the power went', async () => {
    const id = blank.pop() ?? ''
    await open(id)
    await inHand('greeting')
    const keyboard = await keyboardOf(page, 'ru')
    await keyboard.press('Digit2')
    await page.waitForSelector('[data-code="greeting"] [data-comment]:focus')
    await page.keyboard.type('Никто не подошёл')
    await page.keyboard.press('Escape')
    await keyboard.press('Digit1')
    await inHand('queue')
    await keyboard.press('Digit2')
    await inHand('clean')
    await allSaved()
    await app.forgiving(async () => {
      await app.server.kill()
      await app.restart()
      await open(id)
    })
    await page.waitForSelector('.card[data-in-hand]:focus-within')
    const again = await keyboardOf(page, 'ru')
    await again.press('KeyZ', { control: true })
    await expect.poll(async () => (await stored(id)).answers['queue']).toBeUndefined()
    await again.press('KeyZ', { control: true })
    await inHand('greeting')
    await page.waitForFunction(() =>
      document.querySelector('[data-code="greeting"] [aria-checked="true"]')?.textContent?.startsWith('Нет'),
    )
    await allSaved()
    const { answers } = await stored(id)
    expect(answers).toEqual({ greeting: { value: 'no', comment: 'Никто не подошёл' } })

    await again.press('KeyH')
    const dialog = page.getByRole('dialog', { name: 'История ответа' })
    await dialog.getByText('возвращено клавишами Ctrl+Z').waitFor()
    const told = await dialog.getByRole('listitem').allInnerTexts()
    expect(told[0]).toMatch(/ответ: Да → Нет[\s\S]*Анна Петрова/)
    expect(told.join('\n')).toContain('написан комментарий: «Никто не подошёл»')
    expect(told.at(-1)).toContain('ответ: Нет')
    expect(await inColours(page)).toEqual([])
    await page.keyboard.press('Escape')
    await inHand('greeting')
    // All the way back, and then it says so.
    for (let press = 0; press < 3; press += 1) await again.press('KeyZ', { control: true })
    await page.getByText('Возвращать больше нечего').waitFor()
    await allSaved()
    expect((await stored(id)).answers).toEqual({})
    await again.detach()
    expect(app.problems).toEqual([])
  })
})

describe('submitting', () => {
  it('adds expenses and the fee on the page of the visit', async () => {
    await open(whole, '/facts')
    await page.getByRole('button', { name: 'Добавить расход' }).click()
    await page.getByLabel('За что').fill('Такси')
    const costs = page.locator('section[aria-labelledby="facts-costs"]')
    await costs.getByLabel('Сумма').first().fill('350,50')
    await costs.getByRole('combobox', { name: 'Валюта' }).first().click()
    await page.getByRole('option', { name: 'RUB' }).click()
    await costs.getByLabel('Сумма').last().fill('2000')
    await costs.getByRole('combobox', { name: 'Валюта' }).last().click()
    await page.getByRole('option', { name: 'RUB' }).last().click()
    await allSaved()
    expect(await inColours(page)).toEqual([])
    await expect
      .poll(async () => (await stored(whole)).visit)
      .toMatchObject({
        expenses: [{ what: 'Такси', amount: 350.5, currency: 'RUB' }],
        fee: { amount: 2000, currency: 'RUB' },
      })
    expect(app.problems).toEqual([])
  })

  it('asks for the declaration, keeps it, and is taken back until somebody has it', async () => {
    await open(whole, '/submit')
    const submit = page.getByRole('button', { name: 'Отправить визит' })
    await submit.click()
    await page.getByText('Без подтверждения визит не отправить').waitFor()
    expect(await inColours(page)).toEqual([])
    await reach(page, page.getByRole('checkbox', { name: 'Подтверждаю' }))
    await page.keyboard.press('Space')
    await submit.click()
    await page.waitForURL(/\/audit$/)
    await page.getByText('Отправка 1').waitFor()
    const audit = await stored(whole)
    expect(audit.submissions[0]?.declaration).toContain('Визит сделан мною лично')
    expect(await page.locator('.audit-facts').innerText()).toMatch(/Такси: 350,5/)
    await page.getByRole('button', { name: 'История ответа на вопрос 1', exact: true }).click()
    await page.getByRole('dialog').getByText('Анна Петрова').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Отозвать отправку…' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await inColours(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click()
    await page.waitForURL(new RegExp(`/visits/${whole}$`))
    await page.waitForSelector('.card[data-in-hand]')
    expect(await stored(whole)).toMatchObject({ status: 'draft', score: null })
    expect(app.problems).toEqual([])
  })
})

describe('a hidden score', () => {
  it('is a calm word to a shopper, at home and with the visit, and one edition is offered', async () => {
    await ask(page, 'session.saveProfile', { name: 'Анна Петрова', alias: 'А-1', role: 'shopper' })
    const { id } = z
      .object({ id: z.string() })
      .parse(await ask(page, 'audits.begin', { branch: await branchId(), checklist: 'secret' }))
    await ask(page, 'audits.answer', { id, question: 'met', value: 'no' })
    await ask(page, 'audits.submit', { id })
    await open(id, '/audit')
    await page.getByRole('heading', { name: 'Балл скрыт' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Издание' }).count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toMatch(/0 из 5|0,0/)
    expect(await inColours(page)).toEqual([])
    await page.goto(app.server.origin)
    await page.getByRole('cell', { name: 'скрыт', exact: true }).waitFor()
    expect(app.problems).toEqual([])
  })
})
