import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../../src-shared/authoring/file-of.ts'
import { draftChecklistSchema } from '../../../../src-shared/model/draft-checklist.ts'
import { readChecklist } from '../../../../src-shared/model/read-checklist.ts'
import type { Cell, Sheet } from '../../../../src-main/exchange/workbook/sheet.ts'
import { writeWorkbook } from '../../../../src-main/exchange/workbook/write-workbook.ts'
import { importForm } from '../../../../src-main/exchange/xlsform/import-form.ts'
import { readForm } from '../../../../src-main/exchange/xlsform/read-form.ts'

const survey = (...rows: Cell[][]): Sheet => ({ name: 'survey', rows })
const choices = (...rows: Cell[][]): Sheet => ({
  name: 'choices',
  rows: [['list_name', 'name', 'label'], ...rows],
})

function read(...sheets: Sheet[]) {
  const form = readForm(sheets)
  if (!form.ok) throw new Error(JSON.stringify(form.faults))
  const { draft, losses } = form
  expect(draftChecklistSchema.safeParse(draft).success).toBe(true)
  return {
    draft,
    questions: draft.moments.flatMap(({ questions }) => questions),
    losses: losses.map(({ row, column, code }) => [row, column, code]),
  }
}

const head = ['type', 'name', 'label']

/** What may stand anywhere, by mistake or not. */
const cell = fc.oneof(
  fc.constantFrom<Cell>(
    'begin group',
    'end group',
    'begin_repeat',
    'select_one a',
    'select_multiple a',
    'range',
  ),
  fc.constantFrom<Cell>(
    'a',
    'b',
    "${a} = 'b'",
    'not(${b} > 3)',
    '. >= 1',
    'start=5 end=1',
    '<=5: 1',
    'yes',
    '(((',
  ),
  fc.constantFrom<Cell>(null, true, 1e300, -0.5, new Date(Number.NaN), new Date(0), 'x'.repeat(25_000)),
  fc.string(),
)

