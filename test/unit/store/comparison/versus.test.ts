import { describe, expect, it } from 'vitest'
import type { VersusOfTwo, VersusQuestion } from '../../../../src-shared/model/comparison/versus.ts'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import { twoSideBySide } from '../../../../src-main/store/comparison/versus.ts'
import { value } from '../data-folder.ts'
import { cafe, chain, q3, q4 } from './known-visits.ts'

const two = [
  {
    code: 'service',
    points: 50,
    moment: 'counter',
    criterion: 'courtesy' as const,
    standard: 'cafe.service',
  },
  { code: 'queue', points: 50, moment: 'hall', criterion: 'speed' as const },
]

async function beside({ store }: ReturnType<typeof chain>, question: VersusQuestion): Promise<VersusOfTwo> {
  const found = await twoSideBySide(store, question)
  if (found === null) throw new Error('not there')
  return found
}

const near = (number: number, digits = 3): unknown => expect.closeTo(number, digits)
const ab = { kind: 'branches', branches: ['a-1', 'b-1'], wave: q4, checklist: 'cafe' } as const
const waves = { kind: 'waves', waves: [q4, q3], checklist: 'cafe' } as const

describe('two branches side by side', () => {
  it('differ as the worked numbers say: 12.0, p .0272, 1.9..22.1', async () => {
    const net = chain(['a-1', 'b-1', 'c-1'])
    net.visits.scored('a-1', q4, [82, 90, 76, 88])
    net.visits.scored('b-1', q4, [70, 74, 66, 78])
    net.visits.scored('c-1', q4, [50])
    const found = await beside(net, ab)
    expect(found).toMatchObject({
      kind: 'branches',
      comparable: true,
      sides: [
        { code: 'a-1', name: 'Кафе a-1', branches: 1, n: 4, mean: 84, shown: 84 },
        { code: 'b-1', n: 4, shown: 72 },
      ],
      total: { verdict: 'proven' },
    })
    expect(found.total.difference).toEqual({
      kind: 'proven',
      difference: 12,
      shown: 12,
      p: near(0.0272),
      low: near(1.9, 1),
      high: near(22.1, 1),
    })
    // One moment and one criterion with the same visits: two tests in the family.
    expect(found.parts).toMatchObject([
      { kind: 'moment', part: 'counter', title: { ru: 'counter' }, verdict: 'notProven' },
      { kind: 'criterion', part: 'courtesy', title: null, sides: [{ n: 4, shown: 84 }, { shown: 72 }] },
    ])
    const [moment] = found.parts
    expect(moment?.difference.kind === 'notProven' && moment.difference.p).toBeCloseTo(2 * 0.0272, 3)
    expect((await beside(net, { ...ab, branches: ['b-1', 'a-1'] })).total.difference).toMatchObject({
      difference: -12,
    })
  })

  it('with fewer than three visits on a side are not told apart', async () => {
    const net = chain(['a-1', 'b-1', 'd-0'])
    net.visits.scored('a-1', q4, [90, 91, 92])
    net.visits.scored('b-1', q4, [10, 11])
    expect(await beside(net, ab)).toMatchObject({
      total: { verdict: 'notEnough', difference: { kind: 'notEnough', shown: 80.5 } },
      parts: [{ verdict: 'notEnough' }, { verdict: 'notEnough' }],
      questions: [{ code: 'service', verdict: 'notEnough', p: null, difference: 0 }],
    })
    expect(await beside(net, { ...ab, branches: ['a-1', 'd-0'] })).toMatchObject({
      sides: [{ n: 3 }, { n: 0, mean: null }],
      total: { verdict: 'notEnough', difference: { kind: 'notCompared' } },
      questions: [{ sides: [{ n: 3 }, { n: 0, share: null, low: null }], difference: null }],
    })
  })

  it('by shares of standards met: Fisher, one family over the questions', async () => {
    const net = chain(['a-1', 'b-1'], cafe(1, two))
    const visit = (branch: string, service: boolean, queue: boolean) =>
      net.visits.counts(branch, q4, { service: service ? 100 : 99, queue: queue ? 100 : 0 })
    for (let i = 0; i < 12; i += 1) visit('a-1', i < 11, i < 9)
    for (let i = 0; i < 12; i += 1) visit('b-1', i < 4, i < 4)
    // 11/12 vs 4/12: .0094, twice in a family of two; 9/12 vs 4/12: .0995.
    expect((await beside(net, ab)).questions).toMatchObject([
      {
        code: 'service',
        standard: 'cafe.service',
        moment: 'counter',
        criterion: 'courtesy',
        sides: [
          { n: 12, met: 11, share: near(11 / 12) },
          { n: 12, met: 4 },
        ],
        p: near(0.0188),
        verdict: 'proven',
      },
      { code: 'queue', difference: near(5 / 12), p: near(0.0995), verdict: 'notProven' },
    ])
  })
})

