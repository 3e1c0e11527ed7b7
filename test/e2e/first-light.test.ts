import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerSchema, type Answer } from '../../src-shared/model/answer.ts'
import { auditSchema, type Audit } from '../../src-shared/model/audit.ts'
import { everyType } from '../scenario/every-type.ts'
import { runProcess } from '../unit/cli/run-command.ts'
import { readPdf, squeezed } from '../unit/reports/read-pdf.ts'
import { launch, type App } from './app.ts'
import { temporary } from './chromium.ts'
import { choose, press, pressRussian, reach } from './keyboard.ts'

let app: App
let page: Page
let checklistFile: string
beforeAll(async () => {
  app = await launch()
  page = app.page
  checklistFile = join(app.dataFolder, 'every-type.checklist.json')
  writeFileSync(checklistFile, JSON.stringify(everyType))
})
afterAll(() => app.close())

// What else is sent (the version it was made from, how a duration came about) is no part of the answer.
const sentSchema = z.object({ json: z.object({ ...answerSchema.shape, id: z.uuid(), question: z.string() }) })

/** What the page sent and what the program said was on disk, question by question. */
function watchAnswers(watched: Page) {
  const sent: { request: Request; question: string; answer: Answer; acknowledged: boolean }[] = []
  watched.on('request', request => {
    if (!request.url().endsWith('/rpc/audits/answer')) return
    const { question, id: _, ...answer } = sentSchema.parse(request.postDataJSON()).json
    sent.push({ request, question, answer, acknowledged: false })
  })
  watched.on('response', response => {
    const found = sent.find(({ request }) => request === response.request())
    if (found) found.acknowledged = response.ok()
  })
  return sent
}

/** The visit as it lies on disk, read by another process beside the running one. */
async function stored(id: string): Promise<Audit> {
  const ran = await runProcess('call', 'audits.get', JSON.stringify({ id }), '--data', app.dataFolder)
  if (ran.code !== 0) throw new Error(ran.err)
  return auditSchema.parse(JSON.parse(ran.out))
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const card = (code: string) => page.locator(`[data-code="${code}"]`)
/** Waits until this question is in hand and the cursor stands in it. */
const inHand = (code: string) => page.waitForSelector(`[data-code="${code}"][data-in-hand]:focus-within`)
const allSaved = () => page.waitForSelector('.save[data-state="saved"], .save[data-state="kept"]')

/** Goes to a question by some of its words. */
async function find(words: string, question: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  // The list takes the cursor a moment after it is drawn.
  await page.waitForSelector('[role="dialog"] input:focus')
  await page.keyboard.type(words)
  await dialog.getByRole('button').nth(1).waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: question }).waitFor()
  await page.keyboard.press('Enter')
}

