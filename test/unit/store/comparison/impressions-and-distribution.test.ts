import { describe, expect, it } from 'vitest'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import { distributionOfVisits } from '../../../../src-main/store/comparison/distribution.ts'
import { comparisonFilters } from '../../../../src-main/store/comparison/filters.ts'
import { impressionsOfBranches } from '../../../../src-main/store/comparison/impressions.ts'
import { rankBranches } from '../../../../src-main/store/comparison/ranking.ts'
import { purgeAudit } from '../../../../src-main/store/retention/purge-audit.ts'
import { saveBranch, listBranches } from '../../../../src-main/store/branches.ts'
import { value } from '../data-folder.ts'
import { asks, cafe, chain, q3, q4 } from './known-visits.ts'

const question = { wave: q4, checklist: 'cafe' }

describe('impressions', () => {
  it('stand apart from the score, by branch and over all visits', async () => {
    const { service, ...felt } = { service: { code: 'service', points: 100 }, ...asks }
    const net = chain(['a-1', 'b-1'], cafe(1, [service, ...Object.values(felt)]))
    const counts = (branch: string, nps: number | null, csat: number | null, expected: number | null) =>
      net.visits.counts(branch, q4, { service: 50, nps, csat, expected })
    counts('a-1', 10, 5, 6)
    counts('a-1', 9, 4, 5)
    counts('a-1', 7, 2, 4)
    counts('b-1', 0, 3, null)
    counts('b-1', null, null, null)
    const found = await impressionsOfBranches(net.store, question)
    expect(found).toMatchObject({
      purged: 0,
      questions: [
        { code: 'nps', kind: 'nps' },
        { code: 'csat', kind: 'csat' },
        { code: 'expected', kind: 'expectation' },
      ],
      network: {
        visits: 5,
        nps: { n: 4, promoters: 2, detractors: 1, value: 25, counts: [1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1] },
        csat: { n: 4, met: 2, share: 0.5, mean: 3.5, counts: [0, 1, 1, 1, 1] },
        expectation: { n: 3, mean: 5, counts: [0, 0, 0, 1, 1, 1, 0] },
      },
      branches: [
        { branch: 'a-1', visits: 3, nps: { n: 3, detractors: 0 } },
        {
          branch: 'b-1',
          visits: 2,
          nps: { n: 1, value: -100, margin: null },
          csat: { n: 1 },
          expectation: null,
        },
      ],
    })
    // 1.96 x 100 sqrt((.5 + .25 - .25²) / 4); 5 ± 4.303 / sqrt(3), clipped to the scale.
    expect(found?.network.nps?.margin).toBeCloseTo(81.25, 1)
    const interval = found?.network.expectation?.interval
    expect(interval?.kind === 'interval' && [interval.low, interval.high]).toEqual([
      expect.closeTo(2.516, 3),
      7,
    ])
  })

  it('are not there where they were not asked', async () => {
    const { store, visits } = chain(['a-1'])
    visits.scored('a-1', q4, [50])
    const none = { nps: null, csat: null, expectation: null }
    expect(await impressionsOfBranches(store, question)).toMatchObject({ questions: [], network: none })
  })
})

const graded = {
  scoring: {
    bands: [
      { from: 90, code: 'excellent', title: { ru: 'Отлично' } },
      { from: 50, code: 'fair', title: { ru: 'Средне' } },
    ],
  },
}

describe('the distribution of visits', () => {
  it('has bins, quartiles and bands, over all and branch by branch', async () => {
    const net = chain(['a-1', 'b-1'], cafe(1, undefined, graded))
    net.visits.scored('a-1', q4, [100, 90, 89.9999, 50])
    net.visits.scored('b-1', q4, [49, 0])
    net.visits.counts('b-1', q4, { service: null })
    net.visits.scored('a-1', q3, [10])
    const found = await distributionOfVisits(net.store, question)
    expect(found).toMatchObject({
      basis: { kind: 'final' },
      target: 80,
      width: 10,
      purged: 0,
      bands: [{ code: 'excellent' }, { code: 'fair' }, { code: null, from: null }],
      network: {
        n: 6,
        unscored: 1,
        min: 0,
        max: 100,
        counts: [1, 0, 0, 0, 1, 1, 0, 0, 1, 2],
        bandCounts: [2, 2, 2],
      },
      branches: [
        { branch: 'a-1', n: 4, counts: [0, 0, 0, 0, 0, 1, 0, 0, 1, 2] },
        { branch: 'b-1', n: 2, unscored: 1, lower: 12.25, median: 24.5, upper: 36.75, bandCounts: [0, 0, 2] },
      ],
    })
    expect(found?.bins.at(-1)).toEqual({ from: 90, to: null })
    expect(found?.network.median).toBeCloseTo((50 + 89.9999) / 2, 6)
    expect(found?.network.shares).toEqual([1 / 3, 1 / 3, 1 / 3])
    const fine = await distributionOfVisits(net.store, { ...question, width: 5 })
    expect(fine?.bins).toHaveLength(20)
    expect(fine?.network.counts.at(-1)).toBe(1)
  })

  it('is of raw scores in common where revisions differ; purged visits are told', async () => {
    const net = chain(['a-1'], cafe(1, undefined, graded))
    const [first = ''] = net.visits.scored('a-1', q4, [70, 95])
    value(
      publishChecklist(
        net.writer,
        cafe(
          2,
          [
            { code: 'service', points: 100 },
            { code: 'queue', points: 25 },
          ],
          graded,
        ),
      ),
    )
    net.visits.counts('a-1', q4, { service: 60, queue: 0 })
    value(purgeAudit(net.writer, first, { author: 'S-1', reason: 'Срок' }))
    expect(await distributionOfVisits(net.store, question)).toMatchObject({
      basis: { kind: 'common', revisions: [1, 2] },
      purged: 1,
      network: { n: 2, min: 60, max: 95, bandCounts: [1, 1, 0] },
    })
    const old = await distributionOfVisits(net.store, { wave: q3, checklist: 'cafe' })
    expect(old?.network).toMatchObject({ n: 0, min: null, median: null, shares: [] })
  })
})

describe('filters', () => {
  it('take branches that have every tag, and revisions of one segment', async () => {
    const net = chain(['a-1', 'b-1'], cafe(1, undefined, { segment: 'mass' }))
    for (const branch of listBranches(net.writer)) {
      const tags = branch.code === 'a-1' ? ['drive-in', 'новый'] : ['новый']
      value(saveBranch(net.writer, { ...branch, tags }))
    }
    net.visits.scored('a-1', q4, [80])
    net.visits.scored('b-1', q4, [60])
    expect(comparisonFilters(net.writer).tags).toEqual(['drive-in', 'новый'])
    const visits = async (more: object) =>
      (await rankBranches(net.store, { ...question, ...more }))?.network.visits
    expect(await visits({ tags: ['новый'] })).toBe(2)
    expect(await visits({ tags: ['новый', 'drive-in'] })).toBe(1)
    expect(await visits({ tags: ['старый'] })).toBe(0)
    expect(await visits({ segment: 'mass' })).toBe(2)
    expect(await visits({ segment: 'vip' })).toBe(0)
    value(publishChecklist(net.writer, cafe(2, undefined, { segment: 'vip' })))
    net.visits.scored('a-1', q4, [90])
    expect(comparisonFilters(net.writer).segments).toEqual(['mass', 'vip'])
    expect(await visits({ segment: 'vip' })).toBe(1)
    expect(await visits({})).toBe(3)
  })
})
