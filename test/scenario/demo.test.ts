import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from '../../src-main/door/open-app.ts'
import type { Contract } from '../../src-shared/contract/index.ts'
import { flagKinds } from '../../src-shared/model/flag.ts'
import { isSeen, rotationReasonsOf } from '../../src-shared/planning/rotation.ts'

/** The sample's own today, whatever the clock says. */
const today = '2026-11-20'

describe('a person who starts with the sample network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-start-'))
  let app: OpenApp
  let client: ContractRouterClient<Contract>

  beforeAll(async () => {
    const opened = await openApp({ dataFolder: folder, host: { kind: 'browser' } })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    app = opened.app
    client = createORPCClient(
      new RPCLink({
        url: 'http://vizit.test/rpc',
        fetch: async (request, init) => app.door(new Request(request, init)),
      }),
    )
    await client.session.begin({
      name: 'Мария',
      role: 'both',
      language: 'ru',
      organisation: 'Банк «Пример»',
      start: 'sample',
    })
  }, 120_000)
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is known by name and sees the network', async () => {
    expect((await client.session.get({})).profile).toMatchObject({ name: 'Мария', role: 'both' })
    expect(await client.branches.list({})).toHaveLength(12)
    expect((await client.waves.list({})).map(({ code }) => code)).toContain('2026-Q4')
    const checklists = await client.checklists.list({})
    expect(checklists.find(({ code }) => code === 'bank-branch')).toMatchObject({ revision: 2 })
  })

  it('has three visits to make, one begun, and the visits of four waves behind', async () => {
    const assignments = await client.assignments.list({})
    expect(assignments.filter(({ status }) => status === 'open')).toHaveLength(3)
    expect(assignments.filter(({ status }) => status === 'begun')).toHaveLength(1)
    const audits = await client.audits.list({})
    expect(audits.filter(({ status }) => status === 'approved')).toHaveLength(280)
    // The newest stands first: the visit of this morning.
    expect(audits[0]).toMatchObject({ status: 'draft', wave: '2026-Q4' })
    expect(await client.audits.get({ id: audits[0]?.id ?? '' })).toMatchObject({ shopper: 'Мария' })
  })

  it('finds the shoppers, and waves that are set up to the end', async () => {
    const shoppers = await client.shoppers.list({})
    expect(shoppers).toHaveLength(21)
    for (const { alias, name, email, city } of shoppers) {
      expect(city).not.toBe('')
      if (alias === 'Мария') continue
      expect(name).toMatch(/^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+$/)
      expect(email).toMatch(/^[a-z0-9-]+@example\.org$/)
    }
    expect(new Set(shoppers.map(({ email }) => email)).size).toBe(21)
    const wave = await client.waves.get({ code: '2026-Q3' })
    expect(wave).toMatchObject({
      checklists: ['bank-branch'],
      visits: 6,
      pilot: false,
      fee: { amount: 8000, currency: 'KZT' },
      evidenceUntil: '2027-09-30',
      visitsUntil: '2029-09-30',
    })
    expect(wave.branches).toHaveLength(12)
    expect(wave.shoppers.length).toBeGreaterThan(14)
    for (const text of [wave.brief, ...wave.scenarios]) {
      expect(text?.ru).toBeTruthy()
      expect(text?.en).toBeTruthy()
    }
  })

  it('sees past waves done and handed out, the last one under way', async () => {
    const [last, ...past] = await client.waves.overview({ on: today })
    for (const { progress } of past) {
      expect(progress).toMatchObject({ wanted: 72, approved: 72, planned: 0, handedOut: 0, overdue: 0 })
    }
    expect(past).toHaveLength(3)
    expect(last?.progress).toMatchObject({
      approved: 64,
      done: 17,
      rejected: 1,
      begun: 1,
      handedOut: 11,
      planned: 4,
      overdue: 2,
      again: 0,
    })
  })

  it('has plans that obey the rotation rule but in one place', async () => {
    const broken: string[] = []
    for (const { code } of await client.waves.list({})) {
      const plan = await client.waves.plan({ wave: code })
      for (const branch of plan.branches) {
        const here = plan.visits.filter(visit => visit.branch === branch.id && isSeen(visit))
        for (const shopper of new Set(here.map(visit => visit.shopper))) {
          const times = here.filter(visit => visit.shopper === shopper).length
          broken.push(...rotationReasonsOf(shopper, times, branch).map(reason => `${code} ${reason}`))
        }
      }
    }
    expect(broken.toSorted()).toEqual(['2026-Q3 after', '2026-Q4 before'])
  })

  it('has a queue in which every kind of flag occurs, and visits without any', async () => {
    const queue = await client.review.queue({})
    expect(queue).toHaveLength(16)
    const kinds = new Set(queue.flatMap(({ flags }) => flags.map(({ kind }) => kind)))
    expect([...kinds].toSorted()).toEqual([...flagKinds].toSorted())
    expect(queue.filter(({ flags }) => flags.length === 0).length).toBeGreaterThan(3)
    expect(queue.filter(({ submission }) => submission === 2)).toHaveLength(1)
  })

  it('has one visit returned with its question marked, and comments on others', async () => {
    const [back] = await client.review.queue({ status: ['returned'] })
    const { audit, comments } = await client.review.get({ id: back?.id ?? '' })
    expect(audit.returned?.questions).toHaveLength(1)
    expect(audit.returned?.questions[0]?.comment).toMatch(/^Опишите/)
    expect(comments).toMatchObject([{ sent: true, question: audit.returned?.questions[0]?.question }])
    const approved = await client.review.queue({ status: ['approved'] })
    expect(approved.filter(line => line.comments > 0).length).toBeGreaterThan(5)
    expect(approved.filter(({ submission }) => submission === 2)).toHaveLength(2)
    const [rejected] = await client.audits.list({ status: ['rejected'] })
    expect((await client.audits.get({ id: rejected?.id ?? '' })).reason).toMatch(/другое отделение/)
  })

  it('has appeals of every kind, and what they did to the score', async () => {
    const appeals = await client.appeals.list({})
    expect(appeals.map(({ decisions }) => decisions?.[0]?.outcome ?? 'open').toSorted()).toEqual([
      'changed',
      'open',
      'open',
      'upheld',
    ])
    expect(appeals.every(({ late }) => !late)).toBe(true)
    const open = appeals.filter(({ decidedAt }) => decidedAt === null)
    expect(open.filter(({ decideBy }) => decideBy < today)).toHaveLength(1)
    const changed = appeals.find(({ decisions }) => decisions?.[0]?.outcome === 'changed')
    expect(changed?.score).toBe(3)
    const { revisions, difference } = await client.review.revisions({ id: changed?.audit ?? '' })
    expect(revisions.map(({ cause }) => cause)).toEqual(['submitted', 'correction', 'appeal'])
    expect(difference?.questions).toHaveLength(1)
    const past = await client.audits.list({ wave: '2026-Q3', status: ['approved'] })
    const visits = await Promise.all(past.map(({ id }) => client.audits.get({ id })))
    expect(new Set(visits.map(({ issuedOn }) => issuedOn))).toEqual(new Set(['2026-10-05']))
  })

  it('pays fees and expenses, of which some have a receipt and some claims differ', async () => {
    const sheet = await client.payouts.sheet({ wave: '2026-Q3' })
    const lines = sheet.flatMap(payout => payout.lines)
    expect(lines.every(({ agreed, status }) => agreed !== null || status === 'impossible')).toBe(true)
    expect(new Set(lines.map(({ agreed }) => agreed?.currency))).toEqual(new Set(['KZT', 'RUB']))
    const all = await Promise.all(
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(wave => client.payouts.sheet({ wave })),
    )
    const every = all.flat().flatMap(payout => payout.lines)
    expect(every.filter(({ differs }) => differs).length).toBeGreaterThan(2)
    const paid = every.filter(({ expenses }) => expenses.length > 0)
    expect(paid.length).toBeGreaterThan(50)
    const visits = await Promise.all(paid.map(({ id }) => client.audits.get({ id })))
    const receipts = visits.flatMap(({ visit, evidence }) =>
      (visit.expenses ?? []).flatMap(({ evidence: file }) =>
        file === undefined ? [] : [evidence.some(({ sha256 }) => sha256 === file)],
      ),
    )
    expect(receipts.length).toBeGreaterThan(10)
    expect(receipts).not.toContain(false)
  })

  it('goes on with the begun visit where it stopped, and is told what is missing', async () => {
    const [draft] = await client.audits.list({})
    const id = draft?.id ?? ''
    const before = await client.audits.get({ id })
    expect(Object.keys(before.answers)).toContain(before.focus)
    await client.audits.answer({ id, question: 'fees', value: 'yes' })
    expect((await client.audits.get({ id })).answers['fees']).toEqual({ value: 'yes' })
    await expect(client.audits.submit({ id })).rejects.toMatchObject({ code: 'MISSING_FIELDS' })
    expect((await client.audits.get({ id })).status).toBe('draft')
  })

  it('looks at the photos of an approved visit', async () => {
    const approved = (await client.audits.list({ wave: '2026-Q4' })).filter(a => a.status === 'approved')
    const visits = await Promise.all(approved.slice(0, 12).map(({ id }) => client.audits.get({ id })))
    const photo = visits.flatMap(({ evidence }) => evidence)[0]
    const response = await app.door(new Request(`http://vizit.test/evidence/${photo?.sha256}`))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect((await response.arrayBuffer()).byteLength).toBe(photo?.bytes)
  })
})
