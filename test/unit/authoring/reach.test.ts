import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import { draftReach } from '../../../src-shared/authoring/draft-reach.ts'
import type { Answer, Answers } from '../../../src-shared/model/answer.ts'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Condition } from '../../../src-shared/model/condition.ts'
import type { DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { visibleQuestions } from '../../../src-shared/scoring/visible-questions.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'
import { conditionFrom, recipes } from './random-conditions.ts'

// Types small enough to try every answer there is, or every one the constants of the conditions can tell apart.
const options = ['a', 'b', 'c'].map(code => ({ code, text: { en: code }, points: 0 }))
const smallTypes: readonly { readonly answer: AnswerType; readonly all: readonly Answer['value'][] }[] = [
  { answer: { type: 'yesNo', points: 1, good: 'yes' }, all: ['yes', 'no'] },
  { answer: { type: 'scale', min: 1, max: 3, points: 1 }, all: [1, 2, 3] },
  { answer: { type: 'choice', options }, all: ['a', 'b', 'c'] },
  {
    answer: { type: 'multi', options },
    all: [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
  },
  { answer: { type: 'number', min: 0, max: 3, bands: [], otherwise: 0 }, all: [0, 0.5, 1, 2, 2.5, 2.7, 3] },
  { answer: { type: 'duration', bands: [], otherwise: 0 }, all: [0, 1, 2, 3, 59, 60, 61, 300, 301] },
  { answer: { type: 'time' }, all: ['00:00', '00:01', '09:05', '10:00', '23:59'] },
  { answer: { type: 'date' }, all: ['2026-01-01', '2026-01-31', '2026-02-01', '2026-11-12', '2026-12-01'] },
  { answer: { type: 'text' }, all: ['Ждал', 'Waited', 'else'] },
]

const smallChecklists = fc
  .array(
    fc.record({
      type: fc.nat(smallTypes.length - 1),
      required: fc.boolean(),
      notApplicable: fc.boolean(),
      recipe: fc.option(recipes, { freq: 5 }),
      newMoment: fc.option(fc.option(recipes, { freq: 3 }), { freq: 3, nil: undefined }),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map(drawn => {
    const earlier: { code: string; answer: AnswerType }[] = []
    const moments: { code: string; showIf: Condition | undefined; questions: unknown[] }[] = []
    drawn.forEach(({ type, recipe, newMoment, required, notApplicable }, i) => {
      const condition = (one: typeof recipe) => (one === null ? undefined : conditionFrom(one, earlier))
      if (i === 0 || newMoment !== undefined) {
        moments.push({ code: `m${i}`, showIf: condition(newMoment ?? null), questions: [] })
      }
      const answer = smallTypes[type]?.answer ?? { type: 'text' as const }
      const question = { code: `q${i}`, text: { en: 'q' }, role: 'info', answer, required, notApplicable }
      moments.at(-1)?.questions.push({ ...question, showIf: condition(recipe) })
      earlier.push({ code: `q${i}`, answer })
    })
    const read = readChecklist(
      JSON.parse(
        JSON.stringify({
          format: 'vizit.checklist',
          version: 1,
          code: 'small',
          title: { en: 'Small' },
          moments: moments.map(moment => ({ ...moment, title: { en: 'm' } })),
        }),
      ),
    )
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.checklist
  })

const allOf = (question: Question): Answer[] => [
  ...(smallTypes.find(({ answer }) => answer.type === question.answer.type)?.all ?? []).flatMap(value =>
    value === undefined ? [] : [{ value }],
  ),
  ...(question.notApplicable ? [{ na: true as const }] : []),
  ...(question.required ? [] : [{}]),
]

/** Every completed visit, by the scoring engine alone: the answers of visible questions, one after another. */
function* completedVisits(checklist: Checklist, answers: Answers = {}, place = 0): Generator<Answers> {
  const question = checklist.moments.flatMap(moment => moment.questions)[place]
  if (question === undefined) {
    yield answers
    return
  }
  const visible = visibleQuestions(checklist, answers).has(question.code)
  for (const answer of visible ? allOf(question) : [{}])
    yield* completedVisits(checklist, { ...answers, [question.code]: answer }, place + 1)
}

/** For each condition: whether some visit shows, and some visit hides what it guards, its moment being shown. */
function bruteForce(checklist: Checklist): Map<string, { canHold: boolean; canFail: boolean }> {
  const found = new Map<string, { canHold: boolean; canFail: boolean }>()
  const note = (key: string, holds: boolean) => {
    const sum = found.get(key) ?? { canHold: false, canFail: false }
    found.set(key, { canHold: sum.canHold || holds, canFail: sum.canFail || !holds })
  }
  // A question without a condition of its own at the start of each moment tells whether the moment is shown.
  const probed: Checklist = {
    ...checklist,
    moments: checklist.moments.map(moment => {
      const [first] = moment.questions
      if (first === undefined) return moment
      const { showIf: _, ...plain } = first
      const probe: Question = {
        ...plain,
        code: `probe-${moment.code}`,
        required: false,
        answer: { type: 'photo' },
      }
      return { ...moment, questions: [{ ...probe, notApplicable: false }, ...moment.questions] }
    }),
  }
  for (const answers of completedVisits(checklist)) {
    const visible = visibleQuestions(probed, answers)
    for (const moment of checklist.moments) {
      const shown = visible.has(`probe-${moment.code}`)
      if (moment.showIf !== undefined) note(`moment ${moment.code}`, shown)
      for (const { code, showIf } of moment.questions)
        if (shown && showIf !== undefined) note(`question ${code}`, visible.has(code))
    }
  }
  return found
}

/** The given answers, and the first possible one to every other visible question. */
function completed(checklist: Checklist, given: Answers): Answers {
  const answers: Record<string, Answer> = {}
  for (const question of checklist.moments.flatMap(moment => moment.questions)) {
    if (!visibleQuestions(checklist, answers).has(question.code)) continue
    answers[question.code] = given[question.code] ?? allOf(question)[0] ?? {}
  }
  return answers
}

describe('draftReach', () => {
  it('agrees with trying every completed visit', () => {
    let never = 0
    let always = 0
    fc.assert(
      fc.property(smallChecklists, checklist => {
        const expected = bruteForce(checklist)
        for (const { at, reach } of draftReach(draftOf(checklist, {}))) {
          expect(reach).not.toBeNull()
          if (reach === null) continue
          const { canHold, canFail } = reach
          const key = `${at.kind} ${at.id}`
          expect({ key, canHold, canFail }).toEqual({
            key,
            ...(expected.get(key) ?? { canHold: false, canFail: false }),
          })
          if (!canHold) never += 1
          if (!canFail) always += 1
        }
      }),
      { numRuns: 400 },
    )
    expect(Math.min(never, always)).toBeGreaterThan(20)
  })

  it('gives answers that do show the question', () => {
    fc.assert(
      fc.property(smallChecklists, checklist => {
        for (const { at, reach } of draftReach(draftOf(checklist, {}))) {
          if (at.kind !== 'question' || !reach?.witness) continue
          expect(visibleQuestions(checklist, completed(checklist, reach.witness)).has(at.id)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('looks again after any edit that matters', () => {
    const showIf = { question: 'a', op: 'notApplicable' as const }
    const asked = (first: Partial<DraftQuestion>) => {
      const questions = [blankQuestion('a', first), blankQuestion('b', { showIf })]
      return draftReach(blankDraft([blankMoment('m', questions)])).map(({ reach }) => reach?.canHold)
    }
    expect(asked({})).toEqual([false])
    expect(asked({ text: { ru: 'Иначе' } })).toEqual([false])
    expect(asked({ notApplicable: true })).toEqual([true])
    expect(asked({ answer: { type: 'choice', options: [] } })).toEqual([undefined])
  })

  it('gives up rather than guess, and soon', () => {
    const ids = Array.from({ length: 24 }, (_, i) => `q${i}`)
    const number = { type: 'number' as const, bands: [], otherwise: 0 }
    // Each alternative contradicts itself across two questions: no shortcut decides it.
    const showIf = {
      any: ids.slice(1).map((id, i) => ({
        all: [
          { question: id, op: 'gt' as const, value: 3 },
          { question: ids[i] ?? id, op: 'gt' as const, value: 3 },
          { not: { any: [id, ids[i] ?? id].map(question => ({ question, op: 'gt' as const, value: 2 })) } },
        ],
      })),
    }
    const questions = [
      ...ids.map(id => blankQuestion(id, { answer: number })),
      blankQuestion('last', { showIf }),
    ]
    const start = performance.now()
    const [found] = draftReach(blankDraft([blankMoment('m', questions)]))
    expect(performance.now() - start).toBeLessThan(2000)
    expect(found?.reach?.canHold ?? false).toBe(false)
    expect(found?.reach === null || found?.reach.canFail === true).toBe(true)
  })
})
