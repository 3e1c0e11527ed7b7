import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from '../../src-main/door/open-app.ts'
import type { Contract } from '../../src-shared/contract/index.ts'

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
