import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Sheet } from '../../src-main/exchange/workbook/sheet.ts'
import { writeWorkbook } from '../../src-main/exchange/workbook/write-workbook.ts'
import { draftChecklistSchema } from '../../src-shared/model/draft-checklist.ts'
import { standardDocumentSchema } from '../../src-shared/model/standard.ts'
import { draftMoment, draftQuestion, greeting } from '../scenario/authoring.ts'
import type { App } from './app.ts'
import { press } from './screen-acts.ts'
import { ask, type Screen } from './screens.ts'

const draftSchema = z.object({ id: z.string(), version: z.number(), document: draftChecklistSchema })
const standardSchema = z.looseObject({
  document: standardDocumentSchema,
  industry: z.string(),
  revision: z.number(),
})

/** A draft of a published checklist, one of whose standards says something new. */
async function draftWithNews(page: Page): Promise<string> {
  const { id } = draftSchema.parse(await ask(page, 'checklistDrafts.open', { code: 'bank-branch' }))
  const code = 'bank.safety.documents'
  const { document, industry, revision } = standardSchema.parse(await ask(page, 'standards.get', { code }))
  const text = { ru: 'Документы лежали на виду у клиента', en: 'The documents lay in the customer’s sight' }
  await ask(page, 'standards.save', { document: { ...document, text }, industry, revision })
  return `/checklists/drafts/${id}`
}

/** A draft with faults, warnings, missing translations, and an answer of every kind. */
async function faultyDraft(page: Page): Promise<string> {
  // A library of one: the long one is looked at beside the other draft.
  const industry = 'lab'
  await ask(page, 'standards.save', {
    document: { ...greeting, code: 'lab.greeting' },
    industry,
    revision: null,
  })
  const made = draftSchema.parse(
    await ask(page, 'checklistDrafts.create', { code: 'faulty', title: { ru: 'Черновик', en: 'A draft' } }),
  )
  const { id, version, document } = made
  const when = { question: 'first', op: 'eq' as const, value: 'yes' }
  const option = { code: 'yes', text: { ru: 'Да', en: 'Yes' }, points: 5 }
  const questions = [
    draftQuestion('first'),
    draftQuestion('blank', { text: {} }),
    draftQuestion('half', { text: { ru: 'Без перевода' } }),
    draftQuestion('choice', {
      answer: { type: 'choice', options: [option, { code: '', text: {}, points: null }] },
    }),
    draftQuestion('scale', {
      answer: { type: 'scale', min: 1, max: 5, points: 5, labels: { '1': { ru: 'Плохо' } } },
    }),
    draftQuestion('wait', { answer: { type: 'duration', bands: [{ upTo: 180, points: 5 }], otherwise: 0 } }),
    draftQuestion('count', { answer: { type: 'number', bands: [{ below: 3, points: null }], otherwise: 0 } }),
    draftQuestion('critical', { critical: { effect: 'capAudit', failBelow: 100 }, weight: 0 }),
    draftQuestion('condition', {
      showIf: { all: [when, { any: [{ not: when }, { question: 'gone', op: 'answered' }] }] },
    }),
  ]
  const moments = [draftMoment('m', questions), draftMoment('none', [], { title: {}, showIf: when })]
  await ask(page, 'checklistDrafts.save', { id, version, document: { ...document, industry, moments } })
  return `/checklists/drafts/${id}`
}

/** A form with losses of a whole row, of a cell and of a sheet. */
const form: readonly Sheet[] = [
  {
    name: 'survey',
    rows: [
      ['type', 'name', 'label::English (en)', 'calculation', 'appearance'],
      ['text', 'words', 'What did they say?', null, 'multiline'],
      ['geopoint', 'place', 'Where was it?'],
      ['calculate', 'sum', null, '1 + 1'],
    ],
  },
  { name: 'notes', rows: [['Ours'], ['Nothing to read']] },
]

const row = '[role=treeitem][data-here]:focus'
const inForm = '.builder-main'

/** Goes to the row of this place, its form following. */
const select = (place: string) => async (page: Page) => {
  await page.locator(`[data-place="${place}"][role=treeitem]`).click()
  await page.waitForSelector(`${inForm}[data-place="${place}"] #editor-title`)
}

const importFile =
  (name: string, file: () => Promise<Buffer>, shows: string) =>
  async (page: Page): Promise<void> => {
    const buffer = await file()
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer })
    await page.locator(shows).first().waitFor()
  }

