import { describe, expect, it } from 'vitest'
import { compareBranches } from '../../../src-shared/statistics/compare-branches.ts'
import { carefulWelch } from '../../../src-shared/statistics/careful-test.ts'
import { pooledVariance } from '../../../src-shared/statistics/pooled-variance.ts'
import { sampleOfSums, type Sample } from '../../../src-shared/statistics/sample.ts'
import { sumsOf } from '../../../src-shared/statistics/percent-sums.ts'
import { welch, type Test } from '../../../src-shared/statistics/t-test.ts'
import { branchOf } from './arbitrary-visits.ts'

function visitsOf(percents: readonly number[]): Sample {
  const sample = sampleOfSums(sumsOf(percents))
  if (sample === null) throw new Error('no visits')
  return sample
}

const p = (test: Test) => (test.kind === 'tested' ? test.p : Number.NaN)

describe('three visits that lie close together by luck', () => {
  const lucky = [84, 84.1, 83.9]
  const usual = (i: number) => Array.from({ length: 60 }, (_, visit) => 75 + 10 * Math.sin(visit * 7 + i))

  it('prove nothing against branches of many visits, though Welch’s t alone would', () => {
    const pool = pooledVariance([visitsOf(lucky), visitsOf(usual(1))])
    const [first, second] = [visitsOf(lucky), visitsOf(usual(1))]
    expect(p(welch(first, second, pool))).toBeLessThan(1e-6)
    expect(p(carefulWelch(first, second, pool))).toBeGreaterThan(0.03)
    const few = Array.from({ length: 9 }, (_, i) => branchOf(`b${i}`, usual(i)))
    expect(compareBranches({ branches: [...few, branchOf('lucky', lucky)] }).pairs).toEqual([])
  })

  it('are not above the others of a large network, nor is their change proven', () => {
    const many = Array.from({ length: 60 }, (_, i) => branchOf(`b${i}`, usual(i)))
    const before = [...many, branchOf('lucky', usual(3))]
    const { branches } = compareBranches({ branches: [...many, branchOf('lucky', lucky)], previous: before })
    const row = branches.at(-1)
    expect(row?.rank.kind).toBe('notDistinguishable')
    expect(row?.change.kind).toBe('notProven')
  })
})

describe('the test of a family', () => {
  it('is Welch’s where the pool has no more spread than the two sides', () => {
    const [first, second] = [visitsOf([82, 90, 76, 88]), visitsOf([70, 74, 66, 78])]
    const pool = pooledVariance([first, second])
    expect(carefulWelch(first, second, pool)).toEqual(welch(first, second, pool))
  })

  it('is the pooled one where a side has no spread, and none where nothing has', () => {
    const [still, other] = [visitsOf([95, 95, 95]), visitsOf([82, 90, 76, 88])]
    const pool = pooledVariance([still, other])
    expect(carefulWelch(still, other, pool)).toEqual(welch(still, other, pool))
    expect(carefulWelch(still, visitsOf([90, 90, 90]), pooledVariance([still])).kind).toBe('noSpread')
  })
})
