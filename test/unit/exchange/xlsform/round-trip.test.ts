import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../../src-shared/authoring/draft-of.ts'
import { fileOf } from '../../../../src-shared/authoring/file-of.ts'
import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import type { Checklist } from '../../../../src-shared/model/checklist.ts'
import type { Condition } from '../../../../src-shared/model/condition.ts'
import { readChecklist } from '../../../../src-shared/model/read-checklist.ts'
import { readForm } from '../../../../src-main/exchange/xlsform/read-form.ts'
import { formSheets } from '../../../../src-main/exchange/xlsform/write-form.ts'
import { visibleQuestions } from '../../../../src-shared/scoring/visible-questions.ts'
import type { Sheet } from '../../../../src-main/exchange/workbook/sheet.ts'
import { answersTo, audits, checklists } from '../../scoring/arbitrary-checklist.ts'
import { conditionOn } from '../../scoring/arbitrary-condition.ts'
import { starterChecklists } from './starter-checklists.ts'
import { runs } from '../../runs.ts'

/** The file a checklist becomes after it was a form. */
function through(checklist: Checklist): {
  file: unknown
  losses: readonly { code: string; column: string }[]
} {
  const read = readForm(formSheets(checklist, 'ru'))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { losses, draft } = read
  return { file: fileOf(draft), losses }
}

function withoutRevision(checklist: Checklist): string {
  return canonicalJson(fileOf(draftOf(checklist, {})))
}

describe('a checklist that becomes a form and a checklist again', () => {
  it('is the same, whatever it asks', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        const { file, losses } = through(checklist)
        expect(readChecklist(file).ok).toBe(true)
        expect(canonicalJson(file)).toBe(withoutRevision(checklist))
        expect(losses.map(({ column }) => column)).toEqual(['version'])
      }),
      runs(200),
    )
  })

  it('is the same with everything a checklist can have', () => {
    const read = readChecklist(everything)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const { file, losses } = through(read.checklist)
    expect(file).toEqual(fileOf(draftOf(read.checklist, {})))
    expect(losses.map(({ column }) => column)).toEqual(['version'])
  })

  it('follows what somebody has changed in the form', () => {
    const read = readChecklist(everything)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const changed = formSheets(read.checklist, 'ru').map(({ name, rows }) => ({
      name,
      rows: rows.map(row =>
        row.map(cell =>
          typeof cell !== 'string'
            ? cell
            : cell === 'Всё' && name === 'settings'
              ? 'Другое'
              : cell.replace(/^\$.* and .*$/u, "${chosen} = 'yes'"),
        ),
      ),
    }))
    const form = readForm(changed)
    if (!form.ok) throw new Error(JSON.stringify(form.faults))
    expect(form.draft.moments[1]?.showIf).toEqual({ question: 'chosen', op: 'eq', value: 'yes' })
    expect(form.losses.map(({ code, column }) => [code, column])).toContainEqual([
      'valueNotTaken',
      'vizit_condition',
    ])
  })

  it('is the same for every checklist of the starter library', async () => {
    const starters = await starterChecklists()
    expect(starters.length).toBeGreaterThan(5)
    for (const checklist of starters) {
      const { file, losses } = through(checklist)
      expect(canonicalJson(file)).toBe(withoutRevision(checklist))
      expect(losses.map(({ column }) => column)).toEqual(['version'])
    }
  })
})

