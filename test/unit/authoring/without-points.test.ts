import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPoints } from '../../../src-shared/authoring/without-points.ts'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { missingFields } from '../../../src-shared/scoring/missing-fields.ts'
import { answersTo, checklists } from '../scoring/arbitrary-checklist.ts'
import { runs } from '../runs.ts'

const rule = fc.record({
  evidence: fc.constantFrom('none', 'optional', 'required', 'requiredBelow', 'requiredBelow'),
  evidenceBelow: fc.oneof(
    fc.constantFrom(0, 50, 100),
    fc.integer({ min: 0, max: 10_000 }).map(n => n / 100),
  ),
  commentBelow: fc.oneof(
    fc.constantFrom(null, 100, 0),
    fc.integer({ min: 0, max: 10_000 }).map(n => n / 100),
  ),
})

function mapQuestions(
  checklist: Checklist,
  change: (question: Question, index: number) => Question,
): Checklist {
  let index = -1
  return {
    ...checklist,
    moments: checklist.moments.map(moment => ({
      ...moment,
      questions: moment.questions.map(question => change(question, (index += 1))),
    })),
  }
}

const questionsOf = (checklist: Checklist) => checklist.moments.flatMap(moment => moment.questions)

/** Checklists of every type and role in which every rule about comments and evidence takes part. */
const ruled = checklists().chain(checklist =>
  fc
    .array(rule, { minLength: questionsOf(checklist).length, maxLength: questionsOf(checklist).length })
    .map(rules => mapQuestions(checklist, (question, i) => ({ ...question, ...rules[i] }))),
)

const answered = ruled.chain(checklist => {
  const codes = questionsOf(checklist).map(({ code }) => code)
  return fc.record({
    checklist: fc.constant(checklist),
    answers: answersTo(checklist),
    counts: fc
      .subarray(codes)
      .map((some): Record<string, number> => Object.fromEntries(some.map(code => [code, 1]))),
  })
})

function timesPoints(answer: AnswerType, factor: number): AnswerType {
  const more = <Item extends { readonly points: number }>(item: Item) => ({
    ...item,
    points: item.points * factor,
  })
  switch (answer.type) {
    case 'yesNo':
    case 'scale':
      return more(answer)
    case 'choice':
      return { ...answer, options: answer.options.map(more) }
    case 'multi':
      return { ...answer, options: answer.options.map(more) }
    case 'number':
    case 'duration':
      return { ...answer, bands: answer.bands.map(more), otherwise: answer.otherwise * factor }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return answer
  }
}

describe('a checklist without points', () => {
  it('asks for the same answers, comments and evidence', () => {
    fc.assert(
      fc.property(answered, ({ checklist, answers, counts }) => {
        const reduced = withoutPoints(checklist)
        expect(missingFields(reduced, answers, counts)).toEqual(missingFields(checklist, answers, counts))
        expect(checkAnswers(reduced, answers, true)).toEqual(checkAnswers(checklist, answers, true))
      }),
      runs(1000),
    )
  })

  it('is a checklist like any other', () => {
    fc.assert(
      fc.property(ruled, checklist => {
        const read = readChecklist(JSON.parse(JSON.stringify(withoutPoints(checklist))))
        expect(read.ok ? canonicalJson(read.checklist) : read.faults).toBe(
          canonicalJson(withoutPoints(checklist)),
        )
      }),
      runs(150),
    )
  })

  it('has nothing left of weights, grades, critical rules and integrity marks', () => {
    fc.assert(
      fc.property(ruled, checklist => {
        const reduced = withoutPoints(checklist)
        expect(reduced.scoring).toEqual({ method: 'points', bonusCap: true, hideScore: true, bands: [] })
        for (const moment of reduced.moments) expect(moment.weight).toBe(1)
        for (const question of questionsOf(reduced)) {
          expect(question.weight).toBe(1)
          expect(question.critical).toBeUndefined()
          expect(['integrity', 'bonus']).not.toContain(question.role)
        }
      }),
      runs(150),
    )
  })

  it('does not depend on how much an answer is worth, nor on weights', () => {
    fc.assert(
      fc.property(ruled, fc.integer({ min: 2, max: 9 }), (checklist, factor) => {
        const other = mapQuestions(checklist, question => ({
          ...question,
          weight: question.weight + factor,
          answer: timesPoints(question.answer, factor * (question.code.length + 1)),
        }))
        const reduced = canonicalJson(withoutPoints(checklist))
        expect(canonicalJson(withoutPoints(other))).toBe(reduced)
      }),
      runs(150),
    )
  })

  const question = (more: object): Question => {
    const read = readChecklist({
      format: 'vizit.checklist',
      version: 1,
      code: 'one',
      title: { ru: 'Один' },
      moments: [{ code: 'm', title: { ru: 'М' }, questions: [{ code: 'q', text: { ru: 'В' }, ...more }] }],
    })
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const [first] = questionsOf(withoutPoints(read.checklist))
    if (!first) throw new Error('no question')
    return first
  }
  const wait = {
    type: 'duration',
    bands: [
      { upTo: 60, points: 7 },
      { upTo: 120, points: 5 },
      { upTo: 300, points: 2 },
    ],
    otherwise: 0,
  }

  it('keeps of a wait only the limit from which a comment is due', () => {
    expect(question({ answer: wait, commentBelow: 50 }).answer).toEqual({
      type: 'duration',
      bands: [{ upTo: 120, points: 100 }],
      otherwise: 0,
    })
    expect(question({ answer: wait }).answer).toEqual({ type: 'duration', bands: [], otherwise: 0 })
  })

  it('says which answer is the good one only where something hangs on it', () => {
    const answer = { type: 'yesNo', points: 5, good: 'no' }
    expect(question({ answer }).answer).toEqual({ type: 'yesNo', points: 0, good: 'yes' })
    expect(question({ answer, commentBelow: 100 }).answer).toEqual({ type: 'yesNo', points: 100, good: 'no' })
  })

  it('tells of options that are summed up no more than their signs where the whole sum is asked', () => {
    const options = [
      { code: 'a', text: { ru: 'А' }, points: 7 },
      { code: 'b', text: { ru: 'Б' }, points: 3 },
      { code: 'c', text: { ru: 'В' }, points: -4 },
    ]
    const points = (commentBelow: number) => {
      const { answer } = question({ answer: { type: 'multi', options }, commentBelow })
      return answer.type === 'multi' ? answer.options.map(option => option.points) : []
    }
    expect(points(100)).toEqual([1, 1, -1])
    expect(points(60)).toEqual([7, 3, -4])
  })
})
