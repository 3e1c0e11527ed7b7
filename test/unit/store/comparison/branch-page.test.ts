import { describe, expect, it } from 'vitest'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import { branchPage } from '../../../../src-main/store/comparison/branch-page.ts'
import { trendOfWaves } from '../../../../src-main/store/comparison/trend.ts'
import { value } from '../data-folder.ts'
import { cafe, chain, q3, q4 } from './known-visits.ts'

const standards = [
  { code: 'service', points: 60, moment: 'counter', standard: 'cafe.service' },
  { code: 'smile', points: 20, moment: 'counter', standard: 'cafe.service' },
  { code: 'queue', points: 20, moment: 'hall', standard: 'cafe.queue' },
]

const page = async ({ store }: ReturnType<typeof chain>, more: object = {}) =>
  await branchPage(store, { branch: 'a-1', ...more })

describe('the page of a branch', () => {
  it('has its history with ranks, changes and the network beside', async () => {
    const net = chain(['a-1', 'b-1'])
    net.visits.scored('a-1', q3, [70, 74, 66, 78])
    net.visits.scored('b-1', q3, [40, 41, 42])
    net.visits.scored('a-1', q4, [82, 90, 76, 88])
    net.visits.scored('b-1', q4, [95])
    const found = await page(net)
    expect(found).toMatchObject({
      branch: { code: 'a-1', name: 'Кафе a-1', tags: [] },
      checklists: [{ code: 'cafe' }],
      page: {
        basis: { kind: 'final' },
        line: true,
        wave: q4,
        before: q3,
        visitsTotal: 8,
        history: [
          {
            wave: q3,
            n: 4,
            shown: 72,
            rank: { kind: 'range', best: 1, worst: 1, of: 2 },
            change: { kind: 'notCompared' },
            network: { branches: 2, shown: 56.5 },
            revised: false,
          },
          {
            wave: q4,
            shown: 84,
            rank: { kind: 'range', best: 1, worst: 1, of: 1 },
            change: { kind: 'proven', shown: 12 },
            network: { branches: 2, shown: 89.5 },
          },
        ],
      },
    })
    expect(found?.page?.visits.map(({ wave, percent }) => [wave, percent])).toEqual([
      [q4, 88],
      [q4, 76],
      [q4, 90],
      [q4, 82],
      [q3, 78],
      [q3, 66],
      [q3, 74],
      [q3, 70],
    ])
    const trend = await trendOfWaves(net.store, { checklist: 'cafe', branches: ['a-1'] })
    expect(found?.page?.history.map(({ change }) => change)).toEqual(
      trend?.branches[0]?.points.map(({ change }) => change),
    )
  })

  it('sets moments, criteria and levels against the network of the wave', async () => {
    const net = chain(['a-1', 'b-1', 'c-1'], cafe(1, standards))
    net.visits.counts('a-1', q4, { service: 100, smile: 100, queue: 50 })
    net.visits.counts('b-1', q4, { service: 50, smile: 50, queue: 100 })
    net.visits.counts('c-1', q3, { service: 0, smile: 0, queue: 0 })
    const found = (await page(net))?.page
    expect(found?.moments).toMatchObject([
      {
        part: 'counter',
        branch: { n: 1, shown: 100 },
        network: { branches: 2, shown: 75 },
        difference: 25,
        gap: 20,
      },
      { part: 'hall', branch: { shown: 50 }, network: { shown: 75 }, difference: -25, gap: -30 },
    ])
    expect(found?.criteria).toMatchObject([{ part: 'courtesy', title: null, branch: { shown: 90 } }])
    expect(found?.levels).toMatchObject([{ part: 'basic', network: { shown: 75 }, difference: 15 }])
    const asked = (await page(net, { wave: q3 }))?.page
    // The wave before has no target of its own.
    expect(asked).toMatchObject({ wave: q3, before: null, target: 85, failedTwice: [] })
    expect(asked?.moments).toMatchObject([{ branch: null, difference: null }, { branch: null }])
  })

  it('names the standards that failed in two waves running', async () => {
    const net = chain(['a-1', 'b-1'], cafe(1, standards))
    const visit = (wave: string, service: number, smile: number | null, queue: number) =>
      net.visits.counts('a-1', wave, { service, smile, queue })
    visit(q3, 100, 0, 0)
    visit(q3, 100, 100, 100)
    visit(q4, 90, 100, 100)
    visit(q4, 100, null, 100)
    visit(q4, 100, 99, 100)
    net.visits.counts('b-1', q4, { service: 0, smile: 0, queue: 0 })
    const found = (await page(net))?.page
    // The queue was met in every visit now; one question of the service is enough to fail it.
    expect(found?.failedTwice).toMatchObject([
      {
        standard: 'cafe.service',
        questions: [
          { code: 'service', moment: 'counter' },
          { code: 'smile', moment: 'counter' },
        ],
        now: { n: 3, met: 1 },
        was: { n: 2, met: 1, share: 0.5 },
      },
    ])
    expect(found?.failedTwice[0]?.now.low).toBeCloseTo(0.0615, 3)
  })

  it('goes on over a new revision', async () => {
    const net = chain(['a-1'], cafe(1, standards))
    net.visits.counts('a-1', q3, { service: 100, smile: 0, queue: 100 })
    value(publishChecklist(net.writer, cafe(2, [...standards, { code: 'new', points: 25, moment: 'hall' }])))
    net.visits.counts('a-1', q4, { service: 100, smile: 0, queue: 100, new: 0 })
    expect((await page(net))?.page).toMatchObject({
      basis: { kind: 'common', revisions: [1, 2], trend: true },
      history: [
        { shown: 80, revised: false },
        { shown: 80, revised: true },
      ],
      moments: [{ part: 'counter', branch: { shown: 75 } }, { part: 'hall' }],
      failedTwice: [{ standard: 'cafe.service' }],
    })
  })

  it('is empty before the first approved visit, and not there for what is unknown', async () => {
    const net = chain(['a-1'])
    net.visits.sends('a-1', q4, { service: 10 })
    expect(await page(net)).toMatchObject({ branch: { code: 'a-1' }, checklists: [], page: null })
    expect(await page(net, { branch: 'x' })).toBeNull()
    net.visits.scored('a-1', q4, [50])
    expect(await page(net, { wave: 'x' })).toBeNull()
    expect(await page(net, { checklist: 'x' })).toBeNull()
  })
})
