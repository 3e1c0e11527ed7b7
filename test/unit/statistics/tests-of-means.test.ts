import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '../../../src-shared/statistics/holm.ts'
import { pooledVariance } from '../../../src-shared/statistics/pooled-variance.ts'
import { judge } from '../../../src-shared/statistics/proof.ts'
import { sampleOf, type Sample } from '../../../src-shared/statistics/sample.ts'
import { differenceInterval, pairedT, welch, type Test } from '../../../src-shared/statistics/t-test.ts'
import { visits } from './arbitrary-visits.ts'

function valuesOf(...values: readonly number[]): Sample {
  const sample = sampleOf(values)
  if (sample === null) throw new Error('no values')
  return sample
}

function tested(test: Test) {
  if (test.kind !== 'tested') throw new Error(test.kind)
  return test
}

describe('Welch’s t', () => {
  const branch = valuesOf(82, 90, 76, 88)

  it('82 90 76 88 against 70 74 66 78', () => {
    const test = tested(welch(branch, valuesOf(70, 74, 66, 78), null))
    expect(test.difference).toBe(12)
    expect(test.t).toBeCloseTo(2.939, 3)
    expect(test.df).toBeCloseTo(5.77, 2)
    expect(test.p).toBeCloseTo(0.0272, 4)
    const { low, high } = differenceInterval(test)
    expect(low).toBeCloseTo(1.9, 1)
    expect(high).toBeCloseTo(22.1, 1)
  })

  it('82 90 76 88 against 80 84 76 86', () => {
    expect(tested(welch(branch, valuesOf(80, 84, 76, 86), null)).p).toBeCloseTo(0.544, 3)
  })

  it('of two threes, to ten digits', () => {
    const test = tested(welch(valuesOf(20.3, 22.1, 21.9), valuesOf(18.9, 20.3, 19), null))
    expect(test.t).toBeCloseTo(2.7988719532, 10)
    expect(test.p).toBeCloseTo(0.0518073603, 10)
    // Reference: SciPy, ttest_ind(equal_var=False).
    expect(test.df).toBeCloseTo(3.7999040024252033, 10)
  })

  it('takes the variance within all branches where a side has no spread', () => {
    const equal = valuesOf(95, 95, 95)
    const pool = pooledVariance([equal, branch, valuesOf(50)])
    expect(pool).toEqual({ variance: 24, df: 5 })
    const test = tested(welch(equal, branch, pool))
    expect(test.df).toBe(5)
    expect(test.t).toBeCloseTo(11 / Math.sqrt(24 * (1 / 3 + 1 / 4)), 12)
    expect(welch(equal, branch, null).kind).toBe('noSpread')
    expect(welch(equal, valuesOf(60, 60, 60), pooledVariance([equal])).kind).toBe('noSpread')
    expect(pooledVariance([valuesOf(50)])).toBeNull()
  })

  it('turned around is the same with the other sign', () => {
    fc.assert(
      fc.property(visits(3), visits(3), (a, b) => {
        const pool = pooledVariance([valuesOf(...a), valuesOf(...b)])
        const [there, back] = [
          welch(valuesOf(...a), valuesOf(...b), pool),
          welch(valuesOf(...b), valuesOf(...a), pool),
        ]
        expect(back.kind).toBe(there.kind)
        expect(back.difference).toBeCloseTo(-there.difference, 9)
        const p = (test: Test) => (test.kind === 'tested' ? test.p : 1)
        expect(p(back)).toBeCloseTo(p(there), 9)
      }),
    )
  })

  it('never proves a difference between equal visits', () => {
    fc.assert(
      fc.property(visits(3), percents => {
        const sample = valuesOf(...percents)
        const [judged] = judge([welch(sample, valuesOf(...percents), pooledVariance([sample]))])
        expect(judged?.kind).not.toBe('proven')
      }),
    )
  })

  it('excludes 0 from its interval exactly when its own p is below .05', () => {
    fc.assert(
      fc.property(visits(3), visits(3), (a, b) => {
        const test = welch(valuesOf(...a), valuesOf(...b), null)
        if (test.kind !== 'tested' || Math.abs(test.p - 0.05) < 1e-5) return
        const { low, high } = differenceInterval(test)
        expect(low > 0 || high < 0).toBe(test.p < 0.05)
      }),
    )
  })
})

describe('the paired t', () => {
  it('of 84 80 72 91 after 80 79 70 84 (SciPy, ttest_rel)', () => {
    const test = tested(pairedT(valuesOf(4, 1, 2, 7)))
    expect(test.t).toBeCloseTo(2.6457513110645903, 12)
    expect(test.p).toBeCloseTo(0.07727428998754564, 8)
    const { low, high } = differenceInterval(test)
    expect(low).toBeCloseTo(-0.7099807422985158, 6)
    expect(high).toBeCloseTo(7.709980742298516, 6)
  })

  it('says nothing of a change that is the same everywhere, to the rounding of doubles', () => {
    expect(pairedT(valuesOf(5, 5, 5)).kind).toBe('noSpread')
    expect(pairedT(valuesOf(0.3 - 0.2, 0.1, 0.8 - 0.7)).kind).toBe('noSpread')
  })
})

describe('Holm', () => {
  it('.01 .02 .04 become .03 .04 .04', () => {
    const adjusted = holm([0.01, 0.02, 0.04])
    ;[0.03, 0.04, 0.04].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12))
    expect(holm([])).toEqual([])
  })

  it('counts a test without spread in its family', () => {
    const real = welch(valuesOf(82, 90, 76, 88), valuesOf(70, 74, 66, 78), null)
    const [judged] = judge([real, { kind: 'noSpread', difference: 40 }])
    expect(judged?.kind === 'notProven' && judged.p).toBeCloseTo(2 * 0.0272, 3)
  })

  it('is monotone, never below the raw p, never above 1, whatever the order', () => {
    const p = fc.oneof(fc.constantFrom(0, 0.01, 0.05, 1), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), ps => {
        const adjusted = holm(ps)
        const pairs = ps.map((raw, i) => ({ raw, adjusted: adjusted[i] ?? Number.NaN }))
        for (const one of pairs) {
          expect(one.adjusted).toBeGreaterThanOrEqual(one.raw)
          expect(one.adjusted).toBeLessThanOrEqual(1)
          const least = Math.min(...pairs.filter(({ raw }) => raw >= one.raw).map(pair => pair.adjusted))
          expect(one.adjusted).toBeLessThanOrEqual(least)
        }
        expect(holm(ps.toReversed())).toEqual(adjusted.toReversed())
      }),
    )
  })
})
