import { describe, expect, it } from 'vitest'
import { branchMean } from '../../../src-shared/statistics/branch-mean.ts'
import { compareBranches } from '../../../src-shared/statistics/compare-branches.ts'
import { compareTwo } from '../../../src-shared/statistics/compare-two.ts'
import { pilotResult, type PilotBranch } from '../../../src-shared/statistics/pilot.ts'
import { sumsOf } from '../../../src-shared/statistics/percent-sums.ts'
import { branchOf } from './arbitrary-visits.ts'

describe('the change of a branch since the earlier wave', () => {
  const previous = [
    branchOf('better', [70, 74, 66, 78]),
    branchOf('same', [80, 84, 76, 86]),
    branchOf('few', [50, 60]),
    branchOf('closed', [40, 50, 60]),
    branchOf('unscored', []),
    branchOf('still', [90, 90, 90]),
  ]
  const branches = [
    branchOf('better', [82, 90, 76, 88]),
    branchOf('same', [82, 90, 76, 88]),
    branchOf('few', [90, 95, 92]),
    branchOf('new', [80, 81, 82]),
    branchOf('unscored', [80, 81, 82]),
    branchOf('still', [90, 90, 90]),
  ]
  const changeOf = (code: string, only: readonly string[]) =>
    compareBranches({
      branches: branches.filter(each => only.includes(each.code)),
      previous: previous.filter(each => only.includes(each.code)),
    }).branches.find(each => each.code === code)?.change

  it('is an arrow only when proven, in one family over branches', () => {
    const alone = changeOf('better', ['better'])
    expect(alone).toMatchObject({ kind: 'proven', difference: 12, shown: 12 })
    if (alone?.kind !== 'proven') return
    expect(alone.p).toBeCloseTo(0.0272, 4)
    expect(alone.low).toBeCloseTo(1.9, 1)
    expect(alone.high).toBeCloseTo(22.1, 1)
    const amongTwo = changeOf('better', ['better', 'same'])
    expect(amongTwo?.kind).toBe('notProven')
    expect(amongTwo?.kind === 'notProven' && amongTwo.p).toBeCloseTo(2 * 0.0272, 3)
  })

  it('needs three visits in both waves', () => {
    const all = branches.map(each => each.code)
    expect(changeOf('few', all)).toMatchObject({ kind: 'notEnough', shown: 37.3 })
    expect(changeOf('new', all)).toEqual({ kind: 'notCompared' })
    expect(changeOf('unscored', all)).toEqual({ kind: 'notCompared' })
    // Its spread is borrowed from the other branches of both waves; alone it has none.
    expect(changeOf('still', all)).toMatchObject({ kind: 'notProven', difference: 0, shown: 0, p: 1 })
    expect(changeOf('still', ['still'])).toEqual({ kind: 'noSpread', difference: 0, shown: 0 })
  })

  it('is rounded once, from its exact value, alike in both directions', () => {
    const [a, b] = [branchOf('a', [84, 84.1]), branchOf('a', [80])]
    const shown = (now: typeof a, then: typeof a) =>
      compareBranches({ branches: [now], previous: [then] }).branches[0]?.change
    expect(shown(a, b)).toMatchObject({ kind: 'notEnough', shown: 4.1 })
    expect(shown(b, a)).toMatchObject({ kind: 'notEnough', shown: -4.1 })
  })
})

describe('the network', () => {
  const previous = [
    branchOf('a', [80]),
    branchOf('b', [78, 80]),
    branchOf('c', [70]),
    branchOf('d', [84, 84, 84]),
  ]
  const branches = [
    branchOf('a', [84]),
    branchOf('b', [80, 80]),
    branchOf('c', [72]),
    branchOf('d', [90, 92]),
    branchOf('new', [60]),
    branchOf('none', []),
  ]

  it('is the mean of branch means, with a t interval over branches', () => {
    const { network } = compareBranches({ branches, previous })
    expect(network).toMatchObject({ branches: 5, visits: 7, paired: 4, shown: 77.4 })
    expect(network.mean).toBeCloseTo(387 / 5, 12)
    // t(4) = 2.776445, s of 84 80 72 91 60 = 11.908.
    expect(network.interval).toMatchObject({ kind: 'interval', n: 5 })
    if (network.interval.kind !== 'interval') return
    expect(network.interval.low).toBeCloseTo(77.4 - (2.776445 * 11.908) / Math.sqrt(5), 1)
  })

  it('changes by the paired t over branches present in both waves', () => {
    const { change } = compareBranches({ branches, previous }).network
    expect(change).toMatchObject({ kind: 'notProven', shown: 3.5 })
    if (change.kind !== 'notProven') return
    // Differences 4, 1, 2, 7: 84 80 72 91 after 80 79 70 84.
    expect(change.p).toBeCloseTo(0.07727428998754564, 7)
    const two = compareBranches({ branches: branches.slice(0, 2), previous })
    expect(two.network.change).toMatchObject({ kind: 'notEnough', difference: 2.5 })
    expect(compareBranches({ branches }).network.change).toEqual({ kind: 'notCompared' })
  })

  it('without visits has nothing to show', () => {
    const { network, ranked } = compareBranches({ branches: [] })
    expect(network).toMatchObject({ mean: null, shown: null, interval: { kind: 'none' } })
    expect(ranked).toBe(0)
  })
})

