import { describe, expect, it } from 'vitest'
import { beginsAssigned, headOffice, shopperWith, wave, type Laptop } from './network.ts'
import { fills } from './whole-visit.ts'

/** How far a made file has come, and fetching it. */
function fileOf({ ask, client }: Laptop, { download }: { readonly download: string }) {
  return {
    state: async () => (await client.exchange.handOver({ download })).state,
    fetch: () => ask(`/files/exports/${download}`),
  }
}

async function sentVisit() {
  const office = await headOffice()
  const anna = await shopperWith('Анна', await office.assigns('A-1'))
  const visit = await beginsAssigned(anna)
  await fills(visit)
  await visit.submits('Подтверждаю')
  return { office, anna, visit }
}

describe('a package that was made', () => {
  it('counts as sent when its file was saved, and not before', async () => {
    const { anna, visit } = await sentVisit()
    const { client } = anna
    const file = fileOf(anna, await anna.files.makes({ kind: 'audits' }))
    expect(await file.state()).toBe('ready')
    expect((await client.exchange.waiting({})).audits).toEqual([visit.id])
    expect(await client.exchange.exports({})).toEqual([])

    // A fetching that is called off leaves everything as it was.
    await (await file.fetch()).body?.cancel()
    await expect.poll(file.state).toBe('ready')
    expect(await client.exchange.exports({})).toEqual([])

    const bytes = await (await file.fetch()).arrayBuffer()
    expect(bytes.byteLength).toBeGreaterThan(1000)
    expect(await file.state()).toBe('left')
    expect((await client.exchange.waiting({})).audits).toEqual([])
    expect(await client.exchange.exports({})).toMatchObject([{ kind: 'audits', audits: 1, wave: null }])
    expect((await file.fetch()).status).toBe(404)
  }, 60_000)

  it('leaves the submission to be taken back, and then does not go out itself', async () => {
    const { anna, visit } = await sentVisit()
    const file = fileOf(anna, await anna.files.makes({ kind: 'audits' }))
    await visit.takesBack()
    expect(await file.state()).toBe('gone')
    expect((await file.fetch()).status).toBe(404)
    await visit.submits('Подтверждаю ещё раз')
    expect(await file.state()).toBe('gone')
    expect((await anna.files.hands({ kind: 'audits' })).audits).toBe(1)
  }, 60_000)

  it('hands its assignments out when it is saved, unless the plan changed meanwhile', async () => {
    const office = await headOffice()
    const { client } = office
    const handedOut = async () =>
      (await client.waves.plan({ wave })).visits.filter(({ handedOut: at }) => at !== null).length
    const file = fileOf(office, await office.files.makes({ kind: 'assignment', wave }))
    expect(await handedOut()).toBe(0)
    const [visit] = (await client.waves.plan({ wave })).visits
    await client.assignments.change({ ids: [visit?.id ?? ''], to: '2026-12-20' })
    expect(await file.state()).toBe('gone')
    await office.files.hands({ kind: 'assignment', wave })
    expect(await handedOut()).toBe(2)
    // By wave, the packages of assignments stand there too.
    await office.files.hands({ kind: 'library' })
    expect((await client.exchange.exports({ wave })).map(({ kind, wave: of }) => [kind, of])).toEqual([
      ['assignment', wave],
      ['assignment', wave],
    ])
    expect(await client.exchange.exports({ wave: '2027-Q1' })).toEqual([])
  }, 60_000)
})
