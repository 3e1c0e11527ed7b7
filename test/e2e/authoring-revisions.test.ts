import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inspectDraft } from '../../src-shared/authoring/inspect-draft.ts'
import { draftChecklistSchema, type DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import { draftMoment, draftQuestion } from '../scenario/authoring.ts'
import { launch, type App } from './app.ts'
import { deskOf } from './author-desk.ts'
import { temporary } from './chromium.ts'
import { press, reach } from './keyboard.ts'
import { ask } from './screens.ts'

let app: App
let page: Page
let desk: ReturnType<typeof deskOf>
let visit: string

const idSchema = z.looseObject({ id: z.string() })

/** A supervisor with the starter library, and a visit that is begun on revision 1 of its checklist. */
beforeAll(async () => {
  app = await launch()
  page = app.page
  desk = deskOf(page)
  const person = { name: 'Анна Петрова', organisation: 'Северный банк', role: 'both', language: 'ru' }
  await ask(page, 'session.begin', { ...person, start: 'library' })
  const place = { code: 'lesnaya', name: 'На Лесной', city: '', region: '', address: '', format: '' }
  const branch = idSchema.parse(await ask(page, 'branches.save', place))
  const begun = await ask(page, 'audits.begin', { branch: branch.id, checklist: 'bank-branch' })
  visit = idSchema.parse(begun).id
  for (const [question, value] of Object.entries({
    clean: 'yes',
    access: 'no',
    documents: 'no',
    secrets: 'yes',
  }))
    await ask(page, 'audits.answer', { id: visit, question, value })
})
afterAll(() => app.close())

const standard = 'bank.safety.documents'
const oldText = 'Документы клиента не оставались без присмотра, и их вернули сразу'
const newText = 'Документы клиента лежали у него на виду, и их вернули сразу'
const removed = 'Снимок входа в отделение'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const openDraft = async (id: string) => {
  await page.goto(`${app.server.origin}/checklists/drafts/${id}`)
  await page.waitForSelector('[role=treeitem][data-here]:focus')
}

/** What the visit shows to its shopper: its questions and its score so far. */
async function visitAsSeen() {
  await page.goto(`${app.server.origin}/visits/${visit}`)
  await page.waitForSelector('[data-code][data-in-hand]:focus-within')
  const { document } = z
    .looseObject({ document: z.looseObject({ moments: z.unknown() }) })
    .parse(await ask(page, 'audits.get', { id: visit }))
  return {
    moments: document.moments,
    score: await page.locator('.topbar-score').textContent(),
    note: await page.locator('.workbar-note').textContent(),
  }
}

describe('the second revision of a checklist, with the keyboard alone', { retry: 0 }, () => {
  let before: Awaited<ReturnType<typeof visitAsSeen>>
  // Each part goes on where the one before stopped.
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'a part before failed'))
  afterEach(async ({ task }) => {
    broken ||= task.result?.state === 'fail'
    if (broken) await page.screenshot({ path: join(temporary, 'failed.png') })
  })

  it('follows a standard that has changed meanwhile', async () => {
    before = await visitAsSeen()
    await page.goto(`${app.server.origin}/standards/${standard}`)
    await reach(page, page.locator('[name="text.ru"]'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type(newText)
    await page.keyboard.press('Control+s')
    await page.getByRole('heading', { name: newText }).waitFor()

    await page.goto(`${app.server.origin}/checklists/bank-branch`)
    await press(page, button('Править'))
    await page.waitForSelector('[role=treeitem][data-here]:focus')
    await page.getByText('Стандарт 1 вопроса изменился').waitFor()
    await press(page, button('Показать'))
    const changes = page.getByRole('region', { name: 'Стандарт изменился' })
    await changes.waitFor()
    const [was, is] = await changes.getByRole('definition').allTextContents()
    expect([was, is]).toEqual([expect.stringContaining(oldText), expect.stringContaining(newText)])
    await press(page, changes.getByRole('button', { name: 'Взять 1 изменение' }))
    await changes.waitFor({ state: 'detached' })
    await page.getByText('Стандарт 1 вопроса изменился').waitFor({ state: 'detached' })
    expect(await desk.form.locator('textarea[lang=ru]').first().inputValue()).toBe(newText)
    expect(app.problems).toEqual([])
  })

  it('shows what it changes, and is published', async () => {
    await desk.toOutline()
    await desk.goTo(removed)
    await page.keyboard.press('Delete')
    await desk.row(removed).waitFor({ state: 'detached' })
    await desk.goTo('Сотрудник зала поздоровался первым')
    await page.keyboard.press('Enter')
    await desk.inNewForm('question')
    await desk.write('Вес', '3')
    await page.keyboard.press('Control+Shift+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.locator('.difference').waitFor()
    expect(await dialog.locator('.difference-question').count()).toBe(3)
    await press(page, dialog.getByRole('button', { name: 'Опубликовать' }))
    await page.waitForURL(/\/checklists\/bank-branch$/)
    await page.getByText('Редакция 2 (последняя)').waitFor()
    expect(app.problems).toEqual([])
  })

  it('has its difference to the first on its page, question by question', async () => {
    const difference = page.locator('.difference')
    await difference.waitFor()
    const changed = (words: string) => difference.locator('.difference-question').filter({ hasText: words })
    expect(await difference.locator('.difference-question').count()).toBe(3)
    expect(await changed(removed).getAttribute('data-kind')).toBe('removed')
    expect(await changed(newText).locator('del').textContent()).toBe(oldText)
    expect(await changed(newText).locator('ins').textContent()).toBe(newText)
    const weight = changed('Сотрудник зала поздоровался первым')
    expect(await weight.locator('dt').allTextContents()).toEqual(['Вес'])
    expect(await weight.locator('del, ins').allTextContents()).toEqual(['1', '3'])
  })

  it('leaves the visit on the first revision as it was', async () => {
    const after = await visitAsSeen()
    expect(after).toEqual(before)
    expect(JSON.stringify(after.moments)).toContain(oldText)
    expect(after.note).toContain('ред. 1')
    expect(app.problems).toEqual([])
  })
})

const yesNo = (points: number | null) => ({ type: 'yesNo' as const, points, good: 'yes' as const })
const bands = (...limits: number[]) => ({
  type: 'duration' as const,
  bands: limits.map(upTo => ({ upTo, points: 1 })),
  otherwise: 0,
})

/** A fault of every kind that a person at the form can make, each at its own question. */
function faulty(draft: DraftChecklist): DraftChecklist {
  const about = (question: string) => ({ question, op: 'eq' as const, value: 'yes' })
  const questions = [
    draftQuestion('first'),
    draftQuestion('blank', { text: { ru: ' ' } }),
    draftQuestion('first', { id: 'again' }),
    draftQuestion('Bad code', { id: 'bad-code' }),
    draftQuestion('weightless', { weight: null }),
    draftQuestion('pointless', { answer: yesNo(null) }),
    draftQuestion('negative', { answer: yesNo(-1) }),
    draftQuestion('empty', { answer: { type: 'choice', options: [] } }),
    draftQuestion('scale', { answer: { type: 'scale', min: 5, max: 1, points: 5 } }),
    draftQuestion('bands', { answer: bands(60, 30) }),
    draftQuestion('cap', { critical: { effect: 'capAudit', failBelow: 100 } }),
    draftQuestion('info', { role: 'info', critical: { effect: 'flag', failBelow: 100 } }),
    draftQuestion('gone', { showIf: about('nobody') }),
    draftQuestion('early', { showIf: about('late') }),
    draftQuestion('evidence', { evidence: 'requiredBelow', evidenceBelow: null }),
    draftQuestion('late'),
  ]
  const bonus = draftMoment('bonus', [draftQuestion('alone', { role: 'bonus' })])
  const grade = { from: 90, code: 'a', title: { ru: 'А', en: 'A' } }
  return {
    ...draft,
    scoring: { ...draft.scoring, bands: [grade, { ...grade, code: 'b' }] },
    moments: [
      draftMoment('m', questions),
      draftMoment('nameless', questions.slice(0, 0), { title: {} }),
      bonus,
    ],
  }
}

describe('publishing with faults', () => {
  it('lists them, and leads from each to its field', async () => {
    const begun = z
      .object({ id: z.string(), version: z.number(), document: draftChecklistSchema })
      .parse(await ask(page, 'checklistDrafts.create', { code: 'faulty', title: { ru: 'С ошибками' } }))
    const draft = faulty(begun.document)
    await ask(page, 'checklistDrafts.save', { ...begun, document: draft })
    const findings = inspectDraft(draft)
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ code }) => code)).size).toBeGreaterThanOrEqual(12)

    await openDraft(begun.id)
    const list = page.getByRole('dialog').locator('.finding')
    const astray: string[] = []
    for (const [place, { at, part = '', code }] of errors.entries()) {
      await page.keyboard.press('Control+Shift+Enter')
      await list.first().waitFor()
      expect(await list.count()).toBe(findings.length)
      expect(await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).isDisabled()).toBe(
        true,
      )
      await press(page, list.nth(place))
      const wanted = at.kind === 'checklist' ? 'checklist' : `${at.kind} ${at.id}`
      await page.waitForSelector(`.builder-main[data-place="${wanted}"] :focus`)
      const here = await page.evaluate(wantedPart => {
        const field = document.activeElement
        const parts = [...document.querySelectorAll(`.builder-main [data-part="${wantedPart}"]`)]
        const wrong = parts.some(one => one.querySelector('[aria-invalid=true]') !== null)
        return {
          part: field?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? '',
          marked: !wrong || field?.getAttribute('aria-invalid') === 'true',
        }
      }, part)
      // Questions of a moment are no field: its form is where they are spoken of.
      if (part !== 'questions' && (here.part !== part || !here.marked))
        astray.push(`${code} of ${wanted}: ${here.part} instead of ${part}`)
    }
    expect(astray).toEqual([])
    expect(app.problems).toEqual([])
  })
})
