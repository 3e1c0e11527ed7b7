import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanInterval } from '../../../src-shared/statistics/mean-interval.ts'
import { addSums, sumsOf } from '../../../src-shared/statistics/percent-sums.ts'
import { pooledPercent } from '../../../src-shared/statistics/pooled-points.ts'
import { deviation, sampleOf, sampleOfSums, type Sample } from '../../../src-shared/statistics/sample.ts'
import { exactMean, shownPercent } from '../../../src-shared/statistics/shown-percent.ts'
import { visits } from './arbitrary-visits.ts'

function visitsOf(...percents: readonly number[]): Sample {
  const sample = sampleOfSums(sumsOf(percents))
  if (sample === null) throw new Error('no visits')
  return sample
}

describe('a branch’s visits', () => {
  it('82 90 76 88: mean 84.0, s 6.32, 73.9 to 94.1', () => {
    const sample = visitsOf(82, 90, 76, 88)
    expect(sample.mean).toBe(84)
    expect(deviation(sample)).toBeCloseTo(6.32, 2)
    const interval = meanInterval(sample)
    expect(interval).toMatchObject({ kind: 'interval', n: 4 })
    if (interval.kind !== 'interval') return
    expect(interval.low).toBeCloseTo(73.9, 1)
    expect(interval.high).toBeCloseTo(94.1, 1)
  })

  it('of few, or of equal ones, have no interval', () => {
    expect(meanInterval(sampleOfSums(sumsOf([])))).toEqual({ kind: 'none' })
    expect(meanInterval(visitsOf(84.5))).toEqual({ kind: 'one', value: 84.5 })
    expect(meanInterval(visitsOf(90, 76))).toEqual({ kind: 'two', values: [76, 90] })
    expect(meanInterval(visitsOf(90, 90))).toEqual({ kind: 'two', values: [90, 90] })
    expect(meanInterval(visitsOf(100, 100, 100))).toEqual({ kind: 'allEqual', n: 3, value: 100 })
    expect(meanInterval(visitsOf(33.3333, 33.3333, 33.3333)).kind).toBe('allEqual')
    expect(meanInterval(visitsOf(33.3333, 33.3333, 33.3334)).kind).toBe('interval')
  })

  it('are clipped at 0 and at the ceiling', () => {
    expect(meanInterval(visitsOf(100, 100, 60))).toMatchObject({ high: 100 })
    expect(meanInterval(visitsOf(0, 0, 40))).toMatchObject({ low: 0 })
    const bonus = meanInterval(visitsOf(100, 110, 120), Infinity)
    expect(bonus.kind === 'interval' && bonus.high).toBeGreaterThan(130)
  })

  it('keep their spread however many they are', () => {
    const sample = visitsOf(...Array.from({ length: 8000 }, (_, i) => (i % 2 === 0 ? 99.9999 : 100)))
    // Squares near 10^12 each: in doubles the difference of the sums would be noise.
    expect(deviation(sample)).toBeCloseTo(0.00005 * Math.sqrt(8000 / 7999), 12)
  })

  it('have a mean that is rounded once, half up, from its exact value', () => {
    const shown = (...percents: number[]) => {
      const mean = exactMean(sumsOf(percents))
      return mean === null ? null : shownPercent(mean)
    }
    expect((84 + 84.1) / 2).toBeLessThan(84.05 + 1e-12)
    expect(shown(84, 84.1)).toBe(84.1)
    expect(shown(84.0499, 84.05)).toBe(84)
    expect(shown(1.0049, 1.0051, 1.15)).toBe(1.1)
    expect(shown()).toBeNull()
  })

  it('pooled by points weigh by what was possible', () => {
    expect(pooledPercent({ earned: 30, possible: 40 })).toBe(75)
    expect(pooledPercent({ earned: 0, possible: 0 })).toBeNull()
  })
})

describe('every set of visits', () => {
  it('has an interval that holds its mean and stays within 0 to 100', () => {
    fc.assert(
      fc.property(visits(1), percents => {
        const { mean } = visitsOf(...percents)
        const interval = meanInterval(visitsOf(...percents))
        if (interval.kind !== 'interval') return
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.high).toBeLessThanOrEqual(100)
        expect(interval.low).toBeLessThanOrEqual(mean)
        expect(interval.high).toBeGreaterThanOrEqual(mean)
      }),
    )
  })

  it('gives the same by running sums as by its values, in any order and in parts', () => {
    fc.assert(
      fc.property(visits(1), visits(), (first, second) => {
        const all = [...first, ...second]
        const sums = addSums([sumsOf(second), sumsOf(first)])
        expect(sums).toEqual(sumsOf(all))
        const [bySums, byValues] = [sampleOfSums(sums), sampleOf(all)]
        expect(bySums?.mean).toBeCloseTo(byValues?.mean ?? Number.NaN, 9)
        expect(bySums?.variance ?? -1).toBeCloseTo(byValues?.variance ?? -1, 6)
        const equal = all.every(each => each === all[0])
        expect(bySums?.variance === 0).toBe(all.length > 1 && equal)
      }),
    )
  })

  it('of two gives back both', () => {
    fc.assert(
      fc.property(visits(2), ([a = 0, b = 0]) => {
        const interval = meanInterval(visitsOf(a, b))
        if (interval.kind !== 'two') throw new Error(interval.kind)
        expect(interval.values[0]).toBeCloseTo(Math.min(a, b), 9)
        expect(interval.values[1]).toBeCloseTo(Math.max(a, b), 9)
      }),
    )
  })
})
