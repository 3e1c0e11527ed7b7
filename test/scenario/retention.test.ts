import { describe, expect, it } from 'vitest'
import type { Purged } from '../../src-shared/contract/retention.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { beginsAssigned, headOffice, shopperWith, wave } from './network.ts'
import { photo, refusal } from './office.ts'
import { fills } from './whole-visit.ts'

const reason = 'Истёк срок хранения по договору'

/** Runs a purge to its end. */
async function ended(stream: AsyncIterator<unknown, Purged>): Promise<Purged> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}

/** A visit that was assigned, made with a photo and expenses, sent in and approved; and the package it came in. */
async function approvedVisit() {
  const office = await headOffice()
  const laptop = await shopperWith('Анна', await office.assigns('A-1'))
  const visit = await beginsAssigned(laptop)
  await fills(visit)
  await visit.attaches('greeting', 'зал.jpg', photo('counter'))
  const facts = {
    contacts: [
      {
        channel: 'phone',
        startedAt: '2026-11-12T11:05:00',
        endedAt: '2026-11-12T11:40:00',
        zone: 'Asia/Almaty',
      },
    ],
    narrative: 'Голос у сотрудницы был приветливый',
    expenses: [{ what: 'Такси', amount: 850.5, currency: 'KZT' }],
    fee: { amount: 6000, currency: 'KZT' },
  } as const
  await laptop.client.audits.visit({
    id: visit.id,
    visit: { ...facts, contacts: [...facts.contacts], expenses: [...facts.expenses] },
  })
  await laptop.client.audits.submit({ id: visit.id })
  const sent = await laptop.files.hands({ kind: 'audits' })
  await office.files.takes(sent)
  await office.client.review.approve({ id: visit.id })
  return { office, laptop, id: visit.id, sent }
}

describe('a wave whose time is over', () => {
  it('loses its evidence and keeps answers, comments and scores', async () => {
    const { office, id } = await approvedVisit()
    const { client } = office
    const before = await client.audits.get({ id })
    expect(before.evidence).toHaveLength(2)
    const gone = before.evidence.map(piece => piece.sha256)
    const purged = await ended(await client.retention.purge({ wave, what: 'evidence', reason }))
    expect(purged).toMatchObject({ audits: 1, files: 2 })
    const after = await client.audits.get({ id })
    expect(after).toMatchObject({ evidence: [], answers: before.answers, percent: before.percent })
    for (const sha256 of gone) expect((await office.ask(`/evidence/${sha256}`)).status).toBe(404)
    expect(await verifyStore(office.folder)).toEqual([])
  })

  it('loses its visits, which the package they came in does not bring back', async () => {
    const { office, laptop, id, sent } = await approvedVisit()
    const { client } = office
    await ended(await client.retention.purge({ wave, what: 'visits', reason }))
    expect(await refusal(client.audits.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await client.audits.list({})).toEqual([])
    const again = await office.files.takes(sent)
    expect(again.summary.refused).toMatchObject([{ record: 'audit', id, reason: 'purged' }])
    expect(await client.audits.list({})).toEqual([])
    expect(await client.retention.plan({})).toMatchObject([{ wave, audits: 0, purgedAudits: 1 }])
    expect(await verifyStore(office.folder)).toEqual([])
    // The shopper's own copy is not reached.
    expect(await laptop.client.audits.get({ id })).toMatchObject({ status: 'submitted' })
  })

  it('tells before its date which visits it will touch, with their evidence', async () => {
    const { office, id } = await approvedVisit()
    const { client } = office
    const fields = await client.waves.get({ code: wave })
    await client.waves.save({ ...fields, evidenceUntil: '2099-06-30', visitsUntil: '2099-12-31' })
    const { evidence } = await client.audits.get({ id })
    const bytes = evidence.reduce((sum, piece) => sum + piece.bytes, 0)
    expect(await client.retention.plan({})).toMatchObject([
      { evidenceUntil: '2099-06-30', evidenceDue: false, audits: 1, withEvidence: 1, files: 2, bytes },
    ])
    const expected = [{ id, branch: 'На Лесной', shopper: 'A-1', status: 'approved', files: 2, bytes }]
    expect(await client.retention.touched({ wave, what: 'evidence' })).toMatchObject(expected)
    await ended(await client.retention.purge({ wave, what: 'evidence', reason }))
    expect(await client.retention.touched({ wave, what: 'evidence' })).toEqual([])
    expect(await client.retention.touched({ wave, what: 'visits' })).toMatchObject([
      { id, files: 0, bytes: 0 },
    ])
  })

  it('tells which files hold what was purged and can’t be reached', async () => {
    const { office, id } = await approvedVisit()
    const { client, files } = office
    await client.review.reject({ id, reason: 'Для проверки' })
    await files.hands({ kind: 'audits', audits: [id] })
    const beyond = await client.retention.beyond({ wave, what: 'visits' })
    expect(beyond.audits).toBe(1)
    expect(beyond.files).toMatchObject([{ kind: 'audits' }])
  })
})

describe('a shopper who asks to be forgotten', () => {
  it('leaves visits under a number', async () => {
    const { office, id } = await approvedVisit()
    const { client, shoppers } = office
    const { alias, audits } = await client.retention.purgePerson({ shopper: shoppers.anna.id, reason })
    expect(audits).toBe(1)
    expect(await client.audits.get({ id })).toMatchObject({ shopper: alias, status: 'approved' })
    const known = (await client.shoppers.list({})).find(shopper => shopper.id === shoppers.anna.id)
    expect(known === undefined || known.name === '').toBe(true)
    expect(JSON.stringify(await client.exchange.imports({}))).not.toContain('Анна')
    expect(await verifyStore(office.folder)).toEqual([])
  })
})

describe('the payout sheet', () => {
  it('has the fee and the expenses of an approved visit, as a page and as tables', async () => {
    const { office } = await approvedVisit()
    const [payout] = await office.client.payouts.sheet({ wave })
    expect(payout).toMatchObject({
      shopper: 'A-1',
      name: 'A-1 по паспорту',
      total: [{ amount: 6850.5, currency: 'KZT' }],
    })
    const csv = await (await office.ask(`/files/payouts/${wave}.csv?lang=ru`)).text()
    expect(csv).toContain('6850,5')
    const xlsx = await office.ask(`/files/payouts/${wave}.xlsx?lang=en`)
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
  })
})
