import { describe, expect, it } from 'vitest'
import { compareBranches } from '../../../src-shared/statistics/compare-branches.ts'
import { careful } from '../../../src-shared/statistics/careful-test.ts'
import { pooledVariance } from '../../../src-shared/statistics/pooled-variance.ts'
import { sampleOfSums, type Sample } from '../../../src-shared/statistics/sample.ts'
import { sumsOf } from '../../../src-shared/statistics/percent-sums.ts'
import { pooledT, welch, type Test } from '../../../src-shared/statistics/t-test.ts'
import { branchOf } from './arbitrary-visits.ts'

function visitsOf(percents: readonly number[]): Sample {
  const sample = sampleOfSums(sumsOf(percents))
  if (sample === null) throw new Error('no visits')
  return sample
}

const p = (test: Test) => (test.kind === 'tested' ? test.p : Number.NaN)
const usual = (i: number) => Array.from({ length: 60 }, (_, visit) => 75 + 10 * Math.sin(visit * 7 + i))

describe('three visits that lie close together by luck', () => {
  it('do not stand above the others of a large network', () => {
    const many = Array.from({ length: 60 }, (_, i) => branchOf(`b${i}`, usual(i)))
    const { branches } = compareBranches({ branches: [...many, branchOf('lucky', [84, 84.1, 83.9])] })
    expect(branches.at(-1)?.rank.kind).toBe('notDistinguishable')
  })
})

describe('two tests that must agree', () => {
  it('have the larger p of the two', () => {
    const [lucky, other] = [visitsOf([84, 84.1, 83.9]), visitsOf(usual(1))]
    const pool = pooledVariance([lucky, other])
    const alone = welch(lucky, other, pool)
    const pooled = pooledT(alone.difference, 1 / lucky.n + 1 / other.n, pool)
    expect(p(alone)).toBeLessThan(1e-6)
    expect(p(careful(alone, pooled))).toBe(p(pooled))
    expect(p(careful(pooled, alone))).toBe(p(pooled))
  })

  it('leave the first as it is where nothing has a spread', () => {
    const [still, other] = [visitsOf([95, 95, 95]), visitsOf([90, 90, 90])]
    const pool = pooledVariance([still])
    const alone = welch(still, other, pool)
    expect(careful(alone, pooledT(alone.difference, 1, pool))).toEqual(alone)
  })
})