describe('an XLSForm becomes a draft', () => {
  it('of every kind of question that checklists have', () => {
    const { questions, losses } = read(
      survey(
        ['Type', 'Name', 'Label', 'Hint', 'Required', 'Constraint', 'Parameters'],
        ['select_one yn', 'queue', 'Была очередь?', 'Больше двух человек', 'TRUE'],
        ['select_one how', 'how', 'Как встретили?'],
        ['select_multiple how', 'all', 'Что было?', null, true],
        ['integer', 'people', 'Сколько людей?', null, 'no', '. > 0 and . <= 100'],
        ['decimal', 'price', 'Цена', null, null, '0.5 <= .'],
        ['range', 'clean', 'Чистота', null, null, null, 'start=1 end=5 step=1'],
        ['text', 'said', 'Что сказали?'],
        ['date', 'day', 'День'],
        ['time', 'at', 'Время'],
        ['image', 'hall', 'Фото'],
        ['acknowledge', 'seen', 'Прочитано'],
      ),
      choices(['yn', 1, 'Да'], ['yn', 0, 'Нет'], ['how', 'well', 'Хорошо'], ['how', 'badly', 'Плохо']),
    )
    expect(losses).toEqual([])
    expect(questions.map(({ answer }) => answer)).toEqual([
      { type: 'yesNo', points: 1, good: 'yes' },
      {
        type: 'choice',
        options: [
          { code: 'well', text: { ru: 'Хорошо' }, points: 0 },
          { code: 'badly', text: { ru: 'Плохо' }, points: 0 },
        ],
      },
      expect.objectContaining({ type: 'multi' }),
      { type: 'number', min: 1, max: 100, bands: [], otherwise: 0 },
      { type: 'number', min: 0.5, bands: [], otherwise: 0 },
      { type: 'scale', min: 1, max: 5, points: 5 },
      { type: 'text' },
      { type: 'date' },
      { type: 'time' },
      { type: 'photo' },
      { type: 'yesNo', points: 1, good: 'yes' },
    ])
    expect(questions.map(({ role }) => role).join(' ')).toBe(
      'scored info info info info scored info info info info info',
    )
    expect(questions.map(({ required }) => required).slice(0, 4)).toEqual([true, false, true, false])
    expect(questions[0]?.guide).toEqual({ ru: 'Больше двух человек' })
  })

  it('that is a checklist at once, when the form was whole', () => {
    const { draft } = read(
      survey(head, ['begin_group', 'hall', 'Зал'], ['select_one yn', 'clean', 'Чисто?'], ['end_group']),
      choices(['yn', 'yes', 'Да'], ['yn', 'no', 'Нет']),
      {
        name: 'settings',
        rows: [
          ['form_title', 'form_id'],
          ['Зал', 'hall'],
        ],
      },
    )
    expect(readChecklist(fileOf(draft)).ok).toBe(true)
    expect(draft).toMatchObject({ code: 'hall', title: { ru: 'Зал' } })
  })

  it('with "not applicable" as what it is, and points where the form has some', () => {
    const { questions } = read(
      survey(head, ['select_one yn', 'a', 'А'], ['select_one bad', 'b', 'Б'], ['select_one how', 'c', 'В']),
      {
        name: 'choices',
        rows: [
          ['list name', 'name', 'label', 'score'],
          ['yn', 'yes', 'Да', null],
          ['yn', 'no', 'Нет', null],
          ['yn', 'na', 'Н/П', null],
          ['bad', 'yes', 'Да', 0],
          ['bad', 'no', 'Нет', 3],
          ['how', 'well', 'Хорошо', 5],
          ['how', 'badly', 'Плохо', '2,5'],
        ],
      },
    )
    expect(questions[0]).toMatchObject({ notApplicable: true, answer: { type: 'yesNo', points: 1 } })
    expect(questions[1]?.answer).toEqual({ type: 'yesNo', points: 3, good: 'no' })
    expect(questions[2]).toMatchObject({
      role: 'scored',
      answer: { type: 'choice', options: [{ points: 5 }, { points: 2.5 }] },
    })
  })

  it.each([
    [['Да', 'Нет'], 'yesNo'],
    [['yes', 'NO'], 'yesNo'],
    [['Да, сразу', 'Нет'], 'choice'],
    [['Да', 'Может быть'], 'choice'],
  ])('%s is %s', ([first = '', second = ''], type) => {
    const { questions } = read(
      survey(head, ['select_one l', 'q', 'В']),
      choices(['l', 'a', first], ['l', 'b', second]),
    )
    expect(questions[0]?.answer.type).toBe(type)
  })

  it('in the languages of its columns, however they are called', () => {
    const spelt = (heading: string) =>
      read(survey(['type', 'name', 'label', heading], ['text', 'q', 'Вопрос', 'Question'])).questions[0]?.text
    for (const heading of [
      'label::English (en)',
      'label::en',
      'label::Английский',
      'label:English',
      'Label::English',
    ])
      expect(spelt(heading)).toEqual({ ru: 'Вопрос', en: 'Question' })
    const { questions, losses } = read(survey(['type', 'name', 'label::French (fr)'], ['text', 'q', 'Quoi?']))
    expect(questions[0]?.text).toEqual({ en: 'Quoi?' })
    expect(losses).toEqual([[1, 'label::French (fr)', 'languageAssumed']])
  })

  it('whose groups are moments and whose conditions follow the names', () => {
    const { draft, losses } = read(
      survey(
        [...head, 'relevant'],
        ['select_one yn', 'Was_Queue', 'Очередь?'],
        ['begin group', 'Till', 'Касса', "${Was_Queue} = 'yes'"],
        ['integer', 'wait', 'Сколько ждали?'],
        ['begin group', 'inner', '', '${wait} > 5'],
        ['text', 'why', 'Почему?', "${Was_Queue} != 'no'"],
        ['end group'],
        ['end group'],
        ['text', 'early', 'Рано', '${late} > 1'],
        ['integer', 'late', 'Поздно'],
      ),
      choices(['yn', 'yes', 'Да'], ['yn', 'no', 'Нет']),
    )
    const [general, till, more] = draft.moments
    expect(draft.moments.map(({ code }) => code)).toEqual(['general', 'till', 'general-2'])
    expect(general?.questions[0]?.code).toBe('was-queue')
    expect(till?.showIf).toEqual({ question: 'was-queue', op: 'eq', value: 'yes' })
    expect(till?.questions[1]?.showIf).toEqual({
      all: [
        { question: 'wait', op: 'gt', value: 5 },
        { not: { question: 'was-queue', op: 'eq', value: 'no' } },
      ],
    })
    expect(more?.questions[0]?.showIf).toBeUndefined()
    expect(losses).toEqual([
      [2, 'name', 'nameChanged'],
      [3, 'name', 'nameChanged'],
      [5, 'type', 'groupNested'],
      [9, 'relevant', 'relevantDropped'],
    ])
  })

  it('whose names are all different: a condition on one of two is dropped', () => {
    const { questions, losses } = read(
      survey(
        [...head, 'relevant'],
        ['text', 'очередь', 'Очередь'],
        ['text', 'a', 'А'],
        ['text', 'a', 'Ещё'],
        ['text', 'b', 'Б', "${a} = 'x'"],
      ),
    )
    expect(questions.map(({ code }) => code)).toEqual(['ochered', 'a', 'a-2', 'b'])
    expect(losses).toEqual([
      [2, 'name', 'nameChanged'],
      [4, 'name', 'nameChanged'],
      [5, 'relevant', 'relevantDropped'],
    ])
  })
})

