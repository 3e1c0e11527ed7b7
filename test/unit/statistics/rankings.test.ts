import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { againstOthers } from '../../../src-shared/statistics/against-others.ts'
import { compareBranches, mostForPairs } from '../../../src-shared/statistics/compare-branches.ts'
import type { BranchSums } from '../../../src-shared/statistics/percent-sums.ts'
import type { Rank } from '../../../src-shared/statistics/rank.ts'
import { sampleOf } from '../../../src-shared/statistics/sample.ts'
import { branchOf, network, visits } from './arbitrary-visits.ts'

const rankOf = (branches: readonly BranchSums[], code: string): Rank | undefined =>
  compareBranches({ branches }).branches.find(branch => branch.code === code)?.rank

describe('a ranking', () => {
  const branches = [
    branchOf('low', [40, 44, 42, 46]),
    branchOf('top', [92, 90, 95, 93]),
    branchOf('middle', [70, 74, 66, 78]),
    branchOf('near', [71, 73, 69, 75]),
    branchOf('few', [99, 99]),
    branchOf('none', []),
  ]

  it('gives the places that proven differences leave open', () => {
    const { branches: rows, pairs, ranked, method } = compareBranches({ branches })
    expect(rows.map(({ code, rank }) => [code, rank])).toEqual([
      ['low', { kind: 'range', best: 4, worst: 4, of: 4 }],
      ['top', { kind: 'range', best: 1, worst: 1, of: 4 }],
      ['middle', { kind: 'range', best: 2, worst: 3, of: 4 }],
      ['near', { kind: 'range', best: 2, worst: 3, of: 4 }],
      ['few', { kind: 'notEnough' }],
      ['none', { kind: 'notEnough' }],
    ])
    expect([ranked, method, pairs.length]).toEqual([4, 'pairs', 5])
    expect(pairs.every(({ better, worse }) => better === 'top' || worse === 'low')).toBe(true)
  })

  it('proves nothing by two visits, however far apart', () => {
    expect(rankOf([branchOf('a', [100, 100]), branchOf('b', [1, 2])], 'a')).toEqual({ kind: 'notEnough' })
    expect(rankOf([branchOf('a', [100, 99, 98])], 'a')).toEqual({ kind: 'range', best: 1, worst: 1, of: 1 })
  })

  it('of more than 40 branches sets each against the mean of the others', () => {
    const usual = Array.from({ length: mostForPairs - 1 }, (_, i) =>
      branchOf(`b${i}`, [74 + (i % 3), 76, 78 - (i % 2), 73]),
    )
    const high = branchOf('high', [95, 96, 94, 97])
    expect(compareBranches({ branches: [...usual, high] }).method).toBe('pairs')
    const low = branchOf('low', [52, 50, 51, 49])
    const compared = compareBranches({ branches: [...usual, high, low] })
    expect(compared.method).toBe('againstOthers')
    expect(compared.pairs).toEqual([])
    const kinds = new Map(compared.branches.map(({ code, rank }) => [code, rank.kind]))
    expect([kinds.get('high'), kinds.get('low'), kinds.get('b0')]).toEqual([
      'above',
      'below',
      'notDistinguishable',
    ])
    expect([...kinds.values()].filter(kind => kind !== 'notDistinguishable')).toHaveLength(2)
  })

  it('against the others takes Satterthwaite’s degrees of freedom for a contrast (NumPy and mpmath)', () => {
    const samples = [
      [82, 90, 76, 88],
      [70, 74, 66, 78],
      [80, 84, 76, 86, 91],
    ].flatMap((values, i) => {
      const sample = sampleOf(values)
      return sample === null ? [] : [{ code: `b${i}`, sample }]
    })
    const { ranks } = againstOthers(samples, null)
    // Raw .1439420950, .0100609272, .1361874434; Holm: 2 x .1362 for the first and the third, 3 x .01006.
    const ps = [...ranks.values()].map(rank => ('p' in rank ? rank.p : Number.NaN))
    ;[0.27237488692, 0.03018278148, 0.27237488692].forEach((p, i) => expect(ps[i]).toBeCloseTo(p, 7))
    expect([...ranks.values()].map(({ kind }) => kind)).toEqual([
      'notDistinguishable',
      'below',
      'notDistinguishable',
    ])
  })

  it('against the others borrows the pooled variance where all its visits are equal', () => {
    const usual = Array.from({ length: 45 }, (_, i) => branchOf(`b${i}`, [70, 76, 79, 73 + (i % 4)]))
    const kind = (percent: number) =>
      rankOf([...usual, branchOf('equal', [percent, percent, percent, percent])], 'equal')?.kind
    expect([kind(100), kind(76), kind(30)]).toEqual(['above', 'notDistinguishable', 'below'])
    const still = Array.from({ length: 45 }, (_, i) => branchOf(`b${i}`, [i, i, i]))
    expect(rankOf(still, 'b44')?.kind).toBe('notDistinguishable')
  })
})