/** What the arbitrary checklists do not have. */
const everything = {
  format: 'vizit.checklist',
  version: 1,
  code: 'every.thing-1',
  title: { ru: 'Всё', en: 'Everything' },
  industry: 'bank',
  channel: 'phone',
  segment: 'премиум',
  scoring: {
    method: 'moments',
    bonusCap: false,
    bands: [{ from: 33.5, code: 'fair', title: { ru: 'Так себе' } }],
  },
  moments: [
    {
      code: '1st',
      title: { en: 'First' },
      weight: 2.5,
      questions: [
        {
          code: 'scale',
          text: { ru: 'Цена ${price}' },
          guide: { ru: 'Строка\nещё одна', en: 'A line' },
          answer: {
            type: 'scale',
            min: -1.5,
            max: 2,
            points: 4,
            zeroAt: -2,
            labels: { '-1.5': { ru: 'плохо' }, '2': { ru: 'хорошо', en: 'good' }, '0': { en: 'N/A' } },
          },
          notApplicable: true,
          evidence: 'requiredBelow',
          evidenceBelow: 50,
        },
        {
          code: 'number',
          text: { en: 'How many' },
          answer: {
            type: 'number',
            unit: { ru: 'км', en: 'km' },
            min: -5,
            max: 0.25,
            bands: [
              { below: 0, points: 1 },
              { upTo: 0, points: 2.5 },
            ],
            otherwise: 3,
          },
          dimension: 'tangibles',
          standard: 'bank.hall.clean',
        },
        {
          code: 'chosen',
          text: { ru: 'Выбор' },
          role: 'info',
          notApplicable: true,
          answer: {
            type: 'choice',
            options: [
              { code: 'yes', text: { ru: 'Да' } },
              { code: 'no', text: { ru: 'Нет' } },
              { code: 'na', text: { ru: 'Неприменимо' } },
            ],
          },
        },
        {
          code: 'plain',
          text: { ru: 'Да или нет' },
          role: 'info',
          answer: {
            type: 'choice',
            options: [
              { code: 'yes', text: { ru: 'Да' } },
              { code: 'no', text: { ru: 'Нет' } },
            ],
          },
        },
      ],
    },
    {
      code: 'second',
      title: { ru: 'Второй' },
      showIf: {
        all: [
          { question: 'scale', op: 'notApplicable' },
          { question: 'chosen', op: 'in', value: ['yes', 'na'] },
        ],
      },
      questions: [{ code: 'said', text: { ru: 'Что?' }, answer: { type: 'text' }, role: 'impression' }],
    },
  ],
}

/** The form without what Vizit wrote beside its XPath. */
function withoutOwnConditions(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map(({ name, rows }) => {
    const place = rows[0]?.indexOf('vizit_condition') ?? -1
    return { name, rows: rows.map(row => row.map((cell, i) => (i === place ? null : cell))) }
  })
}

/** XPath cannot tell "does not apply" from "not answered" where there is no option for it. */
function saysOnlyWhatXPathCan({ moments }: Checklist): boolean {
  const conditions = moments.map(moment => [moment.showIf, moment.questions.map(({ showIf }) => showIf)])
  return !JSON.stringify(conditions).includes('"notApplicable"')
}

/** Conditions of the last question, three levels deep, on the ones before it. */
const nested = checklists({ withConditions: false }).chain(checklist => {
  const questions = checklist.moments.flatMap(moment => moment.questions)
  const last = questions.at(-1)
  const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      conditionOn(questions.length > 1 ? questions.slice(0, -1) : questions),
      fc.array(tie('condition'), { maxLength: 3 }).map(all => ({ all })),
      fc.array(tie('condition'), { maxLength: 3 }).map(any => ({ any })),
      tie('condition').map(not => ({ not })),
    ),
  }))
  return fc
    .tuple(questions.length > 1 ? condition : fc.constant(undefined), answersTo(checklist))
    .map(([showIf, answers]) => ({
      answers,
      checklist: {
        ...checklist,
        moments: checklist.moments.map(moment => ({
          ...moment,
          questions: moment.questions.map(one => (one === last && showIf ? { ...one, showIf } : one)),
        })),
      },
    }))
})

describe('conditions that become XPath and conditions again', () => {
  it('show the same questions for the same answers', () => {
    fc.assert(
      fc.property(
        fc.oneof(audits(), nested).filter(({ checklist }) => saysOnlyWhatXPathCan(checklist)),
        ({ checklist, answers }) => {
          const read = readForm(withoutOwnConditions(formSheets(checklist, 'ru')))
          if (!read.ok) throw new Error(JSON.stringify(read.faults))
          expect(read.losses.map(({ column }) => column)).toEqual(['version'])
          const back = readChecklist(fileOf(read.draft))
          if (!back.ok) throw new Error(JSON.stringify(back.faults))
          const shown = (one: Checklist) => visibleQuestions(one, answers)
          expect(shown(back.checklist)).toEqual(shown(checklist))
        },
      ),
      runs(150),
    )
  })
})
