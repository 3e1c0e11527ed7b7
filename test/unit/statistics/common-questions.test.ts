import { describe, expect, it } from 'vitest'
import { checklistSchema, type Checklist } from '../../../src-shared/model/checklist.ts'
import { commonQuestions, rawInCommon } from '../../../src-shared/statistics/common-questions.ts'

interface Draft {
  readonly code: string
  readonly weight?: number
  readonly points?: number
  readonly showIf?: object
}

function revisionOf(revision: number, questions: readonly Draft[]): Checklist {
  return checklistSchema.parse({
    format: 'vizit.checklist',
    version: 1,
    code: 'cafe',
    revision,
    title: { ru: 'Кафе' },
    moments: [
      {
        code: 'all',
        title: { ru: 'Всё' },
        questions: questions.map(({ code, weight, points = 10, showIf }) => ({
          code,
          text: { ru: code },
          answer: { type: 'yesNo', points },
          ...(weight === undefined ? {} : { weight }),
          ...(showIf === undefined ? {} : { showIf }),
        })),
      },
    ],
  })
}

const yes = { value: 'yes' } as const
const no = { value: 'no' } as const

describe('questions common to revisions', () => {
  const first = revisionOf(1, [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'd' }])
  const second = revisionOf(2, [{ code: 'a', weight: 3 }, { code: 'b' }, { code: 'c' }, { code: 'new' }])

  it('keep the newest weights, and a trend from 70 % of the points on', () => {
    const common = commonQuestions(second, [first])
    expect([...common.codes]).toEqual(['a', 'b', 'c'])
    // 30 of 40 points of the first, 50 of 60 of the second.
    expect(common.share).toBeCloseTo(75, 9)
    expect(common.trend).toBe(true)
    expect(rawInCommon(common, first, { a: yes, b: no, c: no, d: no })).toBe(600_000)
    expect(rawInCommon(common, second, { a: yes, b: no, c: no, new: yes })).toBe(600_000)
    expect(rawInCommon(common, first, { d: yes })).toBeNull()
  })

  it('are fewer with every revision in view', () => {
    const third = revisionOf(3, [{ code: 'a' }, { code: 'b', points: 5 }, { code: 'c' }, { code: 'new' }])
    const common = commonQuestions(third, [first, second])
    expect([...common.codes]).toEqual(['a', 'c'])
    expect(common.share).toBeCloseTo(50, 9)
    expect(common.trend).toBe(false)
    expect([...commonQuestions(third, [second]).codes]).toEqual(['a', 'c', 'new'])
  })

  it('of exactly 70 % still have a trend', () => {
    // A thirtieth each, which no decimal holds.
    const thirty = Array.from({ length: 30 }, (_, i) => ({ code: `q${i}` }))
    const common = commonQuestions(revisionOf(2, thirty), [revisionOf(1, thirty.slice(0, 21))])
    expect(common.share).toBeCloseTo(70, 9)
    expect(common.trend).toBe(true)
  })

  it('of one revision are all of it', () => {
    const common = commonQuestions(first, [])
    expect([common.codes.size, common.trend]).toEqual([4, true])
    expect(common.share).toBeCloseTo(100, 9)
  })

  it('may be none', () => {
    const common = commonQuestions(revisionOf(2, [{ code: 'x' }]), [first])
    expect(common).toMatchObject({ checklist: null, share: 0, trend: false })
    expect(rawInCommon(common, first, { a: yes })).toBeNull()
    const unscored = revisionOf(3, [{ code: 'a', points: 0 }])
    expect(commonQuestions(unscored, [])).toMatchObject({ share: null, trend: false })
  })

  it('are asked or not by the condition in the visit’s own revision', () => {
    const showIf = { question: 'gate', op: 'eq', value: 'yes' }
    const before = revisionOf(1, [{ code: 'gate', points: 2 }, { code: 'a' }, { code: 'b', showIf }])
    const after = revisionOf(2, [{ code: 'gate', points: 5 }, { code: 'a' }, { code: 'b', showIf }])
    const common = commonQuestions(after, [before])
    expect([...common.codes]).toEqual(['a', 'b'])
    expect(rawInCommon(common, before, { gate: yes, a: yes, b: no })).toBe(500_000)
    expect(rawInCommon(common, before, { gate: no, a: yes, b: no })).toBe(1_000_000)
  })
})