describe('one odd visit', () => {
  it('moves the mean of n by at most 100 % / n', () => {
    expect(branchMean(sumsOf([82, 90, 76, 88]))).toMatchObject({ n: 4, shown: 84, distortion: 25 })
    expect(branchMean(sumsOf([]))).toEqual({
      n: 0,
      mean: null,
      shown: null,
      deviation: null,
      interval: { kind: 'none' },
      distortion: null,
    })
  })
})

describe('two side by side', () => {
  const [first, second] = [sumsOf([82, 90, 76, 88]), sumsOf([70, 74, 66, 78])]

  it('are a family of their own', () => {
    const found = compareTwo(first, second, [first, second])
    expect(found).toMatchObject({ kind: 'proven', difference: 12, shown: 12 })
    expect('p' in found && found.p).toBeCloseTo(0.0272, 4)
    expect(compareTwo(second, first, [first, second])).toMatchObject({ kind: 'proven', shown: -12 })
    expect(compareTwo(first, first, [first])).toMatchObject({ kind: 'notProven', difference: 0 })
  })

  it('of few visits, of none, or without any spread are not proven', () => {
    expect(compareTwo(first, sumsOf([1, 2]), [first])).toMatchObject({ kind: 'notEnough', shown: 82.5 })
    expect(compareTwo(first, sumsOf([]), [first])).toEqual({ kind: 'notCompared' })
    const [high, low] = [sumsOf([90, 90, 90]), sumsOf([50, 50, 50])]
    expect(compareTwo(high, low, [high, low])).toMatchObject({ kind: 'noSpread', difference: 40 })
  })
})

describe('a pilot against the rest', () => {
  const branch = (code: string, pilot: boolean, before: number, after: number): PilotBranch => ({
    code,
    pilot,
    before: sumsOf([before, before + 2]),
    after: sumsOf([after, after + 2]),
  })
  const pilots = [branch('a', true, 70, 90), branch('b', true, 72, 90), branch('c', true, 75, 94)]
  const rest = [branch('d', false, 70, 71), branch('e', false, 72, 71), branch('f', false, 75, 75)]

  it('has a verdict only when drawn by lot', () => {
    const drawn = pilotResult([...pilots, ...rest], true)
    expect(drawn).toMatchObject({ kind: 'proven', pilots: 3, rest: 3, difference: 19 })
    const picked = pilotResult([...pilots, ...rest], false)
    expect(picked.kind).toBe('indicative')
    expect('p' in picked).toBe(false)
    expect(pilotResult([...rest, ...rest.map(each => ({ ...each, pilot: true }))], true).kind).toBe(
      'notProven',
    )
  })

  it('needs three branches a side, visited in both waves', () => {
    const unvisited = { ...branch('c', true, 75, 94), after: sumsOf([]) }
    expect(pilotResult([...pilots.slice(0, 2), unvisited, ...rest], true)).toEqual({
      kind: 'notEnough',
      pilots: 2,
      rest: 3,
    })
    expect(pilotResult([], true)).toEqual({ kind: 'notEnough', pilots: 0, rest: 0 })
  })

  it('borrows the other side’s spread where one side changed alike', () => {
    const alike = [60, 70, 80].map(before => branch(`p${before}`, true, before, before + 30))
    expect(pilotResult([...alike, ...rest], true)).toMatchObject({ kind: 'proven' })
  })

  it('says nothing when every branch changed alike', () => {
    const alike = (pilot: boolean, by: number) =>
      [60, 70, 80].map(before => branch(`${pilot}${before}`, pilot, before, before + by))
    expect(pilotResult([...alike(true, 5), ...alike(false, 0)], true)).toMatchObject({
      kind: 'noSpread',
      difference: 5,
    })
  })
})
