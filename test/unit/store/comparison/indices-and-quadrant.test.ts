import { describe, expect, it } from 'vitest'
import { indicesOfBranches } from '../../../../src-main/store/comparison/indices.ts'
import { readImportance, saveImportance } from '../../../../src-main/store/comparison/importance-setting.ts'
import { readInfluence, saveInfluence } from '../../../../src-main/store/comparison/influence-setting.ts'
import { quadrantOfView } from '../../../../src-main/store/comparison/quadrant.ts'
import type { QuadrantOfView, QuadrantQuestion } from '../../../../src-shared/model/comparison/quadrant.ts'
import { faultOf, value } from '../data-folder.ts'
import { asks, cafe, chain, q4 } from './known-visits.ts'

const question = { wave: q4, checklist: 'cafe' }

const threeCriteria = cafe(1, [
  { code: 'wait', points: 50, moment: 'hall', criterion: 'speed' },
  { code: 'polite', points: 30, moment: 'counter', criterion: 'courtesy' },
  { code: 'clean', points: 20, moment: 'counter', criterion: 'environment' },
  asks.nps,
])

function visited() {
  const net = chain(['a-1', 'b-1', 'c-1'], threeCriteria)
  const counts = (branch: string, wait: number, polite: number, clean: number, nps: number | null) =>
    net.visits.counts(branch, q4, { wait, polite, clean, nps })
  counts('a-1', 100, 100, 100, 10)
  counts('a-1', 100, 50, 100, 9)
  counts('b-1', 40, 100, 100, 5)
  counts('b-1', 100, 100, 0, 3)
  counts('b-1', 0, 100, 100, null)
  return net
}

describe('indices of satisfaction and loyalty', () => {
  it('weigh the criteria that were measured by the preset, and list what is left out', async () => {
    const { store } = visited()
    const found = await indicesOfBranches(store, question)
    // speed 35 and courtesy 20 of 55: (35 x 100 + 20 x 75) / 55.
    expect(found).toMatchObject({
      preset: true,
      basis: { kind: 'final' },
      branches: [
        {
          branch: 'a-1',
          visits: 2,
          criteria: [
            { code: 'speed', n: 2, shown: 100 },
            { code: 'courtesy', n: 2, shown: 75 },
            { code: 'environment', n: 2, shown: 100 },
          ],
          satisfaction: {
            shown: 90.9,
            leftOut: ['environment'],
            notMeasured: ['competence', 'problemSolving', 'personalisation'],
          },
          loyalty: { shown: 90.6 },
        },
        { branch: 'b-1', visits: 3 },
      ],
    })
    expect(found?.branches[0]?.satisfaction.index).toBeCloseTo(5000 / 55, 9)
    // Of the network from the means of branch means: speed (100 + 46.67) / 2, courtesy (75 + 100) / 2.
    expect(found?.network).toMatchObject({ branches: 2, visits: 5 })
    expect(found?.network.satisfaction.index).toBeCloseTo((35 * ((100 + 140 / 3) / 2) + 20 * 87.5) / 55, 4)
  })

  it('take the weights of the organisation, until the preset is taken again', async () => {
    const { store, writer } = visited()
    const weights = { satisfaction: { environment: 1 }, loyalty: { speed: 1, courtesy: 3 } }
    expect(value(saveInfluence(writer, weights, 'S-1'))).toEqual({ preset: false, weights })
    expect(await indicesOfBranches(store, { ...question, region: 'a' })).toMatchObject({
      preset: false,
      weights,
      network: { satisfaction: { shown: 100 }, loyalty: { shown: 81.3, index: 81.25 } },
    })
    const told = writer.sql<{ kind: string; content: string }>(
      'SELECT kind, content FROM log ORDER BY id DESC',
    )
    expect(told.get()?.kind).toBe('influence.saved')
    value(saveInfluence(writer, null, 'S-1'))
    expect(readInfluence(writer).preset).toBe(true)
  })
})

const markOf = (found: QuadrantOfView | null, code: string) => found?.marks.find(mark => mark.code === code)

