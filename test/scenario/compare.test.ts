import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { run } from '../unit/cli/run-command.ts'
import { refusal, type Office } from './office.ts'
import { sampleOffice } from './sample-office.ts'

const wave = '2026-Q4'
const checklist = 'bank-branch'

const printedSchema = z.strictObject({
  branches: z.array(
    z.strictObject({
      branch: z.string(),
      n: z.int(),
      mean: z.number(),
      interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
      rank: z.strictObject({ best: z.int(), worst: z.int() }).nullable(),
    }),
  ),
})

describe('a supervisor who compares the branches of the sample network', () => {
  const sample = sampleOffice({ branches: 5, waves: 3, visits: 4 })
  let office: Office

  beforeAll(async () => {
    office = await sample.open()
  }, 120_000)
  afterAll(() => sample.close())

  const ranking = () => office.client.compare.branches({ wave, checklist })
  const printed = async (...more: string[]) => {
    const ran = await run('compare', '--wave', wave, ...more, '--json', '--data', sample.folder)
    expect(ran).toMatchObject({ code: 0, err: '' })
    return printedSchema.parse(JSON.parse(ran.out)).branches
  }
  const approvedBy = async (branch: string) =>
    (await office.client.audits.list({ wave, branch })).filter(({ status }) => status === 'approved')

  it('sees the mean of approved visits and no others', async () => {
    const { branches, notEnough, network } = await ranking()
    expect(branches.length).toBeGreaterThan(2)
    expect(await office.client.audits.list({ wave })).not.toHaveLength(network.visits)
    for (const { branch, n, mean } of [...branches, ...notEnough]) {
      const percents = (await approvedBy(branch)).flatMap(({ percent }) => percent ?? [])
      expect([branch, n]).toEqual([branch, percents.length])
      expect(mean).toBeCloseTo(percents.reduce((sum, each) => sum + each, 0) / n, 4)
    }
  })

  it('reads the same on the command line, beside the open window, with and without the checklist', async () => {
    const { branches, notEnough } = await ranking()
    const lines = [...branches, ...notEnough]
    const found = await printed('--checklist', checklist)
    expect(await printed()).toEqual(found)
    expect(found.map(({ branch, n, mean }) => [branch, n, mean])).toEqual(
      lines.map(({ branch, n, shown }) => [branch, n, shown]),
    )
    expect(found.map(({ rank }) => rank)).toEqual(
      lines.map(({ rank }) => (rank.kind === 'range' ? { best: rank.best, worst: rank.worst } : null)),
    )
    const tenths = (limit: number) => Math.round(limit * 10) / 10
    expect(found.map(({ interval }) => interval)).toEqual(
      lines.map(({ interval }) =>
        interval.kind === 'interval' ? { low: tenths(interval.low), high: tenths(interval.high) } : null,
      ),
    )
  })

  it('gets a table in words without --json, and a reason where nothing can be compared', async () => {
    const table = await run('compare', '--wave', wave, '--data', sample.folder)
    expect(table.code).toBe(0)
    const [first] = (await ranking()).branches
    expect(table.out).toContain(`${first?.branch} ${first?.name}`)
    expect(table.out).toContain(`${first?.shown?.toFixed(1).replace('.', ',')}\u00a0%`)
    expect(table.out).toContain('Только утверждённые визиты')
    const none = await run('compare', '--wave', 'нет', '--data', sample.folder)
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.err).toContain('нет')
    expect((await run('compare', '--wave', wave, '--checklist', 'x', '--data', sample.folder)).code).toBe(1)
    expect((await run('compare', '--data', sample.folder)).code).toBe(2)
  })

  it('counts from the wave before over the questions that both revisions ask', async () => {
    const { waves, basis, line } = await office.client.compare.trend({ checklist })
    expect(waves.map(({ revisions }) => revisions)).toContainEqual([1])
    expect(basis).toMatchObject({ kind: 'common', revisions: [1, 2], trend: true, purged: 0 })
    expect(line).toBe(true)
  })

  it('finds every cell of the heat map and every lost point in the visits behind them', async () => {
    const parts = await office.client.compare.parts({ wave, checklist, kind: 'moment' })
    const [row] = parts.branches
    const visits = await Promise.all(
      (await approvedBy(row?.branch ?? '')).map(({ id }) => office.client.audits.get({ id })),
    )
    for (const [i, { part }] of parts.parts.entries()) {
      const percents = visits.flatMap(
        ({ score }) => score?.moments.find(({ code }) => code === part)?.percent ?? [],
      )
      const cell = row?.cells[i]
      expect([part, cell?.n]).toEqual([part, percents.length])
      // A visit shows its percents rounded to one decimal.
      const mean = percents.reduce((sum, each) => sum + each, 0) / percents.length
      expect(Math.abs((cell?.mean ?? 0) - mean)).toBeLessThanOrEqual(0.05 + 1e-9)
    }
    const losses = await office.client.compare.losses({ wave, checklist })
    expect(losses.visits).toBe((await ranking()).network.visits)
    expect(losses.bars.at(-1)?.cumulative).toBeCloseTo(1, 9)
    expect(losses.bars.every(({ n, visitsLosing }) => visitsLosing > 0 && visitsLosing <= n)).toBe(true)
  })

  it('opens every mark to the visits behind it', async () => {
    const { branches, network } = await ranking()
    const all = await office.client.compare.visits({ wave, checklist })
    expect([all.total, all.purged]).toEqual([network.visits, 0])
    const [first] = branches
    const behind = await office.client.compare.visits({ wave, checklist, branch: first?.branch })
    expect(behind.visits.map(({ id }) => id).toSorted()).toEqual(
      (await approvedBy(first?.branch ?? '')).map(({ id }) => id).toSorted(),
    )
    const [worst] = (await office.client.compare.losses({ wave, checklist })).bars
    const part = { kind: 'question', part: worst?.code ?? '' } as const
    const lost = await office.client.compare.visits({ wave, checklist, part })
    expect(lost.total).toBe(worst?.n)
    expect(lost.visits.reduce((sum, visit) => sum + (visit.part?.lost ?? 0), 0)).toBeCloseTo(
      worst?.lost ?? 0,
      5,
    )
  })

  it('reads the same figures wherever they stand', async () => {
    const { client } = office
    const { branches, notEnough, network } = await ranking()
    const [one, other] = branches
    const [first, second] = [one?.branch ?? '', other?.branch ?? '']
    const versus = await client.compare.versus({
      kind: 'branches',
      branches: [first, second],
      wave,
      checklist,
    })
    expect(versus.sides.map(({ shown, n }) => [shown, n])).toEqual([
      [one?.shown, one?.n],
      [other?.shown, other?.n],
    ])
    const { page } = await client.compare.branch({ branch: first, wave })
    expect(page?.history.at(-1)).toMatchObject({ wave, rank: one?.rank })
    const parts = await client.compare.parts({ wave, checklist, kind: 'moment' })
    expect(page?.moments.map(({ network: mean }) => mean.shown)).toEqual(
      parts.parts.map(({ network: mean }) => mean.shown),
    )
    const spread = await client.compare.distribution({ wave, checklist })
    expect(spread.network.n).toBe(network.visits)
    expect(new Map(spread.branches.map(({ branch, n }) => [branch, n]))).toEqual(
      new Map([...branches, ...notEnough].map(({ branch, n }) => [branch, n])),
    )
    const felt = await client.compare.impressions({ wave, checklist })
    expect(felt.network.visits).toBe(network.visits)
    expect(felt.network.nps?.n).toBeLessThanOrEqual(network.visits)
    const { waves: lines } = await client.compare.fieldwork({ wave, checklist })
    expect(lines).toMatchObject([{ code: wave, approved: network.visits }])
  })

  it('sets what matters, which the log keeps', async () => {
    const { client } = office
    expect((await client.compare.influence({})).preset).toBe(true)
    const weights = { satisfaction: { courtesy: 1 }, loyalty: { speed: 1, courtesy: 1 } }
    await client.compare.saveInfluence({ weights })
    const indices = await client.compare.indices({ wave, checklist })
    const criteria = await client.compare.parts({ wave, checklist, kind: 'criterion' })
    const courtesy = criteria.parts.find(({ part }) => part === 'courtesy')
    expect(indices).toMatchObject({ preset: false, weights })
    expect(indices.network.satisfaction.shown).toBe(courtesy?.network.shown)
    const importances = { [criteria.parts[0]?.part ?? '']: 7 }
    await client.compare.saveImportance({ checklist, by: 'criterion', importances })
    const { marks, leftOut } = await client.compare.quadrant({
      wave,
      checklist,
      by: 'criterion',
      importance: 'own',
    })
    expect(marks.map(({ importance }) => importance)).toEqual([7])
    expect(leftOut.every(({ reason }) => reason === 'notSet')).toBe(true)
    const kinds = (await client.log.list({})).entries.slice(0, 2).map(({ kind }) => kind)
    expect(kinds).toEqual(['importance.saved', 'influence.saved'])
    expect((await client.compare.saveInfluence({ weights: null })).preset).toBe(true)
    const nothing = { satisfaction: {}, loyalty: { speed: 1 } }
    await expect(client.compare.saveInfluence({ weights: nothing })).rejects.toThrow('validation')
  })

  it('no longer counts a visit that was rejected', async () => {
    const before = await ranking()
    const [chosen] = before.branches
    const [visit] = await approvedBy(chosen?.branch ?? '')
    await office.client.review.reject({ id: visit?.id ?? '', reason: 'Не тот филиал' })
    const after = await ranking()
    expect(after.network.visits).toBe(before.network.visits - 1)
    const line = [...after.branches, ...after.notEnough].find(({ branch }) => branch === chosen?.branch)
    expect(line?.n).toBe((chosen?.n ?? 0) - 1)
    expect((await printed()).find(({ branch }) => branch === chosen?.branch)?.n).toBe(line?.n)
    expect((await office.client.compare.losses({ wave, checklist })).visits).toBe(after.network.visits)
  })

  it('is told so of a wave or a checklist that is not there', async () => {
    const unknown = office.client.compare.branches({ wave: 'x', checklist })
    expect(await refusal(unknown)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(office.client.compare.trend({ checklist: 'x' }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
