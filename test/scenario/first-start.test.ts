import { describe, expect, it } from 'vitest'
import { everyType } from './every-type.ts'
import { openOffice, refusal } from './office.ts'

describe('the first start', () => {
  it('knows nobody before it is done', async () => {
    const office = await openOffice()
    expect((await office.client.session.get({})).profile).toBeNull()
    const branch = await office.supervisor.addsBranch('lesnaya', 'На Лесной')
    await office.supervisor.publishes(everyType)
    const refused = await refusal(office.client.audits.begin({ branch: branch.id, checklist: 'every-type' }))
    expect(refused.code).toBe('NOT_FOUND')
  })

  it('loads the starter library', async () => {
    const office = await openOffice()
    const session = await office.shopper.startsWith('library')
    expect(session.profile).toMatchObject({ name: 'Анна Петрова', role: 'both' })
    expect(session.organisation.name).toBe('Северный банк')
    const checklists = await office.client.checklists.list({})
    expect(new Set(checklists.map(({ industry }) => industry))).toEqual(
      new Set(['bank', 'ecommerce', 'restaurant', 'telecom']),
    )
    expect(await office.client.branches.list({})).toEqual([])
  })

  it('can start empty and take the library later, twice without a change', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('empty')
    expect(await office.client.checklists.list({})).toEqual([])
    const first = await office.client.checklists.loadLibrary({ industries: ['bank'] })
    expect(first.checklists.length).toBeGreaterThan(0)
    expect(first.checklists.every(({ change }) => change === 'added')).toBe(true)
    const again = await office.client.checklists.loadLibrary({ industries: ['bank'] })
    expect(again.checklists.every(({ change }) => change === 'unchanged')).toBe(true)
    expect(again.standards).toMatchObject({ added: 0, updated: 0 })
  })

  it('keeps the shopper’s snippets in the data folder, whatever else is set', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('empty')
    const snippets = [{ name: 'чек', text: 'Чек выдан сразу, сумма совпала.' }]
    await office.client.session.set({ snippets })
    await office.client.session.set({ theme: 'dark' })
    await office.close()
    const again = await openOffice(office.folder)
    expect((await again.client.session.get({})).settings).toMatchObject({ snippets, theme: 'dark' })
  })

  it('is remembered when the laptop is opened again', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('empty')
    await office.client.session.set({ language: 'en', theme: 'dark' })
    await office.close()
    const session = await (await openOffice(office.folder)).client.session.get({})
    expect(session.profile?.name).toBe('Анна Петрова')
    expect(session.settings).toEqual({ language: 'en', theme: 'dark' })
  })
})