describe('two waves side by side', () => {
  it('of one branch: Welch between its visits', async () => {
    const net = chain(['a-1', 'b-1'])
    net.visits.scored('a-1', q3, [70, 74, 66, 78])
    net.visits.scored('a-1', q4, [82, 90, 76, 88])
    net.visits.scored('b-1', q4, [1, 2, 3])
    const found = await beside(net, { ...waves, branch: 'a-1' })
    expect(found).toMatchObject({
      kind: 'waves',
      branch: 'a-1',
      sides: [{ code: q4, shown: 84 }, { code: q3 }],
    })
    expect(found.total).toMatchObject({ verdict: 'proven', difference: { shown: 12, p: near(0.0272) } })
    const back = await beside(net, { ...waves, waves: [q3, q4], branch: 'a-1' })
    expect(back.total.difference).toMatchObject({ shown: -12 })
  })

  it('of the network: paired over the branches that are in both', async () => {
    const net = chain(['a-1', 'b-1', 'c-1', 'd-1'])
    for (const [branch, was, is] of [
      ['a-1', 60, 70],
      ['b-1', 70, 81],
      ['c-1', 80, 89],
    ] as const) {
      net.visits.scored(branch, q3, [was])
      net.visits.scored(branch, q4, [is])
    }
    net.visits.scored('d-1', q4, [0])
    const found = await beside(net, waves)
    expect(found).toMatchObject({
      branch: null,
      sides: [
        { branches: 4, n: 4, mean: 60, deviation: null },
        { branches: 3, n: 3, mean: 70 },
      ],
      // 10, 11 and 9: t = 10 / (1 / sqrt(3)).
      total: { verdict: 'proven', difference: { shown: 10, p: near(0.0033, 4) } },
      parts: [{ part: 'counter', sides: [{ shown: 60 }, { shown: 70 }], verdict: 'proven' }, {}],
    })
  })

  it('of revisions with too little in common are not compared', async () => {
    const net = chain(['a-1'])
    net.visits.scored('a-1', q3, [70, 74, 66])
    value(publishChecklist(net.writer, cafe(2, [{ code: 'service', points: 50 }])))
    net.visits.scored('a-1', q4, [80, 90, 85])
    expect(await beside(net, { ...waves, branch: 'a-1' })).toMatchObject({
      basis: { kind: 'common', trend: false },
      comparable: false,
      sides: [{ shown: 85 }, { shown: 70 }],
      total: { difference: { kind: 'notCompared' }, verdict: 'notEnough' },
      parts: [],
      questions: [],
    })
  })

  it('are not there for an unknown branch or wave', async () => {
    const { store } = chain(['a-1'])
    expect(await twoSideBySide(store, { ...ab, branches: ['a-1', 'x'] })).toBeNull()
    expect(await twoSideBySide(store, { ...waves, branch: 'x' })).toBeNull()
    expect(await twoSideBySide(store, { ...waves, waves: [q4, 'x'] })).toBeNull()
  })
})
