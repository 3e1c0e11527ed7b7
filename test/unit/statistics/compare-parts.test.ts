import { describe, expect, it } from 'vitest'
import { compareNetworks, compareParts } from '../../../src-shared/statistics/compare-parts.ts'
import { compareTwo } from '../../../src-shared/statistics/compare-two.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import { sumsOf } from '../../../src-shared/statistics/percent-sums.ts'

const first = sumsOf([82, 90, 76, 88])
const second = sumsOf([70, 74, 66, 78])
const alike = sumsOf([80, 84, 76, 86])
const part = (a: typeof first, b: typeof first) => ({ first: a, second: b, wave: [a, b] })

describe('parts of two branches', () => {
  it('alone are as two branches; among others p is adjusted, by Holm', () => {
    expect(compareParts([part(first, second)])).toEqual([compareTwo(first, second, [first, second])])
    const [proven, same, few, none] = compareParts([
      part(first, second),
      part(first, alike),
      part(first, sumsOf([1, 2])),
      part(first, sumsOf([])),
    ])
    // .0272 and .544, a family of two; what has too few visits is not in it.
    expect(proven).toMatchObject({ kind: 'notProven', p: expect.closeTo(0.0544, 3) as unknown })
    expect(same).toMatchObject({ kind: 'notProven', p: expect.closeTo(0.544, 3) as unknown })
    expect([few?.kind, none?.kind]).toEqual(['notEnough', 'notCompared'])
  })

  it('without any spread prove nothing', () => {
    expect(compareParts([part(sumsOf([90, 90, 90]), sumsOf([10, 10, 10]))])).toMatchObject([
      { kind: 'noSpread', difference: 80 },
    ])
  })
})

describe('parts of a network in two waves', () => {
  const wave = (means: readonly number[]) => means.map((mean, i) => ({ code: `b-${i}`, ...sumsOf([mean]) }))

  it('alone are as the network', () => {
    const [now, before] = [wave([70, 81, 89]), wave([60, 70, 80])]
    expect(compareNetworks([{ first: now, second: before }])).toEqual([networkOf(now, before).change])
  })

  it('need three branches that are in both', () => {
    const pairs = [
      { first: wave([70, 81]), second: wave([60, 70]) },
      { first: wave([70]), second: [] },
    ]
    expect(compareNetworks(pairs).map(({ kind }) => kind)).toEqual(['notEnough', 'notCompared'])
  })
})
