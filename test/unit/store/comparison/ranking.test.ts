import { describe, expect, it } from 'vitest'
import type { RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { raiseAppeal } from '../../../../src-main/store/appeals.ts'
import { endImpossible, rejectAudit } from '../../../../src-main/store/audit-status.ts'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import { rankBranches } from '../../../../src-main/store/comparison/ranking.ts'
import { correctAudit } from '../../../../src-main/store/correct-audit.ts'
import { purgeAudit } from '../../../../src-main/store/retention/purge-audit.ts'
import { value } from '../data-folder.ts'
import { cafe, chain, q3, q4 } from './known-visits.ts'

type Question = Parameters<typeof rankBranches>[1]

async function ranked(
  { store }: ReturnType<typeof chain>,
  question: Partial<Question> = {},
): Promise<RankingOfBranches> {
  const ranking = await rankBranches(store, { wave: q4, checklist: 'cafe', ...question })
  if (ranking === null) throw new Error('not there')
  return ranking
}

const branchIn = ({ branches, notEnough }: RankingOfBranches, code: string) =>
  [...branches, ...notEnough].find(({ branch }) => branch === code)

const near = (number: number, digits: number): unknown => expect.closeTo(number, digits)

describe('a ranking of branches', () => {
  it('has the worked numbers: mean 84.0, s 6.32, 73.9..94.1, proven better at p .0272', async () => {
    const net = chain(['b-low', 'a-top'])
    net.visits.scored('a-top', q4, [82, 90, 76, 88])
    net.visits.scored('b-low', q4, [70, 74, 66, 78])
    const ranking = await ranked(net)
    const [top, low] = ranking.branches
    expect(top).toMatchObject({ branch: 'a-top', name: 'Кафе a-top', n: 4, mean: 84, shown: 84, gap: 4 })
    expect(top?.deviation).toBeCloseTo(6.3246, 4)
    expect(top?.interval.kind === 'interval' && [top.interval.low, top.interval.high]).toEqual([
      near(73.936, 2),
      near(94.064, 2),
    ])
    expect([top?.rank, low?.rank]).toEqual([
      { kind: 'range', best: 1, worst: 1, of: 2 },
      { kind: 'range', best: 2, worst: 2, of: 2 },
    ])
    expect(ranking.pairs).toEqual([{ better: 'a-top', worse: 'b-low', p: near(0.0272, 3) }])
    expect(ranking).toMatchObject({
      checklist: 'cafe',
      channel: 'inPerson',
      basis: { kind: 'final', revision: 1 },
      before: null,
      target: 80,
      method: 'pairs',
      ranked: 2,
      network: { branches: 2, visits: 8, mean: 78, shown: 78, gap: -2, change: { kind: 'notCompared' } },
    })
  })

  it('counts approved visits alone, as they were last scored', async () => {
    const net = chain(['a-1'])
    const { writer, visits } = net
    const [first = '', second = ''] = visits.scored('a-1', q4, [80, 90, 100])
    visits.sends('a-1', q4, { service: 10 })
    visits.begins('a-1', q4)
    value(rejectAudit(writer, visits.sends('a-1', q4, { service: 20 }), 'S-1', 'Не тот филиал'))
    value(endImpossible(writer, visits.begins('a-1', q4), 'A-1', 'Закрыто'))
    expect(branchIn(await ranked(net), 'a-1')).toMatchObject({ n: 3, shown: 90 })
    value(correctAudit(writer, first, { service: { value: 83 } }, 'S-1', 'Ошибка ввода'))
    expect(branchIn(await ranked(net), 'a-1')).toMatchObject({ n: 3, shown: 91 })
    value(rejectAudit(writer, second, 'S-1', 'Не тот филиал'))
    expect(branchIn(await ranked(net), 'a-1')).toMatchObject({
      n: 2,
      shown: 91.5,
      rank: { kind: 'notEnough' },
    })
  })

  it('sets branches with fewer than three visits apart, and visits without a percent too', async () => {
    const net = chain(['a-3', 'b-2', 'c-1', 'd-0', 'e-none'])
    net.visits.scored('a-3', q4, [70, 70, 70])
    net.visits.scored('b-2', q4, [61, 60.5])
    net.visits.scored('c-1', q4, [99])
    net.visits.counts('a-3', q4, { service: null })
    net.visits.counts('d-0', q4, { service: null })
    const ranking = await ranked(net)
    expect(ranking.branches).toMatchObject([
      { branch: 'a-3', n: 3, unscored: 1, interval: { kind: 'allEqual', n: 3, value: 70 } },
    ])
    expect(ranking.notEnough).toMatchObject([
      { branch: 'c-1', n: 1, interval: { kind: 'one', value: 99 } },
      // 60.75 is rounded half up, once.
      { branch: 'b-2', n: 2, shown: 60.8, interval: { kind: 'two' }, distortion: 50 },
      { branch: 'd-0', n: 0, unscored: 1, mean: null, shown: null, pooled: null, gap: null },
    ])
    expect(ranking.network).toMatchObject({ branches: 3, visits: 6 })
  })

  it('shows the change since the wave before, proven or not', async () => {
    const net = chain(['a-up', 'b-same', 'c-new'])
    net.visits.scored('a-up', q3, [70, 74, 66, 78])
    net.visits.scored('a-up', q4, [82, 90, 76, 88])
    net.visits.scored('b-same', q3, [80, 84, 76])
    net.visits.scored('b-same', q4, [81, 83, 76])
    net.visits.scored('c-new', q4, [81, 83, 76])
    const ranking = await ranked(net)
    expect(ranking.before).toEqual({ wave: q3, basis: { kind: 'final', revision: 1 } })
    // .0272 alone; in a family of two the smaller p counts twice.
    expect(branchIn(ranking, 'a-up')?.change).toMatchObject({ kind: 'notProven', shown: 12, difference: 12 })
    expect(branchIn(ranking, 'b-same')?.change).toMatchObject({ kind: 'notProven', shown: 0 })
    expect(branchIn(ranking, 'c-new')?.change).toEqual({ kind: 'notCompared' })
    expect(ranking.network).toMatchObject({ paired: 2, change: { kind: 'notEnough', shown: 6 } })
    const alone = await ranked(net, { region: 'a' })
    expect(branchIn(alone, 'a-up')?.change).toMatchObject({
      kind: 'proven',
      p: near(0.0272, 3),
      low: near(1.9, 1),
      high: near(22.1, 1),
    })
    expect(alone.branches.map(({ branch }) => branch)).toEqual(['a-up'])
    expect(alone.network.branches).toBe(1)
  })

  it('takes a stated set of waves as one, without a wave before', async () => {
    const net = chain(['a-1'])
    net.visits.scored('a-1', q3, [70, 80])
    net.visits.scored('a-1', q4, [90])
    const ranking = await ranked(net, { wave: [q3, q4] })
    expect(ranking.before).toBeNull()
    expect(branchIn(ranking, 'a-1')).toMatchObject({ n: 3, shown: 80, change: { kind: 'notCompared' } })
  })

  it('counts changes from another wave when asked', async () => {
    const net = chain(['a-1'])
    net.visits.scored('a-1', q3, [82, 90, 76, 88])
    net.visits.scored('a-1', q4, [70, 74, 66, 78])
    const back = await ranked(net, { wave: q3, since: q4 })
    expect(back.before?.wave).toBe(q4)
    expect(branchIn(back, 'a-1')?.change).toMatchObject({ kind: 'proven', shown: 12 })
    expect((await ranked(net, { wave: q3 })).before).toBeNull()
    for (const since of [q4, 'none'])
      expect(await rankBranches(net.store, { wave: q4, checklist: 'cafe', since })).toBeNull()
  })

  it('names open appeals; such visits count', async () => {
    const net = chain(['a-1'])
    const [first = ''] = net.visits.scored('a-1', q4, [70, 80, 90])
    const appeal = { audit: first, text: 'Не согласны', questions: ['service'], receivedOn: '2026-11-12' }
    value(raiseAppeal(net.writer, appeal, 'S-1', '2026-11-12'))
    value(raiseAppeal(net.writer, { ...appeal, text: 'И ещё' }, 'S-1', '2026-11-12'))
    expect(branchIn(await ranked(net), 'a-1')).toMatchObject({ n: 3, shown: 80, appeals: 1 })
  })

  it('keeps what purged visits added', async () => {
    const net = chain(['a-1'])
    const [first = ''] = net.visits.scored('a-1', q4, [70, 80, 90])
    value(purgeAudit(net.writer, first, { author: 'S-1', reason: 'Срок' }))
    expect(branchIn(await ranked(net), 'a-1')).toMatchObject({ n: 3, shown: 80 })
  })

  it('is null for an unknown wave or checklist, empty where nothing was measured', async () => {
    const net = chain(['a-1'])
    expect(await rankBranches(net.store, { wave: '1999', checklist: 'cafe' })).toBeNull()
    expect(await rankBranches(net.store, { wave: q4, checklist: 'bar' })).toBeNull()
    expect(await ranked(net)).toMatchObject({ branches: [], notEnough: [], network: { mean: null } })
  })
})

describe('revisions that differ', () => {
  const second = cafe(2, [
    { code: 'service', points: 100 },
    { code: 'queue', points: 25 },
  ])

  it('are compared by raw scores over the questions in common', async () => {
    const net = chain(['a-1'])
    net.visits.scored('a-1', q3, [70, 74, 66, 78])
    value(publishChecklist(net.writer, second))
    for (const service of [82, 90, 76, 88]) net.visits.counts('a-1', q4, { service, queue: 0 })
    const ranking = await ranked(net)
    // The wave itself has one revision: final scores, 84 x 100 / 125.
    expect(ranking.basis).toEqual({ kind: 'final', revision: 2 })
    expect(ranking.network.shown).toBe(67.2)
    expect(ranking.before).toEqual({
      wave: q3,
      basis: { kind: 'common', revisions: [1, 2], questions: 1, share: 80, trend: true, purged: 0 },
    })
    // Over what is in common: 84 against 72.
    expect(branchIn(ranking, 'a-1')?.change).toMatchObject({ kind: 'proven', shown: 12 })
  })

  it('within one wave too, after any later visit anew', async () => {
    const net = chain(['a-1', 'b-1'])
    net.visits.scored('a-1', q4, [70, 80])
    value(publishChecklist(net.writer, second))
    net.visits.counts('a-1', q4, { service: 90, queue: 0 })
    const before = await ranked(net)
    expect(before.basis).toMatchObject({ kind: 'common', revisions: [1, 2] })
    expect(branchIn(before, 'a-1')).toMatchObject({ n: 3, shown: 80, pooled: null })
    const last = net.visits.counts('a-1', q4, { service: 40, queue: 100 })
    net.visits.counts('b-1', q4, { service: 50, queue: 100 })
    const after = await ranked(net)
    expect(branchIn(after, 'a-1')).toMatchObject({ n: 4, shown: 70 })
    expect(branchIn(after, 'b-1')).toMatchObject({ n: 1, shown: 50 })
    // A purged visit has no answers left.
    value(purgeAudit(net.writer, last, { author: 'S-1', reason: 'Срок' }))
    const purged = await ranked(net)
    expect(purged.basis).toMatchObject({ kind: 'common', purged: 1 })
    expect(branchIn(purged, 'a-1')).toMatchObject({ n: 3, shown: 80 })
  })

  it('show no change where less than 70 % of the points are in common', async () => {
    const net = chain(['a-1'])
    net.visits.scored('a-1', q3, [70, 74, 66, 78])
    value(
      publishChecklist(
        net.writer,
        cafe(2, [
          { code: 'service', points: 100 },
          { code: 'queue', points: 50 },
        ]),
      ),
    )
    for (const service of [82, 90, 76, 88]) net.visits.counts('a-1', q4, { service, queue: 0 })
    const ranking = await ranked(net)
    expect(ranking.before?.basis).toMatchObject({ kind: 'common', trend: false })
    expect(branchIn(ranking, 'a-1')?.change).toEqual({ kind: 'notCompared' })
    expect(ranking.network.change).toEqual({ kind: 'notCompared' })
  })
})