describe('a broken form', () => {
  it.each<[string, Sheet[], object]>([
    [
      'without a survey',
      [choices()],
      { reason: 'sheetMissing', faults: [{ path: '', code: 'missing', expected: 'survey' }] },
    ],
    [
      'without columns',
      [survey(['label'], ['x'])],
      {
        faults: [
          { path: 'survey', code: 'missing', expected: 'type' },
          { path: 'survey', code: 'missing', expected: 'name' },
        ],
      },
    ],
    ['empty', [survey()], { faults: [{ code: 'missing' }, { code: 'missing' }] }],
  ])('%s is refused', (_, sheets, answer) => {
    expect(readForm(sheets)).toMatchObject({ ok: false, ...answer })
  })

  it('is read as far as it goes', () => {
    const { questions, losses } = read(
      survey(
        head,
        ['end group'],
        ['select_one', 'a', 'А'],
        ['select_multiple gone or_other', 'b', 'Б'],
        ['begin repeat', 'r', 'Р'],
        ['dance', 'c', 'В'],
        ['range', 'd', 'Г'],
        [null, null, 'так, пометка'],
      ),
    )
    expect(questions.map(({ answer }) => answer)).toEqual([
      { type: 'choice', options: [] },
      { type: 'multi', options: [] },
      { type: 'scale', min: 0, max: 10, points: 5 },
    ])
    expect(losses).toEqual([
      [2, 'type', 'groupUnbalanced'],
      [3, 'type', 'listMissing'],
      [4, 'type', 'orOtherDropped'],
      [4, 'type', 'listMissing'],
      [5, 'type', 'groupUnbalanced'],
      [5, 'type', 'repeatFlattened'],
      [6, 'type', 'typeUnknown'],
      [6, 'label', 'typeUnknown'],
      [8, 'label', 'typeMissing'],
    ])
  })

  it('and what is no form at all never throws', async () => {
    const bytes = await writeWorkbook([survey(head, ['text', 'a', 'А'])])
    expect((await importForm(bytes)).ok).toBe(true)
    expect(await importForm(new Uint8Array())).toMatchObject({ ok: false, reason: 'empty' })
    expect(await importForm(bytes.slice(0, bytes.length / 2))).toMatchObject({
      ok: false,
      reason: 'unreadable',
    })
    const other = await readFile(import.meta.filename)
    expect(await importForm(other)).toMatchObject({ ok: false, reason: 'kindNotTaken' })
  })

  it('of any cells at all never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(fc.array(cell)),
        (rows, more) => {
          const form = readForm([
            survey(
              ['type', 'name', 'label', 'relevant', 'constraint', 'parameters', 'vizit_bands', 'required'],
              ...rows,
            ),
            choices(...more),
            { name: 'settings', rows: [['form_id', 'vizit_bands', 'default_language'], ...more] },
          ])
          expect(form.ok).toBe(true)
        },
      ),
    )
  })
})
