import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../../src-shared/authoring/file-of.ts'
import type { ChecklistInput } from '../../../../src-shared/model/checklist.ts'
import { readChecklist } from '../../../../src-shared/model/read-checklist.ts'
import { readWorkbook } from '../../../../src-main/exchange/workbook/read-workbook.ts'
import { importForm } from '../../../../src-main/exchange/xlsform/import-form.ts'
import { formSheets, writeForm } from '../../../../src-main/exchange/xlsform/write-form.ts'
import { checklists } from '../../scoring/arbitrary-checklist.ts'
import { formFaults } from './form-rules.ts'
import { starterChecklists } from './starter-checklists.ts'
import { runs } from '../../runs.ts'

function made(
  questions: ChecklistInput['moments'][number]['questions'],
  title = { ru: 'Визит', en: 'Visit' },
) {
  const read = readChecklist({
    format: 'vizit.checklist',
    version: 1,
    code: 'made.here',
    revision: 4,
    title,
    moments: [{ code: 'data', title: { ru: 'Зал', en: 'Hall' }, questions }],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.checklist
}

/** Rows of a sheet by the name in their column `key`. */
function rowsOf(sheets: ReturnType<typeof formSheets>, name: string, key: string) {
  const [header = [], ...rows] = sheets.find(sheet => sheet.name === name)?.rows ?? []
  return new Map(
    rows.map(row => [
      String(row[header.indexOf(key)]),
      Object.fromEntries(
        header.flatMap((column, i) => ((row[i] ?? null) === null ? [] : [[String(column), row[i]]])),
      ),
    ]),
  )
}

describe('a checklist written as a form', () => {
  it('keeps the rules of forms: every checklist of the starter library', async () => {
    for (const checklist of await starterChecklists()) {
      expect(formFaults(formSheets(checklist, 'ru'))).toEqual([])
      expect(formFaults(formSheets(checklist, 'en'))).toEqual([])
    }
  })

  it('keeps the rules of forms, whatever it asks', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        expect(formFaults(formSheets(checklist, 'en'))).toEqual([])
      }),
      runs(200),
    )
  })

  it('survives the workbook itself', async () => {
    const checklist = made([
      {
        code: 'a',
        text: { ru: '=1+1' },
        answer: { type: 'yesNo', points: 5 },
        guide: { ru: 'Первая\nвторая' },
      },
      {
        code: 'b',
        text: { en: 'Costs ${price}' },
        answer: { type: 'number', min: 0, max: 2.5, unit: { ru: 'км' } },
        role: 'info',
      },
    ])
    const read = await importForm(await writeForm(checklist, 'ru'))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(readChecklist(fileOf(read.draft))).toEqual({
      ok: true,
      checklist: { ...checklist, revision: undefined },
    })
    const sheets = await readWorkbook(await writeForm(checklist, 'ru'))
    expect(sheets.ok && sheets.value.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings'])
  })

  it('names rows as forms may, each once', () => {
    const codes = ['30s', 'a.b', 'a-b', 'a--b', 'meta', 'data-2']
    const questions = codes.map(code => ({
      code,
      text: { en: code },
      answer: { type: 'text' as const },
      role: 'info' as const,
    }))
    const rows = rowsOf(formSheets(made(questions), 'en'), 'survey', 'vizit_code')
    expect([...rows].map(([code, row]) => [code, row['name']])).toEqual([
      ['data', 'data_2'],
      ['30s', 'q_30s'],
      ['a.b', 'a_b'],
      ['a-b', 'a_b_2'],
      ['a--b', 'a__b'],
      ['meta', 'meta_2'],
      ['data-2', 'data_2_2'],
      ['null', undefined],
    ])
  })

  it('offers "not applicable" as an option, and leaves empty what has no options', () => {
    const sheets = formSheets(
      made([
        { code: 'q', text: { ru: 'Да?' }, answer: { type: 'yesNo', points: 1 }, notApplicable: true },
        {
          code: 'm',
          text: { ru: 'Что?' },
          answer: { type: 'multi', options: [{ code: 'na', text: { ru: 'На' }, points: 1 }] },
          notApplicable: true,
        },
        {
          code: 't',
          text: { ru: 'Время?' },
          answer: { type: 'duration', bands: [{ upTo: 60, points: 1 }], otherwise: 0 },
          notApplicable: true,
        },
      ]),
      'ru',
    )
    const survey = rowsOf(sheets, 'survey', 'name')
    expect(survey.get('q')).toMatchObject({ type: 'select_one yes_no_na', required: 'yes' })
    expect(survey.get('m')).toMatchObject({
      required: 'yes',
      constraint: "not(selected(., 'na_2') and count-selected(.) > 1)",
    })
    expect(survey.get('t')).toMatchObject({
      type: 'integer',
      required: 'no',
      'hint::Russian (ru)': 'Время в секундах. Если неприменимо, оставьте пустым',
      vizit_bands: '<=60: 1',
    })
  })

  it('says conditions as XPath', () => {
    const sheets = formSheets(
      made([
        { code: 'q', text: { ru: 'Да?' }, answer: { type: 'yesNo', points: 1 }, notApplicable: true },
        {
          code: 'a',
          text: { ru: 'А?' },
          answer: { type: 'text' },
          role: 'info',
          showIf: {
            all: [
              { question: 'q', op: 'ne', value: 'yes' },
              {
                any: [
                  { question: 'q', op: 'answered' },
                  { question: 'q', op: 'notApplicable' },
                ],
              },
            ],
          },
        },
        {
          code: 'b',
          text: { ru: 'Б?' },
          answer: { type: 'text' },
          role: 'info',
          showIf: { question: 'a', op: 'eq', value: `it's "so" \${q}` },
        },
      ]),
      'ru',
    )
    const survey = rowsOf(sheets, 'survey', 'name')
    expect(survey.get('a')?.['relevant']).toBe(
      "((${q} != '' and not(${q} = 'na')) and ${q} != 'yes') and ((${q} != '' and not(${q} = 'na')) or ${q} = 'na')",
    )
    expect(survey.get('b')?.['relevant']).toBe(`\${a} = concat('it', "'", 's "so" $', '{q}', '')`)
    expect(survey.get('b')?.['vizit_condition']).toBeUndefined()
  })
})
