import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spearman } from '../../../src-shared/statistics/spearman.ts'

describe("Spearman's rank correlation", () => {
  it('is that of a worked example without ties: sum of d² 194 of ten pairs, -29/165', () => {
    const first = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const second = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    expect(spearman(first.map((value, at) => [value, second[at] ?? 0]))).toBeCloseTo(-29 / 165, 12)
  })

  it('gives equal values the mean of their ranks: 4.5 / sqrt(4.5 x 5)', () => {
    const pairs = [
      [1, 10],
      [2, 20],
      [2, 30],
      [3, 40],
    ] as const
    expect(spearman(pairs)).toBeCloseTo(0.9486832980505138, 12)
  })

  it('says nothing where one side is all equal, or of a single pair', () => {
    expect(spearman([[1, 2]])).toBeNull()
    expect(spearman([1, 2, 3, 4, 5].map(value => [value, 7]))).toBeNull()
    expect(spearman([])).toBeNull()
  })

  it('keeps within -1..1, is the same the other way round, and looks at the order alone', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 40 }), pairs => {
        const found = spearman(pairs)
        if (found === null) return
        expect(Math.abs(found)).toBeLessThanOrEqual(1)
        expect(spearman(pairs.map(([a, b]) => [b, a]))).toBeCloseTo(found, 12)
        expect(spearman(pairs.map(([a, b]) => [a ** 3, b]))).toBeCloseTo(found, 12)
        expect(spearman(pairs.map(([a, b]) => [-a, b]))).toBeCloseTo(-found, 12)
      }),
    )
  })
})
