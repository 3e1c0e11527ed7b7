import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareChecklists } from '../../../src-shared/authoring/compare-checklists.ts'
import { looseChecklist } from '../../../src-shared/authoring/loose-checklist.ts'
import { mergedOrder, movedItems } from '../../../src-shared/authoring/moved-items.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type {
  DraftChecklist,
  DraftMoment,
  DraftOption,
  DraftQuestion,
} from '../../../src-shared/model/draft-checklist.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'
import { checklists } from './random-checklists.ts'
import { runs } from '../runs.ts'

function checklistOf(moments: DraftMoment[], more: Partial<DraftChecklist> = {}): Checklist {
  const made = looseChecklist(blankDraft(moments, more))
  if (made === null) throw new Error('no question')
  return made
}

const named = (...ids: string[]) => ids.map(id => blankQuestion(id))

/** The difference of one question, which had `before` and has `after`. */
function ofQuestion(before: Partial<DraftQuestion>, after: Partial<DraftQuestion>) {
  const one = (more: Partial<DraftQuestion>) =>
    checklistOf([blankMoment('m', [blankQuestion('first'), blankQuestion('q', more)])])
  const [question] = compareChecklists(one(before), one(after)).questions
  return question
}

describe('compareChecklists', () => {
  it('finds nothing between a checklist and itself, whatever the revision', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        const found = compareChecklists(checklist, { ...checklist, revision: 7 })
        expect(found).toMatchObject({ same: true, checklist: [], moments: [], questions: [] })
        const all = checklist.moments.flatMap(moment => moment.questions).length
        expect(found.unchanged).toEqual({ moments: checklist.moments.length, questions: all })
        expect(found.comparable.questions).toBe(all)
        expect(found.comparable.share ?? 100).toBeCloseTo(100, 8)
      }),
      runs(100),
    )
  })

  it('finds something between any two that are not the same', () => {
    fc.assert(
      fc.property(checklists(2), checklists(2), (before, after) => {
        const { same, checklist, moments, questions } = compareChecklists(before, after)
        const all = [...checklist, ...moments, ...questions]
        expect(all.length > 0).toBe(!same)
      }),
      runs(300),
    )
  })

  it('names every part in both languages', () => {
    fc.assert(
      fc.property(checklists(2), checklists(2), (before, after) => {
        const { checklist, moments, questions } = compareChecklists(before, after)
        const parts = [checklist, ...[...moments, ...questions].map(one => one.changes)].flat()
        for (const { part } of parts)
          for (const language of ['ru', 'en'] as const)
            expect(translator(language)(`difference.part.${part}`)).not.toContain('difference.')
      }),
      runs(100),
    )
  })

  it('names one question put in between, and nothing else', () => {
    const before = checklistOf([blankMoment('m', named('a', 'b', 'c', 'd'))])
    const after = checklistOf([blankMoment('m', named('a', 'new', 'b', 'c', 'd'))])
    const found = compareChecklists(before, after)
    expect(found.questions).toMatchObject([{ code: 'new', kind: 'added', place: { moment: 'm', number: 2 } }])
    expect(found.unchanged).toEqual({ moments: 1, questions: 4 })
    expect(found.comparable).toEqual({ questions: 4, before: 100, after: 80, share: 80 })
  })

  it('names the one question that moved, within its moment or to another', () => {
    const before = checklistOf([blankMoment('m', named('a', 'b', 'c', 'd')), blankMoment('n', named('x'))])
    const within = checklistOf([blankMoment('m', named('b', 'c', 'd', 'a')), blankMoment('n', named('x'))])
    expect(compareChecklists(before, within).questions).toMatchObject([
      {
        code: 'a',
        moved: { from: { moment: 'm', number: 1 }, to: { moment: 'm', number: 4 } },
        comparable: true,
      },
    ])
    const across = checklistOf([blankMoment('m', named('a', 'c', 'd')), blankMoment('n', named('x', 'b'))])
    expect(compareChecklists(before, across).questions).toMatchObject([
      {
        code: 'b',
        kind: 'changed',
        moved: { from: { moment: 'm', number: 2 }, to: { moment: 'n', number: 2 } },
      },
    ])
  })

  it('names moments added, removed, renamed and moved; the removed where they stood', () => {
    const moment = (id: string, more: Partial<DraftMoment> = {}) => blankMoment(id, named(`q-${id}`), more)
    const before = checklistOf([moment('a'), moment('b'), moment('c'), moment('d')])
    const after = checklistOf([
      moment('c'),
      moment('a', { title: { ru: 'Иначе', en: 'Moment a' } }),
      moment('d'),
      moment('e'),
    ])
    const found = compareChecklists(before, after)
    expect(found.moments).toMatchObject([
      { code: 'c', kind: 'changed', moved: { from: 3, to: 1 } },
      {
        code: 'a',
        kind: 'changed',
        moved: null,
        changes: [{ part: 'title', language: 'ru', before: 'Момент a', after: 'Иначе' }],
      },
      { code: 'b', kind: 'removed' },
      { code: 'e', kind: 'added' },
    ])
    expect(found.questions.map(({ code, kind }) => [code, kind])).toEqual([
      ['q-b', 'removed'],
      ['q-e', 'added'],
    ])
  })

  it('shows each field before and after', () => {
    expect(ofQuestion({ weight: 1 }, { weight: 2.5 })?.changes).toEqual([
      { part: 'weight', of: null, before: 1, after: 2.5 },
    ])
    expect(ofQuestion({}, { text: { ru: 'Вопрос q', en: 'Reworded' } })?.changes).toEqual([
      { part: 'text', language: 'en', of: null, before: 'Question q', after: 'Reworded' },
    ])
    expect(ofQuestion({}, { commentBelow: 50, criterion: 'speed', notApplicable: true })?.changes).toEqual([
      { part: 'notApplicable', of: null, before: false, after: true },
      { part: 'commentBelow', of: null, before: null, after: 50 },
      { part: 'criterion', of: null, before: null, after: 'speed' },
    ])
    const critical = { effect: 'flag' as const, failBelow: 100 }
    expect(ofQuestion({ critical }, {})?.changes).toEqual([
      { part: 'critical', of: null, before: critical, after: null },
    ])
    const showIf = { question: 'first', op: 'eq' as const, value: 'yes' }
    expect(ofQuestion({}, { showIf })).toMatchObject({
      changes: [{ part: 'showIf', before: null, after: showIf }],
      comparable: false,
    })
  })

  it('looks into answers, and shows them whole where the type is another', () => {
    const option = (code: string, points: number, ru = code) => ({ code, text: { ru }, points })
    const before = { type: 'choice' as const, options: [option('a', 1), option('b', 2), option('c', 3)] }
    const after = {
      type: 'choice' as const,
      options: [option('c', 3), option('a', 5, 'Иначе'), option('d', 0)],
    }
    expect(ofQuestion({ answer: before }, { answer: after })?.changes).toEqual([
      { part: 'optionText', language: 'ru', of: 'a', before: 'a', after: 'Иначе' },
      { part: 'optionPoints', of: 'a', before: 1, after: 5 },
      { part: 'option', of: 'd', before: null, after: option('d', 0) },
      { part: 'option', of: 'b', before: option('b', 2), after: null },
      { part: 'optionOrder', of: null, before: ['a', 'c'], after: ['c', 'a'] },
    ])
    const scale = { type: 'scale' as const, min: 1, max: 5, points: 5 }
    expect(
      ofQuestion({ answer: scale }, { answer: { ...scale, zeroAt: 0, labels: { '5': { en: 'Best' } } } })
        ?.changes,
    ).toEqual([
      { part: 'zeroAt', of: null, before: null, after: 0 },
      { part: 'label', language: 'en', of: '5', before: null, after: 'Best' },
    ])
    expect(ofQuestion({ answer: scale }, {})?.changes).toMatchObject([
      { part: 'answerType', before: scale, after: { type: 'yesNo' } },
    ])
    const duration = { type: 'duration' as const, bands: [{ upTo: 60, points: 5 }], otherwise: 0 }
    expect(
      ofQuestion({ answer: duration }, { answer: { ...duration, bands: [{ upTo: 90, points: 5 }] } })
        ?.changes,
    ).toEqual([
      { part: 'bands', of: null, before: [{ upTo: 60, points: 5 }], after: [{ upTo: 90, points: 5 }] },
    ])
  })

  it('knows which questions stay comparable', () => {
    const answer = (points: number) => ({ type: 'yesNo' as const, points, good: 'yes' as const })
    expect(ofQuestion({}, { weight: 9, text: { ru: 'Иначе' }, required: false })?.comparable).toBe(true)
    expect(ofQuestion({ answer: answer(5) }, { answer: answer(6) })?.comparable).toBe(false)
    expect(ofQuestion({ answer: answer(5) }, { answer: { ...answer(5), good: 'no' } })?.comparable).toBe(
      false,
    )
    expect(ofQuestion({}, { role: 'info' })?.comparable).toBe(false)
    const option = (code: string, ru: string) => ({ code, text: { ru }, points: 1 })
    const choice = (...options: DraftOption[]) => ({ answer: { type: 'choice' as const, options } })
    expect(
      ofQuestion(choice(option('a', 'А'), option('b', 'Б')), choice(option('b', 'Бэ'), option('a', 'А')))
        ?.comparable,
    ).toBe(true)
    // A scale that starts at zero by default, and one that says so.
    const scale = { type: 'scale' as const, min: 1, max: 5, points: 5 }
    expect(ofQuestion({ answer: scale }, { answer: { ...scale, zeroAt: 1 } })?.comparable).toBe(true)
  })

  it('names a question whose moment has another condition now', () => {
    const showIf = { question: 'first', op: 'eq' as const, value: 'yes' }
    const two = (more: Partial<DraftMoment>) =>
      checklistOf([blankMoment('m', named('first')), blankMoment('n', named('q'), more)])
    const found = compareChecklists(two({}), two({ showIf }))
    expect(found.questions).toMatchObject([{ code: 'q', changes: [], moved: null, comparable: false }])
    expect(found.comparable).toEqual({ questions: 1, before: 50, after: 50, share: 50 })
  })

  it('shows the head and the grades', () => {
    const grade = (from: number, code: string, ru: string) => ({ from, code, title: { ru } })
    const scoring = { method: 'points' as const, bonusCap: true }
    const moments = [blankMoment('m', named('a'))]
    const before = checklistOf(moments, {
      industry: 'bank',
      scoring: { ...scoring, bands: [grade(90, 'top', 'Верх'), grade(0, 'low', 'Низ')] },
    })
    const after = checklistOf(moments, {
      channel: 'phone',
      scoring: {
        ...scoring,
        method: 'moments',
        bands: [grade(95, 'top', 'Верх'), grade(50, 'mid', 'Середина')],
      },
    })
    expect(compareChecklists(before, after).checklist).toEqual([
      { part: 'industry', of: null, before: 'bank', after: null },
      { part: 'channel', of: null, before: null, after: 'phone' },
      { part: 'method', of: null, before: 'points', after: 'moments' },
      { part: 'gradeFrom', of: 'top', before: 90, after: 95 },
      { part: 'grade', of: 'mid', before: null, after: grade(50, 'mid', 'Середина') },
      { part: 'grade', of: 'low', before: grade(0, 'low', 'Низ'), after: null },
    ])
  })
})