describe('importance against performance', () => {
  const ask = async (
    { store }: ReturnType<typeof chain>,
    by: QuadrantQuestion['by'],
    importance: QuadrantQuestion['importance'],
    more: Partial<QuadrantQuestion> = {},
  ) => await quadrantOfView(store, { ...question, by, importance, ...more })

  it('by influence: what has no weight stands apart', async () => {
    const found = await ask(visited(), 'criterion', 'influence')
    expect(found).toMatchObject({
      preset: true,
      visits: 5,
      purged: 0,
      marks: [
        { code: 'speed', n: 5, of: 5, met: 3, performance: 0.6, quarter: 'concentrateHere', title: null },
        { code: 'courtesy', n: 5, of: 5, met: 4, performance: 0.8, quarter: 'possibleOverkill' },
      ],
      leftOut: [{ code: 'environment', met: 4, importance: null, reason: 'noWeight' }],
    })
    expect(markOf(found, 'speed')?.importance).toBeCloseTo(35 / 55, 9)
    expect(markOf(found, 'speed')?.priority).toBeCloseTo((35 / 55) * 0.4, 9)
    expect(found?.centre?.importance).toBeCloseTo(0.5, 9)
    expect(found?.centre?.performance).toBeCloseTo(0.7, 9)
  })

  it('by moment: its questions weigh as they do in the total', async () => {
    const found = await ask(visited(), 'moment', 'influence', { index: 'loyalty' })
    expect(markOf(found, 'hall')?.importance).toBeCloseTo(25 / 40, 9)
    // Courtesy has 30 of the moment's 50 points, environment no weight.
    expect(markOf(found, 'counter')?.importance).toBeCloseTo((30 / 50) * (15 / 40), 9)
    expect(markOf(found, 'counter')).toMatchObject({ n: 5, of: 10, met: 8, interval: null })
    expect(found?.marks).toHaveLength(2)
  })

  it('derived: how much more often it is met in visits that left a good impression', async () => {
    const found = await ask(visited(), 'question', 'derived')
    expect(found?.impressions).toEqual({ good: 2, others: 2, unasked: 1 })
    // wait: 2 of 2 good visits, 1 of 2 others; clean: 2 of 2 against 1 of 2; polite: 1 of 2 against 2 of 2.
    expect(found?.marks.map(({ code, importance }) => [code, importance])).toEqual([
      ['wait', 0.5],
      ['clean', 0.5],
      ['polite', 0],
    ])
    expect(markOf(found, 'wait')).toMatchObject({ moment: 'hall', criterion: 'speed', n: 5, met: 3 })
    expect(markOf(found, 'wait')?.interval?.low).toBeCloseTo(0.2307, 3)
  })

  it('derived, where every visit or none left a good impression, is said not to be', async () => {
    const net = visited()
    const good = await ask(net, 'question', 'derived', { region: 'a' })
    expect([good?.centre, good?.marks]).toEqual([null, []])
    expect(good?.leftOut).toMatchObject([
      { reason: 'onlyGood' },
      { reason: 'onlyGood' },
      { reason: 'onlyGood' },
    ])
    expect((await ask(net, 'moment', 'derived', { region: 'b' }))?.leftOut[0]?.reason).toBe('noneGood')
    const unasked = chain(['a-1'])
    unasked.visits.scored('a-1', q4, [100, 50])
    expect((await ask(unasked, 'question', 'derived'))?.leftOut).toMatchObject([{ reason: 'noImpressions' }])
  })

  it("the supervisor's own, of each checklist", async () => {
    const net = visited()
    expect(readImportance(net.writer, 'cafe')).toEqual({ criterion: {}, moment: {}, question: {} })
    expect(readImportance(net.writer, 'bar')).toBeNull()
    const own = { checklist: 'cafe', by: 'moment', importances: { hall: 3, counter: 8 } } as const
    value(saveImportance(net.writer, own, 'S-1'))
    value(saveImportance(net.writer, { ...own, by: 'criterion', importances: { speed: 10 } }, 'S-1'))
    expect(readImportance(net.writer, 'cafe')).toMatchObject({
      moment: { hall: 3, counter: 8 },
      criterion: { speed: 10 },
    })
    const found = await ask(net, 'moment', 'own')
    expect(found?.marks.map(({ code, importance }) => [code, importance])).toEqual([
      ['counter', 8],
      ['hall', 3],
    ])
    expect((await ask(net, 'criterion', 'own'))?.leftOut).toMatchObject([
      { code: 'courtesy', reason: 'notSet' },
      { code: 'environment', reason: 'notSet' },
    ])
    expect(faultOf(saveImportance(net.writer, { ...own, checklist: 'bar' }, 'S-1')).code).toBe('NOT_FOUND')
  })
})
