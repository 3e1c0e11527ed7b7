import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import { draftShares } from '../../../src-shared/authoring/draft-shares.ts'
import { effectiveShares } from '../../../src-shared/scoring/effective-shares.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'
import { checklists } from './random-checklists.ts'

const tenths = (share: number) => Math.round(share * 10)
const sum = (shares: Iterable<number>) => [...shares].reduce((total, share) => total + tenths(share), 0)

describe('draftShares', () => {
  it('adds up to exactly 100.0, moment by moment, less than 0.1 from the exact share', () => {
    let scored = 0
    fc.assert(
      fc.property(checklists(), checklist => {
        const exact = effectiveShares(checklist)
        const shown = draftShares(draftOf(checklist, {}))
        const something = exact.moments.some(({ share }) => share > 0)
        if (something) scored += 1
        expect(sum(shown.moments.values())).toBe(something ? 1000 : 0)
        expect(sum(shown.questions.values())).toBe(something ? 1000 : 0)
        for (const moment of checklist.moments) {
          const own = moment.questions.map(({ code }) => shown.questions.get(code) ?? Number.NaN)
          expect(sum(own)).toBe(tenths(shown.moments.get(moment.code) ?? Number.NaN))
        }
        const near = (share: number, code: string, map: ReadonlyMap<string, number>) =>
          Math.abs(share - (map.get(code) ?? Number.NaN)) < 0.1
        expect(exact.moments.every(({ code, share }) => near(share, code, shown.moments))).toBe(true)
        expect(exact.questions.every(({ code, share }) => near(share, code, shown.questions))).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(scored).toBeGreaterThan(300)
  })

  it('gives three equal questions 33.4, 33.3 and 33.3', () => {
    const draft = blankDraft([
      blankMoment(
        'm',
        [1, 2, 3].map(i => blankQuestion(`q${i}`)),
      ),
    ])
    expect([...draftShares(draft).questions.values()]).toEqual([33.4, 33.3, 33.3])
  })

  it('follows the moments’ weights by moments, and the points by points', () => {
    const moments = [
      blankMoment('a', [blankQuestion('a1'), blankQuestion('a2')], { weight: 1 }),
      blankMoment('b', [blankQuestion('b1')], { weight: 3 }),
    ]
    const byPoints = blankDraft(moments)
    const byMoments = { ...byPoints, scoring: { ...byPoints.scoring, method: 'moments' as const } }
    expect([...draftShares(byPoints).moments.values()]).toEqual([66.7, 33.3])
    expect([...draftShares(byMoments).moments.values()]).toEqual([25, 75])
    expect([...draftShares(byMoments).questions.values()]).toEqual([12.5, 12.5, 75])
  })

  it('counts numbers left out as 0, and shows 0 everywhere when nothing is scored', () => {
    const draft = blankDraft([
      blankMoment('m', [
        blankQuestion('weightless', { weight: null }),
        blankQuestion('pointless', { answer: { type: 'yesNo', points: null, good: 'yes' } }),
        blankQuestion('negative', { weight: -1 }),
        blankQuestion('bonus', { role: 'bonus' }),
      ]),
    ])
    expect([...draftShares(draft).questions.values()]).toEqual([0, 0, 0, 0])
    expect([...draftShares(draft).moments.values()]).toEqual([0])
    expect([...draftShares(blankDraft([])).moments]).toEqual([])
  })

  it('takes well under a frame for 300 questions', () => {
    const moments = Array.from({ length: 10 }, (_, m) =>
      blankMoment(
        `m${m}`,
        Array.from({ length: 30 }, (__, q) => blankQuestion(`q${m}-${q}`, { weight: q + 0.5 })),
      ),
    )
    const draft = blankDraft(moments)
    const times = Array.from({ length: 50 }, () => {
      const start = performance.now()
      draftShares(draft)
      return performance.now() - start
    })
    // Measured 0.1 ms; the bound leaves room for a busy machine.
    expect(Math.min(...times)).toBeLessThan(1)
  })
})
