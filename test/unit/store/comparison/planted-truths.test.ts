import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { branchesByPart } from '../../../../src-main/store/comparison/parts.ts'
import { createComparisonPool, type ComparisonPool } from '../../../../src-main/store/comparison/pool.ts'
import { rankBranches } from '../../../../src-main/store/comparison/ranking.ts'
import { trendOfWaves } from '../../../../src-main/store/comparison/trend.ts'
import { sampleFolder, type SampleFolder } from '../../demo/sample-folder.ts'

const checklist = 'bank-branch'

describe('the comparison of a sample network with 12 visits a branch', () => {
  let sample: SampleFolder
  let comparison: ComparisonPool
  let ranking: RankingOfBranches
  const store = () => ({ reader: sample.store.writer, comparison })

  beforeAll(async () => {
    sample = await sampleFolder({ visits: 12, seed: 1 })
    comparison = createComparisonPool()
    const found = await rankBranches(store(), { wave: '2026-Q4', checklist, since: '2026-Q1' })
    if (found === null) throw new Error('not there')
    ranking = found
  }, 120_000)
  afterAll(async () => {
    await comparison.close()
    sample.remove()
  })

  it('proves the two best ahead of every other branch, and neither ahead of the other', () => {
    const { best, sparse } = sample.summary.planted
    const ahead = ranking.branches.slice(0, 2)
    expect(ahead.map(({ branch }) => branch).toSorted()).toEqual(best.toSorted())
    expect(ahead.map(({ rank }) => rank)).toEqual([
      { kind: 'range', best: 1, worst: 2, of: 11 },
      { kind: 'range', best: 1, worst: 2, of: 11 },
    ])
    expect(ranking.notEnough.map(({ branch, n }) => [branch, n])).toEqual([[sparse, 2]])
  })

  it('proves the improvement since the first wave, across a new revision, and no other change', () => {
    expect(ranking.before?.basis).toMatchObject({ kind: 'common', revisions: [1, 2], trend: true })
    const proven = ranking.branches.filter(({ change }) => change.kind === 'proven')
    expect(proven.map(({ branch }) => branch)).toEqual([sample.summary.planted.improving])
    expect(ranking.network.change.kind).toBe('notProven')
  })

  it('proves nothing else: whatever differs has a planted branch on a side', () => {
    const { best, improving } = sample.summary.planted
    const planted = new Set([...best, improving])
    expect(ranking.pairs.filter(({ better }) => !planted.has(better))).toEqual([])
  })

  it('shows the weak moment in every branch', async () => {
    const parts = await branchesByPart(store(), { wave: '2026-Q4', checklist, kind: 'moment' })
    const weak = parts?.parts.findIndex(({ part }) => part === sample.summary.planted.weakMoment) ?? -1
    expect(weak).toBeGreaterThanOrEqual(0)
    for (const { branch, cells } of parts?.branches ?? []) {
      const lowest = Math.min(...cells.flatMap(cell => cell?.mean ?? []))
      expect([branch, cells[weak]?.mean]).toEqual([branch, lowest])
    }
  })

  it('marks the wave in which the second revision began', async () => {
    const trend = await trendOfWaves(store(), { checklist })
    const revised = trend?.waves.filter((_, i) => trend.network[i]?.revised)
    expect(revised?.map(({ code }) => code)).toEqual([sample.summary.planted.revisedFrom])
  })
})
