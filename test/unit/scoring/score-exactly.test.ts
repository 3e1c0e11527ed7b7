import { describe, expect, it } from 'vitest'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { effectiveShares } from '../../../src-shared/scoring/effective-shares.ts'
import { missingFields } from '../../../src-shared/scoring/missing-fields.ts'
import { scoreAudit } from '../../../src-shared/scoring/score-audit.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { visibleQuestions } from '../../../src-shared/scoring/visible-questions.ts'

const yesNo = (code: string, points: number, more: object = {}) => ({
  code,
  text: { en: code },
  answer: { type: 'yesNo', points },
  notApplicable: true,
  ...more,
})

function checklistOf(moments: object[], scoring: object = {}): Checklist {
  const read = readChecklist({
    format: 'vizit.checklist',
    version: 1,
    code: 'c',
    title: { en: 'C' },
    scoring,
    moments,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.checklist
}

const moment = (code: string, questions: object[], more: object = {}) => ({
  code,
  title: { en: code },
  questions,
  ...more,
})

describe('scoreExactly', () => {
  it('keeps percents in 1/10,000 % and points per question', () => {
    const checklist = checklistOf([
      moment('m', [
        yesNo('a', 1, { criterion: 'speed', level: 'basic' }),
        yesNo('b', 2, { weight: 1, critical: { effect: 'flag' } }),
        yesNo('pen', 0.5, { role: 'penalty' }),
        yesNo('extra', 1, { role: 'bonus' }),
        yesNo('gone', 1, { showIf: { question: 'a', op: 'eq', value: 'no' } }),
      ]),
    ])
    const exact = scoreExactly(checklist, {
      a: { value: 'yes' },
      b: { value: 'no' },
      pen: { value: 'yes' },
      extra: { na: true },
      gone: { value: 'yes' },
    })
    expect(exact).toMatchObject({ percentUnits: 166_667, rawPercentUnits: 166_667 })
    expect(exact.moments).toEqual([
      {
        code: 'm',
        visible: true,
        percentUnits: 166_667,
        rawPercentUnits: 166_667,
        earned: 1,
        possible: 3,
        bonus: 0,
        penalty: 0.5,
      },
    ])
    expect(exact.criteria).toEqual([{ code: 'speed', percentUnits: 1_000_000, earned: 1, possible: 1 }])
    const plain = {
      moment: 'm',
      visible: true,
      answered: true,
      na: false,
      earned: 0,
      possible: 0,
      percent: null,
      lost: 0,
      criticalFailed: false,
    }
    expect(exact.questions).toEqual([
      { ...plain, code: 'a', earned: 1, possible: 1, percent: 100 },
      { ...plain, code: 'b', possible: 2, percent: 0, lost: 2, criticalFailed: true },
      { ...plain, code: 'pen', lost: 0.5 },
      { ...plain, code: 'extra', na: true },
      { ...plain, code: 'gone', visible: false, answered: false },
    ])
  })

  it('rounds for display from the exact value, not from the stored one', () => {
    // 66.6499999 % is stored as 66.65 %, which would show as 66.7.
    const checklist = checklistOf([moment('m', [yesNo('a', 666_499.999), yesNo('b', 333_500.001)])])
    const exact = scoreExactly(checklist, { a: { value: 'yes' }, b: { value: 'no' } })
    expect(exact.percentUnits).toBe(666_500)
    expect(exact.score.percent).toBe(66.6)
  })

  it('is exact for the largest and the smallest numbers a checklist may hold', () => {
    const checklist = checklistOf([
      moment('m', [
        yesNo('big', 1_000_000, { weight: 1_000_000 }),
        yesNo('small', 0.000001, { weight: 0.000001 }),
      ]),
    ])
    const score = scoreAudit(checklist, { big: { value: 'yes' }, small: { value: 'no' } })
    expect(score.percent).toBe(100)
    expect(score.band).toBeNull()
    const graded = {
      ...checklist,
      scoring: { ...checklist.scoring, bands: [{ from: 100, code: 'full', title: { en: 'Full' } }] },
    }
    expect(scoreAudit(graded, { big: { value: 'yes' }, small: { value: 'no' } }).band).toBeNull()
    expect(scoreAudit(graded, { big: { value: 'yes' }, small: { value: 'yes' } }).band).toBe('full')
  })

  it('scores values between the steps of a scale exactly', () => {
    const scale = { code: 's', text: { en: 's' }, answer: { type: 'scale', min: 1, max: 4, points: 1 } }
    const checklist = checklistOf([moment('m', [scale])])
    expect(scoreExactly(checklist, { s: { value: 1.000003 } }).percentUnits).toBe(1)
    expect(scoreExactly(checklist, { s: { value: 1.000001 } }).percentUnits).toBe(0)
    expect(scoreExactly(checklist, { s: { value: 2.5 } }).percentUnits).toBe(500_000)
  })

  it('takes a code that every object inherits for unanswered', () => {
    const checklist = checklistOf([moment('m', [yesNo('constructor', 1)])])
    expect(scoreAudit(checklist, {}).progress.answered).toBe(0)
    expect(missingFields(checklist, {}, {})).toEqual([
      { question: 'constructor', moment: 'm', kind: 'answer' },
    ])
  })

  it('hides all questions of a hidden moment', () => {
    const checklist = checklistOf([
      moment('first', [yesNo('a', 1)]),
      moment('second', [yesNo('b', 1)], { showIf: { question: 'a', op: 'eq', value: 'yes' } }),
      moment('third', [yesNo('c', 1, { showIf: { question: 'b', op: 'answered' } })]),
    ])
    const answers = { a: { value: 'no' }, b: { value: 'no' }, c: { value: 'no' } }
    expect([...visibleQuestions(checklist, answers)]).toEqual(['a'])
    expect(scoreAudit(checklist, answers).moments.map(each => each.percent)).toEqual([0, null, null])
    expect([...visibleQuestions(checklist, { ...answers, a: { value: 'yes' } })]).toEqual(['a', 'b', 'c'])
  })

  it('fails a critical question below its threshold, not at it', () => {
    const answer = { type: 'scale', min: 0, max: 5, points: 1 }
    const critical = { effect: 'flag', failBelow: 60 }
    const checklist = checklistOf([moment('m', [{ code: 's', text: { en: 's' }, answer, critical }])])
    expect(scoreAudit(checklist, { s: { value: 3 } }).critical).toEqual([])
    expect(scoreAudit(checklist, { s: { value: 2.999999 } }).critical).toHaveLength(1)
  })

  it('takes the lowest of several caps, and leaves nothing possible as it is', () => {
    const gate = (code: string, cap: number) =>
      yesNo(code, 1, { weight: 0, critical: { effect: 'capAudit', cap } })
    const checklist = checklistOf([moment('m', [gate('x', 60), gate('y', 40), yesNo('a', 1)])])
    const failed = { x: { value: 'no' }, y: { value: 'no' } }
    expect(scoreAudit(checklist, { ...failed, a: { value: 'yes' } })).toMatchObject({
      percent: 40,
      rawPercent: 100,
    })
    expect(scoreAudit(checklist, { ...failed, a: { na: true } })).toMatchObject({
      percent: null,
      rawPercent: null,
    })
  })
})

describe('missingFields', () => {
  const checklist = checklistOf([
    moment('m', [
      yesNo('a', 1),
      yesNo('b', 1, { required: false, commentBelow: 100, evidence: 'requiredBelow', evidenceBelow: 50 }),
      yesNo('pen', 1, { role: 'penalty', commentBelow: 100, required: false }),
      {
        code: 'photo',
        text: { en: 'p' },
        role: 'info',
        answer: { type: 'photo' },
        evidence: 'required',
        notApplicable: true,
      },
      yesNo('late', 1, { showIf: { question: 'a', op: 'eq', value: 'yes' } }),
      yesNo('gate', 1, { weight: 0, commentBelow: 100, required: false }),
    ]),
  ])
  const kinds = (answers: Parameters<typeof scoreAudit>[1], evidence: Record<string, number> = {}) =>
    missingFields(checklist, answers, evidence).map(each => `${each.question} ${each.kind}`)

  it('asks for required answers only, in order', () => {
    expect(kinds({})).toEqual(['a answer', 'photo answer'])
    expect(kinds({ a: { value: 'yes' } })).toEqual(['photo answer', 'late answer'])
  })

  it('asks for the reason of N/A, and for nothing else then', () => {
    expect(kinds({ a: { na: true }, photo: { na: true, comment: 'no light' } })).toEqual(['a reason'])
  })

  it('asks for comments and evidence where points were lost, weight 0 too', () => {
    const photo = { value: ['ab'.repeat(32)] }
    const lost = {
      a: { value: 'no' },
      photo,
      b: { value: 'no' },
      pen: { value: 'yes' },
      gate: { value: 'no' },
    }
    expect(kinds(lost)).toEqual(['b comment', 'b evidence', 'pen comment', 'gate comment'])
    const comment = 'because'
    const explained = {
      ...lost,
      b: { value: 'no', comment },
      pen: { value: 'yes', comment },
      gate: { value: 'no', comment },
    }
    expect(kinds(explained, { b: 1 })).toEqual([])
    expect(
      kinds({ a: { value: 'no' }, photo, b: { value: 'yes' }, pen: { value: 'no' }, gate: { value: 'yes' } }),
    ).toEqual([])
  })
})

describe('effectiveShares', () => {
  const moments = [
    moment('first', [yesNo('a', 3), yesNo('b', 1), yesNo('x', 9, { role: 'bonus' })], { weight: 1 }),
    moment('second', [yesNo('c', 4)], { weight: 3 }),
    moment('notes', [{ code: 'n', text: { en: 'n' }, role: 'info', answer: { type: 'text' } }], {
      weight: 5,
    }),
  ]

  it('follow the points', () => {
    expect(effectiveShares(checklistOf(moments)).moments.map(each => each.share)).toEqual([50, 50, 0])
    expect(effectiveShares(checklistOf(moments)).questions.map(each => each.share)).toEqual([
      37.5, 12.5, 0, 50, 0,
    ])
  })

  it('follow the moments’ weights, over moments that can be scored', () => {
    const shares = effectiveShares(checklistOf(moments, { method: 'moments' }))
    expect(shares.moments.map(each => each.share)).toEqual([25, 75, 0])
    expect(shares.questions.map(each => each.share)).toEqual([18.75, 6.25, 0, 75, 0])
  })
})
