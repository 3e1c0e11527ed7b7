import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStandardsTable } from '../../../src-main/exchange/standards/columns.ts'
import { readStandardsTable } from '../../../src-main/exchange/standards/read-standards-table.ts'
import {
  writeStandardsTable,
  type StandardsTableLine,
} from '../../../src-main/exchange/standards/write-standards-table.ts'
import { readTable } from '../../../src-main/exchange/read-table.ts'
import { writeWorkbook } from '../../../src-main/exchange/workbook/write-workbook.ts'
import { writeCsv } from '../../../src-main/exchange/write-csv.ts'
import {
  channels,
  criteria,
  dimensions,
  evidenceRules,
  levels,
  stances,
} from '../../../src-shared/model/closed-lists.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { StandardDocument } from '../../../src-shared/model/standard.ts'
import { runs } from '../runs.ts'

/** As people write; spreadsheets keep no spaces around a text. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('-', '=1+1', "'-", 'Гость: «да»', 'a;b,c\n"d"', '007', '1-2', 'true', '+7 900', '@x'),
  )
  .map(text => text.toWellFormed().trim())
  .filter(text => /\S/u.test(text) && !/[\p{Cc}\uFFFE\uFFFF]/u.test(text.replaceAll('\n', '')))
const texts = fc.oneof(
  fc.record({ ru: words, en: words }),
  fc.record({ ru: words }),
  fc.record({ en: words }),
)
const code = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/)
const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

const always = {
  moment: fc.record({ code, title: texts }),
  text: texts,
  good: texts,
  evidence: texts,
  notApplicable: texts,
  criterion: fc.constantFrom(...criteria),
  level: fc.constantFrom(...levels),
  channel: fc.constantFrom(...channels),
  segment: fc.oneof(fc.constantFrom('standard', 'vip'), words),
  critical: fc.boolean(),
}
const sometimes = {
  dimension: fc.constantFrom(...dimensions),
  stance: fc.constantFrom(...stances),
  target: fc.integer({ min: 1, max: 999_999 }),
  evidenceRule: fc.constantFrom(...evidenceRules),
  naAllowed: fc.boolean(),
  reviewBy: day,
}
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const whole = fc.record(
  { code, ...always, ...sometimes },
  { requiredKeys: ['code', ...(Object.keys(always) as (keyof typeof always)[])] }, // keys of the record above
)
const variant = fc.record(
  {
    code,
    base: code,
    ...always,
    dimension: orNull(sometimes.dimension),
    stance: orNull(sometimes.stance),
    target: orNull(sometimes.target),
    evidenceRule: orNull(sometimes.evidenceRule),
    naAllowed: orNull(sometimes.naAllowed),
    reviewBy: orNull(sometimes.reviewBy),
  },
  { requiredKeys: ['code', 'base'] },
)
const library = fc.uniqueArray(
  fc.record({
    document: fc.oneof<fc.Arbitrary<StandardDocument>[]>(whole, variant),
    industry: fc.constantFrom('bank', 'telecom', 'Аптеки', 'банк', 'Bank'),
    status: fc.constantFrom('draft' as const, 'active' as const, 'retired' as const),
  }),
  { selector: line => line.document.code, minLength: 1, maxLength: 12 },
)

async function roundTrip(lines: readonly StandardsTableLine[], bytes: Uint8Array) {
  const table = await readTable(bytes)
  if (!table.ok) throw new Error(table.fault)
  expect(isStandardsTable(table.value.columns)).toBe(true)
  const industries = new Map(lines.map(line => [line.document.code, line.industry]))
  const { rows, faults } = readStandardsTable(table.value, known => industries.get(known))
  expect(faults).toEqual([])
  return rows.map(({ document, industry, status }) => ({ document, industry, status }))
}

describe.each<Language>(['ru', 'en'])('standards as a table in %s', language => {
  it('come back from a CSV as they were', async () => {
    await fc.assert(
      fc.asyncProperty(library, async lines => {
        const csv = Buffer.from(writeCsv(writeStandardsTable(lines, language), language))
        expect(await roundTrip(lines, csv)).toEqual(lines)
      }),
      runs(200),
    )
  })

  it('come back from an XLSX as they were', async () => {
    await fc.assert(
      fc.asyncProperty(library, async lines => {
        const rows = writeStandardsTable(lines, language)
        expect(await roundTrip(lines, await writeWorkbook([{ name: 'S', rows }]))).toEqual(lines)
      }),
      runs(10),
    )
  })
})

const read = async (csv: string, industryOf: (code: string) => string | undefined = () => undefined) => {
  const table = await readTable(Buffer.from(csv))
  if (!table.ok) throw new Error(table.fault)
  return readStandardsTable(table.value, industryOf)
}

const cells = {
  code: 'shop.greeting',
  Отрасль: 'связь',
  moment: 'shop',
  'Момент (рус.)': 'Салон',
  'TEXT_RU ': 'Поздоровались',
  good_en: 'A greeting',
  evidence_ru: 'Комментарий',
  na_ru: 'Никогда',
  Критерий: 'Надежность',
  dimension: 'Reliability',
  level: 'сверх ожиданий',
  channel: 'Социальные сети',
  target: '3:05',
  review_by: '1.2.2027',
  Критический: 'Да',
}
const table = (...rows: Readonly<Record<string, string>>[]) => {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return [columns, ...rows.map(row => columns.map(column => row[column] ?? ''))]
    .map(row => row.join('\t'))
    .join('\n')
}

describe('a table somebody has typed', () => {
  it('may mix names and titles, words and codes, times and days as people write them', async () => {
    const { rows, faults } = await read(table({ ...cells, channel: 'соцсети' }))
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        line: 2,
        industry: 'telecom',
        status: undefined,
        document: {
          code: 'shop.greeting',
          moment: { code: 'shop', title: { ru: 'Салон' } },
          text: { ru: 'Поздоровались' },
          good: { en: 'A greeting' },
          evidence: { ru: 'Комментарий' },
          notApplicable: { ru: 'Никогда' },
          criterion: 'reliability',
          dimension: 'reliability',
          level: 'wow',
          channel: 'social',
          segment: 'standard',
          critical: true,
          target: 185,
          reviewBy: '2027-02-01',
        },
      },
    ])
  })

  it('has every fault named by line and heading', async () => {
    const { rows, faults } = await read(
      table(
        {
          ...cells,
          channel: 'сарафан',
          Критический: 'может быть',
          target: 'быстро',
          review_by: '31.02.2027',
        },
        { ...cells, channel: 'чат', code: '', 'TEXT_RU ': '', Отрасль: '' },
        { ...cells, channel: 'чат' },
        { ...cells, channel: 'чат', good_en: 'Again' },
        { ...cells, channel: 'чат', code: 'other', Отрасль: '' },
        { code: 'a variant', base: 'shop.greeting', target: '-', level: 'высший' },
      ),
    )
    expect(rows.map(({ line }) => line)).toEqual([4])
    expect(faults.map(({ line, fault }) => [line, fault.path, fault.code, fault.found])).toEqual([
      [2, 'Критический', 'notInList', 'может быть'],
      [2, 'target', 'wrongType', 'быстро'],
      [2, 'review_by', 'badDate', '31.02.2027'],
      [2, 'channel', 'notInList', 'сарафан'],
      [3, 'code', 'missing', undefined],
      [3, 'TEXT_RU', 'missing', undefined],
      [5, 'code', 'duplicateCode', 'shop.greeting'],
      [6, 'Отрасль', 'missing', undefined],
      [7, 'code', 'badCode', 'a variant'],
      [7, 'level', 'notInList', 'высший'],
    ])
  })

  it('keeps a variant to what it changes, in the industry of its base', async () => {
    const phone = { code: 'shop.greeting.phone', base: 'shop.greeting', channel: 'телефон', target: '-' }
    const { rows, faults } = await read(table({ ...cells, channel: 'чат' }, phone))
    expect(faults).toEqual([])
    expect(rows[1]).toMatchObject({
      industry: 'telecom',
      document: { code: 'shop.greeting.phone', base: 'shop.greeting', channel: 'phone', target: null },
    })
    expect(Object.keys(rows[1]?.document ?? {})).toHaveLength(4)
  })

  it('leaves a standard in the industry where it is known', async () => {
    const { rows } = await read(table({ ...cells, channel: 'чат', Отрасль: '' }), () => 'Аптеки')
    expect(rows[0]?.industry).toBe('Аптеки')
  })

  it.each([
    [['Код', 'Название', 'Город'], false],
    [['code', 'status', 'level'], false],
    [['Код', 'Требование (рус.)'], true],
    [['text_ru', 'good_ru'], false],
  ])('is told from other tables by its headings: %s', (columns, expected) => {
    expect(isStandardsTable(columns)).toBe(expected)
  })
})