describe('movedItems', () => {
  const order = fc.nat(8).chain(count => {
    const codes = Array.from({ length: count }, (_, i) => `c${i}`)
    return fc.shuffledSubarray(codes, { minLength: count }).map(after => ({ codes, after }))
  })

  it('calls as few items moved as can be, and the others keep their order', () => {
    fc.assert(
      fc.property(order, ({ codes, after }) => {
        const moved = movedItems(codes, after)
        const kept = after.filter(code => !moved.has(code))
        expect(kept).toEqual(codes.filter(code => !moved.has(code)))
        expect(kept.length).toBe(longestRun(after))
      }),
      runs(500),
    )
  })

  it('puts removed items after what they followed', () => {
    expect(mergedOrder(['x', 'a', 'y', 'z', 'b'], ['b', 'a', 'new'])).toEqual([
      'x',
      'b',
      'a',
      'y',
      'z',
      'new',
    ])
  })
})

/** By trying every subset. */
function longestRun(codes: readonly string[]): number {
  let longest = 0
  for (let mask = 0; mask < 2 ** codes.length; mask += 1) {
    const chosen = codes.filter((_, i) => (mask >> i) % 2 === 1)
    if (chosen.every((code, i) => i === 0 || (chosen[i - 1] ?? '') < code))
      longest = Math.max(longest, chosen.length)
  }
  return longest
}
