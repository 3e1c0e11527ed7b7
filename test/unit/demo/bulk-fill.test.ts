import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { trendOfWaves } from '../../../src-main/store/comparison/trend.ts'
import { branchesByPart } from '../../../src-main/store/comparison/parts.ts'
import { createComparisonPool } from '../../../src-main/store/comparison/pool.ts'
import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import { missingFields } from '../../../src-shared/scoring/missing-fields.ts'
import { auditsOf, sampleFolder, type SampleFolder } from './sample-folder.ts'

const size = { branches: 4, waves: 2, visits: 12, seed: 5 }
const checklist = 'bank-branch'
const wave = '2026-Q4'

describe('a sample whose ordinary visits are made up by threads', () => {
  let sample: SampleFolder
  const told: (readonly [number, number])[] = []
  const comparison = createComparisonPool()

  beforeAll(async () => {
    sample = await sampleFolder(size, { bulk: true, told: (done, of) => told.push([done, of]) })
  }, 120_000)
  afterAll(async () => {
    await comparison.close()
    sample.remove()
  })

  it('is whole: nothing is found wrong, and every visit says what its checklist asks', async () => {
    expect(await verifyStore(sample.folder)).toEqual([])
    const approved = auditsOf(sample).filter(({ status }) => status === 'approved')
    expect(approved).toHaveLength(sample.summary.approved)
    expect(new Set(approved.map(({ number }) => number)).size).toBe(approved.length)
    for (const { document, answers } of approved) {
      expect(checkAnswers(document, answers, true)).toEqual([])
      // Photos are left out.
      const missing = missingFields(document, answers, {}).filter(({ kind }) => kind !== 'evidence')
      expect(missing).toEqual([])
    }
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
  })

  it('holds the truths that were planted', async () => {
    const store = { reader: sample.store.writer, comparison }
    const { best, improving, weakMoment } = sample.summary.planted
    const codes = [...best, improving ?? '']
    const trend = await trendOfWaves(store, { checklist, branches: codes })
    const last = trend?.branches.map(({ points }) => points.at(-1)?.mean ?? 0) ?? []
    for (const mean of last.slice(0, 2)) expect(Math.abs(mean - 88)).toBeLessThan(1)
    const points = trend?.branches.at(-1)?.points ?? []
    const change = (points.at(-1)?.mean ?? 0) - (points[0]?.mean ?? 0)
    expect(Math.abs(change - 8)).toBeLessThan(1.5)
    const parts = await branchesByPart(store, { wave, checklist, kind: 'moment' })
    const lowest = parts?.parts.toSorted((a, b) => (a.network.mean ?? 101) - (b.network.mean ?? 101))[0]
    expect(lowest?.part).toBe(weakMoment)
  })

  it('is the same for the same seed', async () => {
    const again = await sampleFolder(size, { bulk: true })
    const hashes = ({ store }: SampleFolder) =>
      store.writer.sql<string>('SELECT hash FROM audit ORDER BY id').pluck().all()
    try {
      expect(hashes(again)).toEqual(hashes(sample))
    } finally {
      again.remove()
    }
  }, 60_000)
})
