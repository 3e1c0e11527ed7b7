import { describe, expect, it } from 'vitest'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import { comparisonFilters } from '../../../../src-main/store/comparison/filters.ts'
import { lossesOfQuestions } from '../../../../src-main/store/comparison/losses.ts'
import { branchesByPart } from '../../../../src-main/store/comparison/parts.ts'
import { trendOfWaves } from '../../../../src-main/store/comparison/trend.ts'
import { purgeAudit } from '../../../../src-main/store/retention/purge-audit.ts'
import { value } from '../data-folder.ts'
import { cafe, chain, q3, q4 } from './known-visits.ts'

const twoMoments = cafe(1, [
  { code: 'service', points: 60, moment: 'counter' },
  { code: 'queue', points: 40, moment: 'hall' },
])

function visited() {
  const net = chain(['a-1', 'b-1', 'c-1'], twoMoments)
  net.visits.counts('a-1', q4, { service: 100, queue: 50 })
  net.visits.counts('a-1', q4, { service: 80, queue: null })
  net.visits.counts('b-1', q4, { service: 50, queue: 100 })
  net.visits.sends('b-1', q4, { service: 0, queue: 0 })
  return net
}

describe('branch by part', () => {
  it.each(['moment', 'question'] as const)('%s: n and mean in every cell, the network beside', async kind => {
    const { store } = visited()
    const found = await branchesByPart(store, { wave: q4, checklist: 'cafe', kind })
    const [first, second] = kind === 'moment' ? ['counter', 'hall'] : ['service', 'queue']
    expect(found).toMatchObject({
      basis: { kind: 'final', revision: 1 },
      target: 80,
      parts: [
        { part: first, title: { ru: first }, network: { branches: 2, visits: 3, shown: 70, gap: -10 } },
        { part: second, title: { ru: second }, network: { branches: 2, visits: 2, shown: 75, gap: -5 } },
      ],
      branches: [
        { branch: 'a-1', name: 'Кафе a-1' },
        {
          branch: 'b-1',
          cells: [
            { n: 1, mean: 50 },
            { n: 1, mean: 100 },
          ],
        },
      ],
    })
    const [counter, hall] = found?.branches[0]?.cells ?? []
    expect(counter).toEqual({ n: 2, unscored: 0, mean: 90, shown: 90 })
    expect(hall).toMatchObject({ n: 1, mean: 50 })
  })

  it('knows criteria and levels', async () => {
    const { store } = visited()
    for (const kind of ['criterion', 'level'] as const) {
      const found = await branchesByPart(store, { wave: q4, checklist: 'cafe', kind, region: 'b' })
      expect(found?.parts).toMatchObject([
        { part: kind === 'level' ? 'basic' : 'courtesy', title: null, network: { branches: 1, shown: 70 } },
      ])
    }
  })
})

describe('lost points', () => {
  it('are summed by question, with the share of visits that lost any', async () => {
    const { store, writer, visits } = visited()
    const found = await lossesOfQuestions(store, { wave: q4, checklist: 'cafe' })
    // service: 0 + 12 + 30 of 60 points; queue: 20 of 40, once not measured.
    expect(found).toMatchObject({
      visits: 3,
      purged: 0,
      bars: [
        { code: 'service', moment: 'counter', criterion: 'courtesy', lost: 42, n: 3, visitsLosing: 2 },
        { code: 'queue', lost: 20, n: 2, visitsLosing: 1, cumulative: 1 },
      ],
    })
    expect(found?.bars[0]?.share).toBeCloseTo(42 / 62, 9)
    expect(found?.bars[0]?.interval?.low).toBeGreaterThan(0)
    value(purgeAudit(writer, visits.counts('b-1', q4, { service: 0 }), { author: 'S-1', reason: 'Срок' }))
    expect(await lossesOfQuestions(store, { wave: q4, checklist: 'cafe' })).toMatchObject({
      visits: 3,
      purged: 1,
      bars: [{ lost: 42 }, { lost: 20 }],
    })
  })
})

describe('a trend', () => {
  it('goes over the waves that measured the checklist', async () => {
    const { store, visits } = chain(['a-1', 'b-1'])
    visits.scored('a-1', q3, [70, 74, 66, 78])
    visits.scored('a-1', q4, [82, 90, 76, 88])
    visits.scored('b-1', q4, [60])
    expect(await trendOfWaves(store, { checklist: 'cafe', branches: ['a-1', 'b-1'] })).toMatchObject({
      waves: [
        { code: q3, revisions: [1] },
        { code: q4, revisions: [1] },
      ],
      line: true,
      network: [
        { branches: 1, shown: 72, revised: false, change: { kind: 'notCompared' } },
        { branches: 2, shown: 72, revised: false, change: { kind: 'notEnough', shown: 12 } },
      ],
      branches: [
        {
          branch: 'a-1',
          points: [
            { n: 4, shown: 72, change: { kind: 'notCompared' } },
            { n: 4, shown: 84, change: { kind: 'proven', shown: 12 } },
          ],
        },
        {
          branch: 'b-1',
          points: [
            { n: 0, shown: null },
            { n: 1, shown: 60 },
          ],
        },
      ],
    })
    expect(await trendOfWaves(store, { checklist: 'cafe', branches: ['nobody'] })).toBeNull()
  })

  it('marks new revisions, and is no line where too little is in common', async () => {
    const { store, visits, writer } = chain(['a-1'])
    visits.scored('a-1', q3, [70, 74, 66])
    value(publishChecklist(writer, cafe(2, [{ code: 'service', points: 50 }])))
    visits.scored('a-1', q4, [80, 90, 85])
    expect(await trendOfWaves(store, { checklist: 'cafe' })).toMatchObject({
      basis: { kind: 'common', questions: 0, trend: false },
      line: false,
      network: [
        { shown: 70, revised: false },
        { shown: 85, revised: true, change: { kind: 'notCompared' } },
      ],
    })
    expect(await trendOfWaves(store, { checklist: 'cafe', waves: [q4] })).toMatchObject({
      basis: { kind: 'final', revision: 2 },
      line: true,
      network: [{ shown: 85, revised: false }],
    })
  })
})

describe('what can be chosen', () => {
  it('are the waves with what counts in them, and where', () => {
    const { writer } = visited()
    expect(comparisonFilters(writer)).toMatchObject({
      waves: [
        { code: q4, checklists: ['cafe'] },
        { code: q3, checklists: [] },
      ],
      checklists: [{ code: 'cafe', channel: 'inPerson' }],
      channels: ['inPerson'],
      regions: ['a', 'b', 'c'],
      cities: [],
    })
  })
})
