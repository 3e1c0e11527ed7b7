import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementTable, cohenKappa } from '../../../src-shared/statistics/kappa.ts'
import { pareto } from '../../../src-shared/statistics/lost-points.ts'
import { netPromoter, netPromoterMargin } from '../../../src-shared/statistics/net-promoter.ts'
import { satisfaction } from '../../../src-shared/statistics/satisfaction.ts'

const times = (n: number, answer: number) => Array.from({ length: n }, () => answer)

describe('agreement of two shoppers', () => {
  it('both yes 20, only A 5, only B 10, both no 15: kappa .40', () => {
    expect(
      cohenKappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 12)
  })

  it('is 1 when they never differ, and unknown when chance alone would agree', () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 9],
      ]),
    ).toBe(1)
    expect(
      cohenKappa([
        [12, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(cohenKappa([[]])).toBeNull()
  })

  it('counts pairs of answers', () => {
    const pairs = [
      ['yes', 'yes'],
      ['yes', 'no'],
      ['no', 'no'],
      ['no', 'no'],
    ] as const
    expect(agreementTable(['yes', 'no'], pairs)).toEqual([
      [1, 1],
      [0, 2],
    ])
  })
})

describe('NPS', () => {
  it('p 1/2, d 1/6, n 100: 33.3 ± 14.6', () => {
    expect(netPromoterMargin(1 / 2, 1 / 6, 100)).toBeCloseTo(14.6, 1)
    const found = netPromoter([...times(50, 9), ...times(33, 7), ...times(17, 6)])
    expect(found?.value).toBe(33)
    expect(netPromoter([...times(3, 10), ...times(2, 8), 0])?.value).toBeCloseTo(33.3, 1)
  })

  it('has no margin where all are of one group', () => {
    expect(netPromoter([10, 9, 10])).toEqual({ n: 3, promoters: 3, detractors: 0, value: 100, margin: null })
    expect(netPromoter([7, 8])?.margin).toBeNull()
    expect(netPromoter([])).toBeNull()
  })

  it('stays within -100 to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), answers => {
        const found = netPromoter(answers)
        expect(Math.abs(found?.value ?? Infinity)).toBeLessThanOrEqual(100)
        expect(found?.margin ?? 1).toBeGreaterThan(0)
        expect(netPromoter(answers.toReversed())).toEqual(found)
      }),
    )
  })
})

describe('CSAT', () => {
  it('is the share of 4 and 5, with Wilson', () => {
    const found = satisfaction([...times(4, 5), ...times(6, 4), ...times(4, 1)])
    expect(found).toMatchObject({ met: 10, n: 14, share: 10 / 14 })
    expect(100 * (found?.low ?? 0)).toBeCloseTo(45.4, 1)
    expect(found?.mean).toBeCloseTo(48 / 14, 12)
    expect(satisfaction([])).toBeNull()
  })
})

describe('the Pareto of lost points', () => {
  it('sets beside each bar the share of visits that lost points', () => {
    const bars = pareto([
      { code: 'rare', lost: 10, n: 4, visitsLosing: 4 },
      { code: 'never', lost: 0, n: 14, visitsLosing: 0 },
      { code: 'often', lost: 30, n: 14, visitsLosing: 10 },
      { code: 'also', lost: 10, n: 0, visitsLosing: 0 },
    ])
    expect(bars.map(({ code, share, cumulative }) => [code, share, cumulative])).toEqual([
      ['often', 0.6, 0.6],
      ['also', 0.2, 0.8],
      ['rare', 0.2, 1],
    ])
    expect(100 * (bars[0]?.interval?.low ?? 0)).toBeCloseTo(45.4, 1)
    expect(bars[1]?.interval).toBeNull()
    expect(pareto([])).toEqual([])
  })
})
