import { describe, expect, it } from 'vitest'
import type { VisitsQuestion } from '../../../../src-shared/model/comparison/visits.ts'
import { decideAppeal, raiseAppeal } from '../../../../src-main/store/appeals.ts'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import { branchesByPart } from '../../../../src-main/store/comparison/parts.ts'
import { visitsBehind } from '../../../../src-main/store/comparison/visits-behind.ts'
import { purgeAudit } from '../../../../src-main/store/retention/purge-audit.ts'
import { value } from '../data-folder.ts'
import { cafe, chain, q3, q4 } from './known-visits.ts'

const twoMoments = [
  { code: 'service', points: 60, moment: 'counter' },
  { code: 'queue', points: 40, moment: 'hall' },
]

function visited() {
  const net = chain(['a-1', 'b-1'], cafe(1, twoMoments))
  const ids = {
    first: net.visits.counts('a-1', q4, { service: 100, queue: 50 }),
    second: net.visits.counts('a-1', q4, { service: 80, queue: null }),
    other: net.visits.counts('b-1', q4, { service: 50, queue: 100 }),
    earlier: net.visits.counts('a-1', q3, { service: 0, queue: 0 }),
  }
  net.visits.sends('a-1', q4, { service: 10, queue: 10 })
  const asks = async (question: Partial<VisitsQuestion> = {}) => {
    const found = await visitsBehind(net.store, { wave: q4, checklist: 'cafe', ...question })
    if (found === null) throw new Error('not there')
    return found
  }
  return { ...net, ids, asks }
}

describe('the visits behind a mark', () => {
  it('are the approved ones, the newest first, each with its score', async () => {
    const { ids, asks } = visited()
    const found = await asks()
    expect(found).toMatchObject({ total: 3, purged: 0, checklist: 'cafe', waves: [{ code: q4 }] })
    expect(found.visits.map(({ id }) => id)).toEqual([ids.other, ids.second, ids.first])
    expect(found.visits.at(-1)).toMatchObject({
      number: '2026-Q4-0001',
      wave: q4,
      branch: 'a-1',
      branchName: 'Кафе a-1',
      revision: 1,
      date: '2026-11-12',
      shopper: 'A-1',
      percent: 80,
      raw: 80,
      part: null,
      appeal: false,
      score: 1,
    })
    const both = await asks({ wave: [q3, q4], branch: 'a-1' })
    expect(both.visits.map(({ id }) => id)).toEqual([ids.second, ids.first, ids.earlier])
    expect((await asks({ region: 'b' })).visits.map(({ id }) => id)).toEqual([ids.other])
  })

  it('of a cell are as many as the cell counts, with its percent', async () => {
    const { store, ids, asks } = visited()
    const parts = await branchesByPart(store, { wave: q4, checklist: 'cafe', kind: 'moment' })
    const cell = parts?.branches[0]?.cells[1]
    const found = await asks({ branch: 'a-1', part: { kind: 'moment', part: 'hall' } })
    expect(found.total).toBe((cell?.n ?? 0) + (cell?.unscored ?? 0))
    expect(found.visits.map(({ id, part }) => [id, part])).toEqual([
      [ids.second, { percent: null, raw: null, lost: null }],
      [ids.first, { percent: 50, raw: 50, lost: null }],
    ])
    expect((await asks({ part: { kind: 'criterion', part: 'courtesy' } })).total).toBe(3)
    expect((await asks({ part: { kind: 'moment', part: 'nowhere' } })).visits).toEqual([])
  })

  it('of a question are those that measured it, most points lost first', async () => {
    const { ids, asks } = visited()
    const found = await asks({ part: { kind: 'question', part: 'queue' } })
    expect(found.total).toBe(2)
    expect(found.visits.map(({ id, part }) => [id, part])).toEqual([
      [ids.first, { percent: 50, raw: null, lost: 20 }],
      [ids.other, { percent: 100, raw: null, lost: 0 }],
    ])
    const here = await asks({ branch: 'b-1', part: { kind: 'question', part: 'service' } })
    expect(here.visits).toMatchObject([{ branch: 'b-1', percent: 70, part: { percent: 50, lost: 30 } }])
  })

  it('show an open appeal, and the score that its decision made', async () => {
    const { ids, asks, writer } = visited()
    const appeal = { audit: ids.first, text: 'Нет', questions: ['queue'], receivedOn: '2026-11-12' }
    const { id } = value(raiseAppeal(writer, appeal, 'S-1', '2026-11-12'))
    expect((await asks()).visits.map(visit => visit.appeal)).toEqual([false, false, true])
    const decision = {
      question: 'queue',
      outcome: 'changed',
      answer: { value: 100 },
      reason: 'По записи',
    } as const
    value(decideAppeal(writer, id, [decision], 'S-1', '2026-11-13'))
    expect((await asks()).visits.at(-1)).toMatchObject({ appeal: false, score: 2, percent: 100 })
  })

  it('tell how many were purged', async () => {
    const { ids, asks, writer } = visited()
    value(purgeAudit(writer, ids.first, { author: 'S-1', reason: 'Срок' }))
    expect(await asks({ branch: 'a-1' })).toMatchObject({ total: 1, purged: 1, visits: [{ id: ids.second }] })
    const hall = { branch: 'a-1', part: { kind: 'moment', part: 'hall' } } as const
    expect(await asks(hall)).toMatchObject({ total: 1, purged: 1, visits: [{ id: ids.second }] })
    expect(await asks({ part: { kind: 'question', part: 'queue' } })).toMatchObject({ total: 1, purged: 1 })
  })

  it('may be of several revisions, or of one segment', async () => {
    const { asks, writer, visits } = visited()
    value(publishChecklist(writer, cafe(2, twoMoments, { segment: 'vip' })))
    const vip = visits.counts('a-1', q4, { service: 90, queue: 90 })
    expect((await asks()).total).toBe(4)
    expect((await asks({ segment: 'vip' })).visits).toMatchObject([{ id: vip, revision: 2 }])
  })

  it('are not there for an unknown branch', async () => {
    const { store } = visited()
    const question = { wave: q4, checklist: 'cafe' }
    expect(await visitsBehind(store, { ...question, branch: 'nobody' })).toBeNull()
    expect(await visitsBehind(store, { ...question, branch: 'b-1', region: 'a' })).toBeNull()
  })
})