describe('every ranking', () => {
  it('has ranges within 1 to N that hold the branch’s own place', () => {
    fc.assert(
      fc.property(network(14), branches => {
        const { branches: rows, pairs, ranked } = compareBranches({ branches })
        const ranges = new Map(
          rows.flatMap(({ code, rank }) => (rank.kind === 'range' ? [[code, rank]] : [])),
        )
        expect(ranges.size).toBe(ranked)
        for (const { code, rank, mean, n } of rows) {
          expect(rank.kind).toBe(n < 3 ? 'notEnough' : 'range')
          if (rank.kind !== 'range') continue
          expect(rank.of).toBe(ranked)
          expect(rank.best).toBeGreaterThanOrEqual(1)
          expect(rank.worst).toBeLessThanOrEqual(ranked)
          const others = rows.filter(other => other.n >= 3 && other.code !== code)
          const above = others.filter(other => (other.mean ?? 0) > (mean ?? 0)).length
          const level = others.filter(other => other.mean === mean).length
          expect(rank.best).toBeLessThanOrEqual(1 + above + level)
          expect(rank.worst).toBeGreaterThanOrEqual(1 + above)
        }
        for (const { better, worse } of pairs) {
          const [first, second] = [ranges.get(better), ranges.get(worse)]
          expect(first?.best ?? Infinity).toBeLessThan(second?.worst ?? 0)
        }
      }),
    )
  })

  it('does not depend on the order of branches', () => {
    const both = network(60).chain(branches =>
      fc
        .shuffledSubarray(branches, { minLength: branches.length })
        .map(shuffled => [branches, shuffled] as const),
    )
    fc.assert(
      fc.property(both, network(60), ([branches, shuffled], previous) => {
        const there = compareBranches({ branches, previous })
        const back = compareBranches({ branches: shuffled, previous: previous.toReversed() })
        const codes = new Map(back.branches.map(row => [row.code, row]))
        expect(there.branches.map(({ code }) => codes.get(code))).toEqual(there.branches)
        expect({ ...back, branches: [] }).toEqual({ ...there, branches: [] })
      }),
    )
  })

  it('of branches with equal visits proves nothing', () => {
    fc.assert(
      fc.property(visits(), fc.integer({ min: 1, max: 50 }), (percents, count) => {
        const branches = Array.from({ length: count }, (_, i) => branchOf(`b${i}`, percents))
        const { branches: rows, network, pairs } = compareBranches({ branches, previous: branches })
        expect(pairs).toEqual([])
        for (const { rank, change } of rows) {
          expect(['notEnough', 'range', 'notDistinguishable']).toContain(rank.kind)
          expect(change.kind).not.toBe('proven')
          if (rank.kind !== 'range') continue
          expect([rank.best, rank.worst]).toEqual([1, count])
        }
        expect(network.change.kind).not.toBe('proven')
      }),
    )
  })

  it('of branches in which nothing varies proves nothing', () => {
    const level = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 3, max: 6 }))
    fc.assert(
      fc.property(fc.array(level, { maxLength: 50 }), levels => {
        const branches = levels.map(([percent, n], i) =>
          branchOf(
            `b${i}`,
            Array.from({ length: n }, () => percent),
          ),
        )
        const { branches: rows, pairs } = compareBranches({ branches })
        expect(pairs).toEqual([])
        expect(rows.filter(({ rank }) => rank.kind === 'above' || rank.kind === 'below')).toEqual([])
      }),
    )
  })
})