/** The screens of authoring on the sample network: lists, the builder with all that opens in it, preview, imports. */
export async function authoringScreens({ page }: App): Promise<Screen[]> {
  const news = await draftWithNews(page)
  const faulty = await faultyDraft(page)
  const question = (id: string) => select(`question ${id}`)
  return [
    { name: 'checklists', path: '/checklists', ready: 'main table' },
    {
      name: 'checklists, nothing found',
      path: '/checklists',
      ready: 'main table',
      open: async one => {
        await one.locator('.checklists-search input').fill('нет такого')
        await one.locator('main .state-title').waitFor()
      },
    },
    {
      name: 'new checklist, nothing filled in',
      path: '/checklists/new',
      ready: 'main form:focus-within',
      open: press('Enter', '[aria-invalid=true]'),
    },
    { name: 'checklist', path: '/checklists/bank-branch', ready: '.difference, .revisions' },
    {
      name: 'exporting a checklist',
      path: '/checklists/bank-branch',
      ready: '.revisions',
      open: async one => {
        await one.locator('.page-header-acts button').first().click()
        await one.getByRole('menuitem').first().waitFor()
      },
    },
    { name: 'form import', path: '/checklists/import', ready: '.file-drop' },
    {
      name: 'form import with losses',
      path: '/checklists/import',
      ready: '.file-drop',
      open: importFile('форма.xlsx', async () => Buffer.from(await writeWorkbook(form)), '.losses li'),
    },
    {
      name: 'form that is none',
      path: '/checklists/import',
      ready: '.file-drop',
      refused: true,
      open: importFile('форма.xlsx', () => Promise.resolve(Buffer.from('type,name')), 'main [role=alert]'),
    },
    { name: 'builder, checklist and library', path: faulty, ready: row },
    { name: 'builder, moment with a condition', path: faulty, ready: row, open: select('moment none') },
    { name: 'builder, options', path: faulty, ready: row, open: question('choice') },
    { name: 'builder, scale', path: faulty, ready: row, open: question('scale') },
    { name: 'builder, bands', path: faulty, ready: row, open: question('count') },
    { name: 'builder, critical', path: faulty, ready: row, open: question('critical') },
    { name: 'builder, condition', path: faulty, ready: row, open: question('condition') },
    { name: 'builder, news of a standard', path: news, ready: row, open: question('documents') },
    { name: 'builder, checks', path: faulty, ready: row, open: press('Control+e', '.finding') },
    { name: 'builder, types', path: faulty, ready: row, open: press('Shift+n', '[role=menuitem]') },
    { name: 'builder, keys', path: faulty, ready: row, open: press('?', '[role=dialog]') },
    {
      name: 'publishing with faults',
      path: faulty,
      ready: row,
      open: press('Control+Shift+Enter', '[role=dialog] .finding'),
    },
    {
      name: 'publishing a second revision',
      path: news,
      ready: row,
      open: press('Control+Shift+Enter', '[role=dialog] button[data-autofocus]'),
    },
    {
      name: 'builder, more',
      path: faulty,
      ready: row,
      open: async one => {
        await one.locator('.bar-end button[aria-haspopup=menu]').click()
        await one.getByRole('menuitem').first().waitFor()
      },
    },
    { name: 'preview', path: `${faulty}/preview`, ready: '.what-if' },
    {
      name: 'draft that is gone',
      path: '/checklists/drafts/00000000-0000-4000-8000-000000000000',
      ready: '[role=alert]',
      refused: true,
    },
  ]
}

/** Makes a checklist that has only a name; its builder opens. */
async function begin(page: Page, name: string): Promise<void> {
  await page.locator('input[name=ru]').fill(name)
  await page.locator('input[name=en]').fill(name)
  await page.keyboard.press('Enter')
  await page.locator('.builder:has(.library-empty) .first-steps').waitFor()
}

/** Lists without anything in them, and a checklist that has only a name. */
export const emptyScreens: readonly Screen[] = [
  { name: 'no visits', path: '/', ready: 'main .state-title' },
  { name: 'no branches', path: '/branches', ready: 'main .state-title' },
  { name: 'no waves', path: '/waves', ready: 'main .state-title' },
  { name: 'no shoppers', path: '/shoppers', ready: 'main .state-title' },
  { name: 'no standards', path: '/standards', ready: 'main .state-title' },
  { name: 'no checklists', path: '/checklists', ready: 'main .state-title' },
  {
    name: 'builder, first steps',
    path: '/checklists/new',
    ready: 'main form',
    open: page => begin(page, 'Branch'),
  },
  {
    name: 'preview of nothing',
    path: '/checklists/new',
    ready: 'main form',
    open: async page => {
      await begin(page, 'Bank')
      await page.locator('a[href$="/preview"]').click()
      await page.locator('main .state-title').waitFor()
    },
  },
]
