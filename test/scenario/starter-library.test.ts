import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLibraryFile, type LibraryItem } from '../../src-main/exchange/read-library-file.ts'
import { effectiveShares } from '../../src-shared/scoring/effective-shares.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { openOffice, type Office } from './office.ts'

const folder = join(import.meta.dirname, '../../resources/library')
const industries = ['bank', 'ecommerce', 'restaurant', 'telecom'] as const
const mainChecklist = {
  bank: 'bank-branch',
  ecommerce: 'ecommerce-order',
  restaurant: 'restaurant-dinner',
  telecom: 'telecom-shop',
} as const

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.json'),
)

function itemOf(file: string): LibraryItem {
  const read = readLibraryFile(readFileSync(join(folder, file)))
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults)}`)
  return read.item
}

function ofIndustry(industry: string) {
  const items = files.filter(file => file.startsWith(industry)).map(itemOf)
  const checklists = items.flatMap(item => (item.kind === 'checklist' ? [item.checklist] : []))
  const standards = items.flatMap(item => (item.kind === 'standards' ? item.file.standards : []))
  return { checklists, standards }
}

const questionsOf = (checklist: Checklist) => checklist.moments.flatMap(moment => moment.questions)

/** Every localised text inside, with the way to it. */
function textsOf(value: unknown, path = ''): { path: string; words: Readonly<Record<string, unknown>> }[] {
  if (typeof value !== 'object' || value === null) return []
  const words: Readonly<Record<string, unknown>> = { ...value }
  const here = 'ru' in words || 'en' in words ? [{ path, words }] : []
  return [...here, ...Object.entries(words).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))]
}

describe('the files of the starter library', () => {
  it.each(files)('%s is read without a fault', file => {
    expect(readLibraryFile(readFileSync(join(folder, file)))).toMatchObject({ ok: true })
  })

  it.each(files)('%s speaks both languages everywhere', file => {
    const texts = textsOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    expect(texts.length).toBeGreaterThan(20)
    const said = (words: unknown) => typeof words === 'string' && words.trim() !== ''
    expect(texts.filter(({ words }) => !said(words['ru']) || !said(words['en']))).toEqual([])
    // A label like "SMS" or "€" may stand alike in both; Russian words have Cyrillic letters and English have none.
    expect(texts.filter(({ words }) => /[а-яё]/i.test(String(words['en'])))).toEqual([])
    const sentences = texts.filter(({ words }) => /[a-z]+ [a-z]+/i.test(String(words['en'])))
    expect(sentences.filter(({ words }) => !/[а-яё]/i.test(String(words['ru'])))).toEqual([])
  })
})

describe.each(industries)('the library of %s', industry => {
  const { checklists, standards } = ofIndustry(industry)
  const main = checklists.find(({ code }) => code === mainChecklist[industry])

  it('has a choice of standards, each with its own code', () => {
    expect(standards.length).toBeGreaterThanOrEqual(25)
    expect(new Set(standards.map(({ code }) => code)).size).toBe(standards.length)
  })

  it('has one complete checklist', () => {
    if (!main) throw new Error(`no ${mainChecklist[industry]}`)
    const questions = questionsOf(main)
    expect(questions.length).toBeGreaterThanOrEqual(30)
    expect(questions.length).toBeLessThanOrEqual(60)
    expect(main.moments.length).toBeGreaterThanOrEqual(6)
    expect(main.moments.length).toBeLessThanOrEqual(9)
    expect(main.scoring.bands.length).toBeGreaterThan(1)
    const shares = effectiveShares(main).moments
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 3)
    expect(questions.some(({ critical }) => critical !== undefined)).toBe(true)
    expect(questions.some(({ notApplicable }) => notApplicable)).toBe(true)
  })

  it('names only standards that are there', () => {
    const known = new Set(standards.map(({ code }) => code))
    for (const checklist of checklists) {
      const named = questionsOf(checklist).flatMap(({ standard }) => standard ?? [])
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter(code => !known.has(code))).toEqual([])
    }
  })
})

describe('loading the starter library', () => {
  it('goes through the importer a person has, file by file', async () => {
    const byHand = await openOffice()
    const standardsFirst = files.toSorted(
      (a, b) => Number(a.endsWith('.checklist.json')) - Number(b.endsWith('.checklist.json')),
    )
    for (const file of standardsFirst) {
      const upload = await byHand.send(file, readFileSync(join(folder, file)))
      await byHand.client.checklists.import({ upload })
    }
    const loaded = await openOffice()
    await loaded.client.checklists.loadLibrary({})
    const listOf = async ({ client }: Pick<Office, 'client'>) =>
      (await client.checklists.list({})).map(line => ({ ...line, publishedAt: null }))
    const listed = await listOf(loaded)
    expect(await listOf(byHand)).toEqual(listed)
    expect(listed).toHaveLength(files.filter(file => file.endsWith('.checklist.json')).length)
  })

  it('gives a visit that can be begun at once', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('library')
    await office.supervisor.addsBranch('lesnaya', 'На Лесной')
    for (const code of Object.values(mainChecklist)) {
      const visit = await office.shopper.begins('lesnaya', code)
      const { document, revision } = await visit.state()
      expect(document.code).toBe(code)
      expect(revision).toBe(1)
    }
  })
})
