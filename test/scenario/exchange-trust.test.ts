import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprintText } from '../../src-shared/model/package/manifest.ts'
import { beginsAssigned, headOffice, laptopOf, shopperWith } from './network.ts'
import { refusal } from './office.ts'

const closed = 'Отделение закрыто'

/** A laptop that made the one visit it was given. */
async function visitedBy(name: string, office: Awaited<ReturnType<typeof headOffice>>, alias = 'A-1') {
  const laptop = await shopperWith(name, await office.assigns(alias))
  const visit = await beginsAssigned(laptop)
  await visit.couldNotBeMade(closed)
  return { ...laptop, visit }
}

describe('a key that nobody has confirmed', () => {
  it('brings nothing in until its fingerprint is confirmed', async () => {
    const office = await headOffice()
    const assignments = await office.assigns('A-1')
    const anna = await laptopOf('Анна', 'shopper')
    const { sender, assignments: count } = await anna.files.looksInto(assignments)
    expect({ sender, count }).toMatchObject({
      sender: { name: 'Ольга Смирнова', trust: 'unknown' },
      count: 1,
    })
    expect(await refusal(anna.files.takes(assignments))).toMatchObject({
      code: 'UNTRUSTED',
      data: { fingerprint: sender.fingerprint, name: 'Ольга Смирнова', changed: false },
    })
    expect(await refusal(anna.files.takes(assignments, { trust: 'A'.repeat(32) }))).toMatchObject({
      code: 'UNTRUSTED',
    })
    expect(await anna.client.assignments.list({})).toEqual([])
    expect(await anna.client.exchange.imports({})).toEqual([])
    // as a person types it
    await anna.files.takes(assignments, { trust: fingerprintText(sender.fingerprint).toLowerCase() })
    expect(await anna.client.assignments.list({})).toHaveLength(1)
    expect((await anna.client.exchange.keys({})).trusted).toMatchObject([
      { fingerprint: sender.fingerprint, how: 'confirmed', shopper: null, revoked: false },
    ])
    expect(sender.fingerprint).toBe((await office.client.exchange.keys({})).own)
  }, 60_000)

  it('is asked about again once it was revoked', async () => {
    const office = await headOffice()
    const assignments = await office.assigns('A-1')
    const anna = await shopperWith('Анна', assignments)
    const { own } = await office.client.exchange.keys({})
    await anna.client.exchange.revokeKey({ fingerprint: own })
    expect(await refusal(anna.files.takes(assignments))).toMatchObject({ code: 'UNTRUSTED' })
    await anna.files.takes(assignments, { trust: own })
    expect((await anna.client.exchange.keys({})).trusted).toMatchObject([{ revoked: false }])
  }, 60_000)
})

describe('the key of a shopper', () => {
  it('is bound by the secret, and another one of the same shopper is asked about', async () => {
    const office = await headOffice()
    const anna = await visitedBy('Анна', office)
    await office.files.takes(await anna.files.hands({ kind: 'audits' }))
    expect((await office.client.exchange.keys({})).trusted).toMatchObject([{ how: 'secret', shopper: 'A-1' }])
    const other = await visitedBy('Анна', office)
    const file = await other.files.hands({ kind: 'audits' })
    expect((await office.files.looksInto(file)).sender.trust).toBe('changed')
    expect(await refusal(office.files.takes(file))).toMatchObject({
      code: 'UNTRUSTED',
      data: { changed: true },
    })
    const { own } = await other.client.exchange.keys({})
    const { summary } = await office.files.takes(file, { trust: own })
    expect(summary.counts.audit).toMatchObject({ added: 1 })
  }, 60_000)

  it('brings no visit of another shopper', async () => {
    const office = await headOffice()
    const anna = await visitedBy('Анна', office)
    // The laptop changes hands: now it holds the visits of two.
    await anna.files.takes(await office.assigns('B-2'))
    const boris = await beginsAssigned(anna)
    await boris.couldNotBeMade(closed)
    await office.files.takes(await anna.files.hands({ kind: 'audits', audits: [anna.visit.id] }))
    const both = await anna.files.hands({ kind: 'audits', audits: [anna.visit.id, boris.id] })
    const { summary } = await office.files.takes(both)
    expect(summary.refused).toMatchObject([{ record: 'audit', id: boris.id, reason: 'otherShopper' }])
    expect(await office.client.audits.list({})).toHaveLength(1)
  }, 60_000)

  it('signs visits and nothing else', async () => {
    const office = await headOffice()
    const anna = await visitedBy('Анна', office)
    await office.files.takes(await anna.files.hands({ kind: 'audits' }))
    // A shopper alone at a laptop may do there what supervisors do, also make a library.
    const library = await anna.files.hands({ kind: 'library' })
    expect(await refusal(office.files.takes(library))).toMatchObject({
      code: 'PACKAGE_REFUSED',
      data: { reason: 'senderKind' },
    })
  }, 60_000)
})

