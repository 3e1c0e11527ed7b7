import { describe, expect, it } from 'vitest'
import { fileOf } from './authoring.ts'
import { openOffice, refusal, type Office } from './office.ts'
import { plainWave } from './plain-wave.ts'

/** Head office with six branches, three shoppers and two waves, one after the other. */
async function planningOffice() {
  const office = await openOffice()
  await office.shopper.startsWith('empty', 'supervisor')
  await office.supervisor.publishes(fileOf('branch', ['hello']))
  const { client } = office
  const branches: { id: string; visits: null }[] = []
  for (let at = 1; at <= 6; at += 1) {
    const { id } = await office.supervisor.addsBranch(`b-${at}`, `Точка ${at}`)
    branches.push({ id, visits: null })
  }
  const shoppers: string[] = []
  for (const alias of ['Чибис', 'Стриж', 'Сойка']) {
    const person = { alias, name: '', email: '', phone: '', city: '', active: true }
    shoppers.push((await client.shoppers.save(person)).id)
  }
  const wave = { ...plainWave, checklists: ['branch'], branches, shoppers }
  await client.waves.save({ ...wave, code: '2026-Q3', from: '2026-07-01', to: '2026-09-30' })
  await client.waves.save({ ...wave, code: '2026-Q4', from: '2026-10-01', to: '2026-12-31' })
  return { office, client, ...planner(office) }
}

function planner({ client }: Office) {
  const pairs = async (wave: string) =>
    (await client.waves.plan({ wave })).visits.map(({ branch, shopper }) => `${branch} ${shopper}`)
  return {
    pairs,
    /** Takes what filling proposes. */
    fills: async (wave: string) => {
      const { visits, left } = await client.waves.propose({ wave })
      if (visits.length > 0) await client.assignments.add({ wave, visits })
      return { planned: visits.length, left }
    },
  }
}

describe('planning a wave at head office', () => {
  it('fills two waves in a row without sending anybody to the same branch twice', async () => {
    const { fills, pairs } = await planningOffice()
    expect(await fills('2026-Q3')).toEqual({ planned: 6, left: [] })
    expect(await fills('2026-Q4')).toEqual({ planned: 6, left: [] })
    const before = new Set(await pairs('2026-Q3'))
    expect((await pairs('2026-Q4')).filter(pair => before.has(pair))).toEqual([])
    expect(await fills('2026-Q4')).toEqual({ planned: 0, left: [] })
  })

  it('proposes the same for the same plan, and writes nothing', async () => {
    const { client, pairs } = await planningOffice()
    const first = await client.waves.propose({ wave: '2026-Q3' })
    expect(await client.waves.propose({ wave: '2026-Q3' })).toEqual(first)
    expect(await pairs('2026-Q3')).toEqual([])
  })

  it('says how many visits have nobody, and why', async () => {
    const { client, fills } = await planningOffice()
    const wave = await client.waves.get({ code: '2026-Q3' })
    await client.waves.save({ ...wave, visits: 4 })
    const { planned, left } = await fills('2026-Q3')
    expect(planned).toBe(18)
    expect(left.map(({ missing, reason }) => [missing, reason])).toEqual(
      Array.from({ length: 6 }, () => [1, 'rotation']),
    )
  })

  it('changes one assignment apart from the others, until its visit is begun', async () => {
    const { client, fills, office } = await planningOffice()
    await office.supervisor.publishes(fileOf('phone', ['hello']))
    await fills('2026-Q4')
    const [one, other] = (await client.waves.plan({ wave: '2026-Q4' })).visits
    const change = {
      checklist: 'phone',
      scenario: { ru: 'Спросите о вкладе', en: 'Ask about a deposit' },
      from: '2026-11-01',
      to: '2026-11-15',
      fee: { amount: 7500.5, currency: 'KZT' },
    }
    await client.assignments.change({ ids: [one?.id ?? ''], ...change })
    const { visits } = await client.waves.plan({ wave: '2026-Q4' })
    expect(visits.find(({ id }) => id === one?.id)).toMatchObject({
      ...change,
      checklist: { code: 'phone', revision: 1 },
    })
    expect(visits.find(({ id }) => id === other?.id)).toEqual(other)
    // Empty again: the fee is the wave's, the scenario none.
    const [bare] = await client.assignments.change({ ids: [one?.id ?? ''], fee: null, scenario: null })
    expect(bare).toMatchObject({ fee: null, scenario: null, from: '2026-11-01' })
  })

  it('does not put the plan of others among the visits of the person here', async () => {
    const { client, fills } = await planningOffice()
    await fills('2026-Q4')
    expect(await client.assignments.list({})).toEqual([])
  })

  it('shows how far each wave is, visits that are late among it', async () => {
    const { client, fills } = await planningOffice()
    await fills('2026-Q3')
    const lines = await client.waves.overview({ on: '2026-10-01' })
    expect(
      lines.map(({ code, progress: { wanted, planned, overdue } }) => [code, wanted, planned, overdue]),
    ).toEqual([
      ['2026-Q4', 6, 0, 0],
      ['2026-Q3', 6, 6, 6],
    ])
  })

  it('refuses what contradicts itself, and keeps shoppers with a plan', async () => {
    const { client, fills } = await planningOffice()
    await fills('2026-Q3')
    const wave = await client.waves.get({ code: '2026-Q3' })
    const early = await refusal(client.waves.save({ ...wave, visitsUntil: '2026-09-29' }))
    expect(early).toMatchObject({
      code: 'INVALID',
      data: { faults: [{ path: 'visitsUntil', code: 'tooEarly' }] },
    })
    const [shopper] = await client.shoppers.list({})
    const kept = await refusal(client.shoppers.remove({ id: shopper?.id ?? '' }))
    expect(kept).toMatchObject({ code: 'INVALID', data: { faults: [{ code: 'inUse' }] } })
    expect(await client.waves.remove({ id: wave.id })).toEqual({})
    expect((await client.waves.list({})).map(({ code }) => code)).toEqual(['2026-Q4'])
  })
})
