import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareShares } from '../../../src-shared/statistics/compare-shares.ts'
import { fisher } from '../../../src-shared/statistics/fisher.ts'
import { wilson, type Share } from '../../../src-shared/statistics/wilson.ts'

const of = (met: number, n: number): Share => ({ met, n })
const share = (most: number) => fc.nat(most).chain(n => fc.nat(n).map(met => ({ met, n })))

describe('Wilson’s interval', () => {
  it.each([
    [10, 14, 45.4, 88.3],
    [40, 100, 30.9, 49.8],
    [4, 4, 51, 100],
    [0, 4, 0, 49],
  ])('%d of %d: %f to %f', (met, n, low, high) => {
    const interval = wilson(of(met, n))
    expect(100 * (interval?.low ?? -1)).toBeCloseTo(low, 1)
    expect(100 * (interval?.high ?? -1)).toBeCloseTo(high, 1)
  })

  it('ends at 0 and 1 exactly when none or all met it', () => {
    for (let n = 1; n <= 300; n += 1) {
      expect(wilson(of(0, n))?.low).toBe(0)
      expect(wilson(of(n, n))?.high).toBe(1)
    }
  })

  it('holds the share, stays within 0 to 1 and mirrors itself', () => {
    fc.assert(
      fc.property(share(5000), one => {
        const interval = wilson(one)
        expect(interval === null).toBe(one.n === 0)
        if (interval === null) return
        const { low, high } = interval
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(one.met / one.n)
        expect(high).toBeGreaterThanOrEqual(one.met / one.n)
        expect(wilson(of(one.n - one.met, one.n))?.low).toBeCloseTo(1 - high, 12)
      }),
    )
  })
})

describe('Fisher’s exact test', () => {
  it('9/12 against 4/12, 11/12 against 4/12', () => {
    expect(fisher(of(9, 12), of(4, 12))).toBeCloseTo(0.0995, 4)
    expect(fisher(of(11, 12), of(4, 12))).toBeCloseTo(0.0094, 4)
  })

  // SciPy, fisher_exact.
  it.each([
    [9, 12, 4, 12, 0.0995327192661962],
    [3, 3, 0, 3, 0.1],
    [39, 39, 20, 39, 2.0535411523273873e-7],
    [7, 40, 19, 45, 0.01831067542308857],
    [500, 1000, 450, 1000, 0.02820356890423392],
    [0, 5, 0, 7, 1],
    [2, 3, 900, 4000, 0.1293683352005904],
    [8, 9, 3, 11, 0.009764229578471065],
  ])('%d of %d against %d of %d', (a, n, b, m, p) => {
    expect(Math.abs(fisher(of(a, n), of(b, m)) / p - 1)).toBeLessThan(1e-10)
  })

  it('is the same in exact whole numbers', () => {
    const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1))
    const choose = (n: number, k: number) => factorial(n) / (factorial(k) * factorial(n - k))
    fc.assert(
      fc.property(share(20), share(20), (a, b) => {
        const met = a.met + b.met
        const ways = (k: number) => (k > a.n || met - k > b.n ? 0n : choose(a.n, k) * choose(b.n, met - k))
        const all = Array.from({ length: met + 1 }, (_, k) => ways(k))
        const asRare = all.filter(each => each <= ways(a.met)).reduce((sum, each) => sum + each, 0n)
        const total = all.reduce((sum, each) => sum + each, 0n)
        expect(fisher(a, b)).toBeCloseTo(Number((asRare * 10n ** 15n) / total) / 1e15, 12)
      }),
    )
  })

  it('does not depend on which side is first, nor on counting met or missed', () => {
    fc.assert(
      fc.property(share(200), share(200), (a, b) => {
        const p = fisher(a, b)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(fisher(b, a)).toBeCloseTo(p, 10)
        expect(fisher(of(a.n - a.met, a.n), of(b.n - b.met, b.n))).toBeCloseTo(p, 10)
      }),
    )
  })
})

describe('shares compared', () => {
  it('are proven within their family and from three visits on', () => {
    const clear = { first: of(11, 12), second: of(4, 12) }
    expect(compareShares([clear])).toMatchObject([{ kind: 'proven' }])
    expect(compareShares(Array.from({ length: 6 }, () => clear))[0]?.kind).toBe('notProven')
    expect(compareShares([clear, { first: of(2, 2), second: of(0, 50) }])).toMatchObject([
      { kind: 'proven', p: fisher(clear.first, clear.second) },
      { kind: 'notEnough', difference: 1 },
    ])
    expect(compareShares([{ first: of(0, 0), second: of(1, 5) }])).toEqual([
      { kind: 'notEnough', difference: null },
    ])
  })

  it('keep the promised 5 % at 40 visits too, where the usual z test does not', () => {
    const level = (n: number, m: number, rejects: (a: Share, b: Share) => boolean) => {
      const chances = (visits: number, p: number) => {
        let chance = (1 - p) ** visits
        return Array.from({ length: visits + 1 }, (_, k) => {
          const here = chance
          chance *= ((visits - k) / (k + 1)) * (p / (1 - p))
          return here
        })
      }
      const rejected: [number, number][] = []
      for (let a = 0; a <= n; a += 1)
        for (let b = 0; b <= m; b += 1) if (rejects(of(a, n), of(b, m))) rejected.push([a, b])
      const levels = Array.from({ length: 99 }, (_, i) => {
        const [first, second] = [chances(n, (i + 1) / 100), chances(m, (i + 1) / 100)]
        return rejected.reduce((sum, [a, b]) => sum + (first[a] ?? 0) * (second[b] ?? 0), 0)
      })
      return Math.max(...levels)
    }
    const z = (a: Share, b: Share) => {
      const p = (a.met + b.met) / (a.n + b.n)
      return Math.abs(a.met / a.n - b.met / b.n) > 1.959964 * Math.sqrt(p * (1 - p) * (1 / a.n + 1 / b.n))
    }
    const exact = (a: Share, b: Share) => fisher(a, b) < 0.05
    expect(level(40, 40, z)).toBeCloseTo(0.059, 3)
    expect(level(40, 40, exact)).toBeCloseTo(0.033, 3)
    expect(level(40, 400, z)).toBeGreaterThan(0.06)
    expect(level(40, 400, exact)).toBeLessThan(0.05)
  })
})
