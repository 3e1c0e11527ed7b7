import { describe, expect, it } from 'vitest'
import { beginsAssigned, headOffice, laptopOf, shopperWith, wave } from './network.ts'
import { refusal } from './office.ts'

describe('assignments', () => {
  it('that were withdrawn disappear, unless the visit was begun', async () => {
    const office = await headOffice()
    const first = await office.assigns('A-1')
    const [idle, busy] = [await shopperWith('Анна', first), await shopperWith('Анна', first)]
    const begun = await beginsAssigned(busy)
    const { visits } = await office.client.waves.plan({ wave })
    const annas = visits.find(({ shopper }) => shopper === 'A-1')
    await office.client.assignments.remove({ ids: [annas?.id ?? ''] })
    const withdrawn = await office.assigns('A-1')
    expect((await idle.files.takes(withdrawn)).summary.counts.assignment).toMatchObject({ updated: 1 })
    expect(await idle.client.assignments.list({})).toEqual([])
    // The package from before does not bring it back.
    await idle.files.takes(first)
    expect(await idle.client.assignments.list({})).toEqual([])
    await busy.files.takes(withdrawn)
    expect(await busy.client.assignments.list({})).toMatchObject([{ status: 'begun' }])
    await begun.couldNotBeMade('Закрыто')
  }, 60_000)

  it('bring the organisation to a shopper alone, and change nothing where somebody supervises', async () => {
    const office = await headOffice()
    await office.client.session.saveOrganisation({
      name: 'Восточный банк',
      colour: '#123456',
      target: 90,
      paper: 'A4',
      privacy: false,
    })
    const file = await office.assigns('A-1')
    const anna = await shopperWith('Анна', file)
    expect((await anna.client.session.get({})).organisation).toMatchObject({
      name: 'Восточный банк',
      target: 85,
    })
    const colleague = await laptopOf('Пётр', 'supervisor')
    await colleague.files.trustsAndTakes(file)
    expect((await colleague.client.session.get({})).organisation.name).toBe('Северный банк')
  }, 60_000)

  it('of all shoppers come in one act', async () => {
    const office = await headOffice()
    const all = await office.files.hands({ kind: 'assignment', wave })
    expect(all).toMatchObject({ packages: 2, audits: 0 })
    expect(all.name).toMatch(/\.zip$/)
    const { visits } = await office.client.waves.plan({ wave })
    expect(visits.every(({ handedOut }) => handedOut !== null)).toBe(true)
    expect(await office.client.exchange.exports({})).toMatchObject([
      { kind: 'assignment', recipient: 'B-2' },
      { kind: 'assignment', recipient: 'A-1' },
    ])
  }, 60_000)
})

describe('a library', () => {
  it('makes another supervisor know the same standards and checklists', async () => {
    const office = await laptopOf('Ольга', 'supervisor')
    await office.client.checklists.loadLibrary({})
    const file = await office.files.hands({ kind: 'library' })
    const colleague = await laptopOf('Пётр', 'supervisor')
    const { summary } = await colleague.files.trustsAndTakes(file)
    const codes = async ({ client }: typeof office) => [
      (await client.standards.list({})).map(({ standard }) => standard.code),
      (await client.checklists.list({})).map(({ code, revision }) => [code, revision]),
    ]
    expect(await codes(colleague)).toEqual(await codes(office))
    expect(summary.refused).toEqual([])
    const again = await colleague.files.takes(file)
    expect(Object.values(again.summary.counts).every(({ added, updated }) => added + updated === 0)).toBe(
      true,
    )
  }, 60_000)
})

describe('with nothing to send', () => {
  it.each([
    { kind: 'audits' },
    { kind: 'returns' },
    { kind: 'library' },
    { kind: 'assignment', wave: '2026-Q4' },
  ] as const)('says so: $kind', async wish => {
    const anna = await laptopOf('Анна', 'shopper')
    expect(await refusal(anna.files.hands(wish))).toMatchObject({
      code: 'INVALID',
      data: { faults: [{ code: 'nothingToSend' }] },
    })
  })
})