describe('first light, with the keyboard alone', { retry: 0 }, () => {
  let id = ''
  let sent: ReturnType<typeof watchAnswers>
  // Each part goes on where the one before stopped.
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'a part before failed'))
  afterEach(async ({ task }) => {
    broken ||= task.result?.state === 'fail'
    if (broken) await page.screenshot({ path: join(temporary, 'failed.png') })
  })

  it('starts with a name and an empty folder', async () => {
    await reach(page, page.getByRole('textbox', { name: 'Ваше имя' }))
    await page.keyboard.type('Анна Петрова')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Северный банк')
    await reach(page, page.getByRole('radio', { name: 'Готовые чек-листы' }))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await link('Новый визит').first().waitFor()
    expect(app.problems).toEqual([])
  })

  it('makes a branch', async () => {
    await press(page, link('Новый визит').first())
    await press(page, page.getByRole('link', { name: 'Добавить филиал' }))
    await reach(page, page.getByRole('textbox', { name: 'Название' }))
    await page.keyboard.type('Отделение на Лесной')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Отделение на Лесной').first().waitFor()
    const { out } = await runProcess('call', 'branches.list', '--data', app.dataFolder)
    expect(JSON.parse(out)).toMatchObject([{ name: 'Отделение на Лесной', active: true }])
    expect(app.problems).toEqual([])
  })

  it('opens a checklist and begins a visit by it', async () => {
    await press(page, link('Визиты'))
    await press(page, link('Новый визит').first())
    const chooser = page.waitForEvent('filechooser')
    await press(page, button('Открыть файл…'))
    await (await chooser).setFiles(checklistFile)
    await press(page, link('Начать визит по нему'))
    await reach(page, page.getByRole('combobox', { name: 'Филиал' }))
    await page.keyboard.type('лесн')
    await choose(page, page.getByRole('option').first())
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+Enter')
    await inHand('greeting')
    id = /\/visits\/([0-9a-f-]{36})$/.exec(page.url())?.[1] ?? ''
    expect(id).not.toBe('')
    expect(app.problems).toEqual([])
  })

  it('answers by digits, a comment opens where points were lost', async () => {
    sent = watchAnswers(page)
    await page.keyboard.press('2')
    await page.waitForSelector('[data-code="greeting"] [data-comment]:focus')
    await page.keyboard.type('Поздоровались через две минуты')
    await page.keyboard.press('Control+Enter')
    await inHand('queue')
    await page.keyboard.press('1')
    // The answer brings a question in.
    await inHand('queue-managed')
    await page.keyboard.press('1')
    await inHand('clean')
    await pressRussian(page, 'KeyC')
    await page.waitForSelector('[data-code="clean"] [data-comment]:focus')
    await page.keyboard.type('Песок у входа')
    await page.keyboard.press('Escape')
    await page.keyboard.press('4')
    await inHand('offer')
    await page.keyboard.press('2')
    await inHand('topics')
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await inHand('windows')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await inHand('wait')
    expect(app.problems).toEqual([])
  })

  it('loses nothing that was acknowledged when the program is killed in the middle', async () => {
    const arrived = ({ question, acknowledged }: (typeof sent)[number]) =>
      question === 'windows' && acknowledged
    await expect.poll(() => sent.some(arrived)).toBe(true)
    await app.forgiving(async () => {
      await page.keyboard.type('4:32')
      await page.keyboard.press('Enter')
      await app.server.kill()
      await inHand('safe')
      // Typed into a page whose program is gone: it must say so.
      await page.keyboard.press('1')
      await page.waitForSelector('.save[data-state="failed"]')
      await app.restart()
    })
    const { answers } = await stored(id)
    expect(sent.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThanOrEqual(4)
    for (const question of new Set(sent.map(one => one.question))) {
      const versions = sent.filter(one => one.question === question)
      const last = versions.findLastIndex(({ acknowledged }) => acknowledged)
      // What was on its way when the program died may have arrived; nothing older may stand there.
      const there = versions.slice(Math.max(0, last)).map(({ answer }) => answer)
      expect(last < 0 ? [undefined, ...there] : there).toContainEqual(answers[question])
    }
    expect(answers['greeting']).toMatchObject({ value: 'no', comment: 'Поздоровались через две минуты' })
    expect(answers['windows']).toMatchObject({ value: 3 })
  })

  it('shows after the restart what is on disk, at the question where it stopped', async () => {
    const { answers, focus } = await stored(id)
    await press(page, link(/Отделение на Лесной/).first())
    await inHand(focus ?? '')
    await page.waitForSelector(`text=${Object.keys(answers).length} из 14`)
    await find('чистота', 'Чистота зала')
    await inHand('clean')
    expect(await card('clean').getByRole('radio', { checked: true }).textContent()).toContain('4')
    expect(await card('clean').getByRole('textbox').inputValue()).toBe('Песок у входа')
    expect(await card('greeting').textContent()).toContain('Поздоровались через две минуты')
    expect(app.problems).toEqual([])
  })

  it('names what is missing, each as a way to its question', async () => {
    // On its way when the program died: typed anew, in place of what may stand there.
    await find('ожидание', 'Ожидание')
    await inHand('wait')
    await page.keyboard.type('4:32')
    await page.keyboard.press('Enter')
    await inHand('safe')
    await page.keyboard.press('ArrowDown')
    await inHand('farewell')
    await page.keyboard.press('8')
    await inHand('story')
    await page.keyboard.type('Сказала: «Ставка хорошая»')
    await page.keyboard.press('Control+Enter')
    await inHand('day')
    await page.keyboard.type('23.11.2026')
    await page.keyboard.press('Enter')
    await inHand('hour')
    await page.keyboard.type('1530')
    await page.keyboard.press('Enter')
    await inHand('ticket')
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('p')
    await (await chooser).setFiles(join(import.meta.dirname, '../../resources/sample/ticket.jpg'))
    await page.waitForSelector('text=1 фото')
    await allSaved()
    await press(page, button('Отправить…'))
    await page.getByRole('heading', { name: 'Осталось заполнить 1 поле' }).waitFor()
    expect(await button('Отправить визит').isDisabled()).toBe(true)
    await press(page, link(/Спросили документ/))
    await inHand('safe')
    await page.keyboard.press('1')
    await allSaved()
    expect(app.problems).toEqual([])
  })

  it('is submitted, scored and locked', async () => {
    await press(page, button('Отправить…'))
    await page.getByRole('heading', { name: 'Всё заполнено' }).waitFor()
    const confirm = page.getByRole('checkbox', { name: 'Подтверждаю' })
    await press(page, button('Отправить визит'))
    await page.getByText('Без подтверждения визит не отправить').waitFor()
    await reach(page, confirm)
    await page.keyboard.press('Space')
    await press(page, button('Отправить визит'))
    await page.waitForURL(/\/audit$/)
    await page.getByText('70,3').first().waitFor()
    const audit = await stored(id)
    expect(audit.status).toBe('submitted')
    expect(audit.score).toMatchObject({ percent: 70.3, earned: 26, possible: 37 })
    expect(audit.evidence).toHaveLength(1)
    expect(audit.answers).toMatchObject({
      topics: { value: ['rate', 'term'] },
      wait: { value: 272 },
      day: { value: '2026-11-23' },
      hour: { value: '15:30' },
      story: { value: 'Сказала: «Ставка хорошая»' },
      ticket: { value: [audit.evidence[0]?.sha256] },
    })
    await page.goto(`${app.server.origin}/visits/${id}`)
    await page.waitForURL(/\/audit$/)
    expect(app.problems).toEqual([])
  })

  it('gives a PDF in which every word is text', async () => {
    await reach(page, link('Скачать PDF'))
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = await (await download).path()
    const pdf = await readPdf(readFileSync(file))
    const { answers } = await stored(id)
    const comments = Object.values(answers).flatMap(({ comment }) => comment || [])
    expect(comments).toHaveLength(2)
    for (const words of [
      ...comments,
      'Сказала: «Ставка хорошая»',
      'Отделение на Лесной',
      'Северный банк',
      '70,3',
    ]) {
      expect(pdf.text).toContain(squeezed(words))
    }
    expect(pdf.lang).toBe('ru')
    expect(app.problems).toEqual([])
  })

  it('leaves a folder in which nothing is amiss', async () => {
    expect(await app.server.stop()).toBe(0)
    expect(await runProcess('verify', '--data', app.dataFolder)).toMatchObject({ code: 0, err: '' })
  })
})