describe('a package with a password', () => {
  it('opens with it alone', async () => {
    const office = await headOffice()
    const password = 'снег в октябре'
    const file = await office.files.hands({
      kind: 'assignment',
      wave: '2026-Q4',
      password,
      shoppers: ['A-1'],
    })
    const anna = await laptopOf('Анна', 'shopper')
    expect(await refusal(anna.files.looksInto(file))).toMatchObject({ code: 'PASSWORD_NEEDED' })
    expect(await refusal(anna.files.takes(file, { password: 'снег в ноябре' }))).toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    const { own } = await office.client.exchange.keys({})
    await anna.files.takes(file, { password, trust: own })
    expect(await anna.client.assignments.list({})).toHaveLength(1)
  }, 60_000)

  it('is opened once, for the look into it and for taking it in', async () => {
    const office = await headOffice()
    const password = 'снег в октябре'
    const { name, bytes } = await office.files.hands({
      kind: 'assignment',
      wave: '2026-Q4',
      password,
      shoppers: ['A-1'],
    })
    const anna = await laptopOf('Анна', 'shopper')
    const upload = await anna.send(name, bytes)
    const { sender } = await anna.client.exchange.inspect({ upload, password })
    // Nothing of the locked file is read again, and another password opens nothing.
    writeFileSync(join(anna.folder, 'uploads', upload), 'ничего')
    expect(await refusal(anna.client.exchange.inspect({ upload, password: 'снег в ноябре' }))).toMatchObject({
      code: 'PACKAGE_REFUSED',
    })
    expect(await anna.client.exchange.inspect({ upload, password })).toMatchObject({ sender })
    for await (const step of await anna.client.exchange.import({
      upload,
      password,
      trust: sender.fingerprint,
    })) {
      expect(step.stage).toMatch(/reading|writing/u)
    }
    expect(await anna.client.assignments.list({})).toHaveLength(1)
  }, 60_000)
})

describe('what is no package', () => {
  it.each([
    ['x.vizit', 'это не архив', 'notPackage'],
    ['x.vizit', 'PK\u0003\u0004 и больше ничего', 'truncated'],
  ])('is refused whole: %s %s', async (name, text, reason) => {
    const anna = await laptopOf('Анна', 'shopper')
    const upload = await anna.send(name, text)
    expect(await anna.client.files.kind({ upload })).toMatchObject({ kind: 'package' })
    const refused = await refusal(anna.client.exchange.inspect({ upload }))
    expect(refused).toMatchObject({ code: 'PACKAGE_REFUSED' })
    expect([reason, 'damaged']).toContain((refused.data as { reason: string }).reason)
  })

  it('is not handed out twice', async () => {
    const office = await headOffice()
    const made = await office.client.exchange.export({ kind: 'library' })
    let step = await made.next()
    while (step.done !== true) step = await made.next()
    const path = `/files/exports/${step.value.download}`
    const first = await office.ask(path)
    await first.arrayBuffer()
    expect([first.status, (await office.ask(path)).status]).toEqual([200, 404])
  })
})
