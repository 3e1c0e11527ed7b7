import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { asking, authorIn, draftQuestion, faultsOf, fileOf, type OpenDraft } from './authoring.ts'
import { faultyDrafts } from './faulty-drafts.ts'
import { openOffice } from './office.ts'

async function deskOf() {
  const office = await openOffice()
  await office.shopper.startsWith('empty', 'both')
  const { checklistDrafts: drafts } = office.client
  const begins = (code = 'branch') =>
    drafts.create({ code, title: { ru: 'Отделение' }, industry: 'bank', channel: 'inPerson' })
  return { ...office, drafts, begins, author: authorIn(office) }
}

describe('publishing a draft', () => {
  it('makes the next revision with its author and ends the draft', async () => {
    const { drafts, client, author, supervisor, folder } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    const draft = await drafts.open({ code: 'branch' })
    const changed = await author.saves(draft, document => ({ ...document, title: { ru: 'Филиал' } }))
    const { revision, hash } = await author.publishes(changed)
    expect(revision).toBe(2)
    expect(await drafts.list({})).toEqual([])
    expect(await client.checklists.list({})).toMatchObject([
      { code: 'branch', revision: 2, title: { ru: 'Филиал' }, draft: null, retired: false },
    ])
    expect(await client.checklists.revisions({ code: 'branch' })).toMatchObject([
      { revision: 2, author: 'Анна Петрова', hash, visits: 0 },
      { revision: 1, author: '', visits: 0 },
    ])
    expect(await verifyStore(folder)).toEqual([])
  })

  it('makes no revision of the same content', async () => {
    const { drafts, client, author, supervisor } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    const published = await author.publishes(await drafts.open({ code: 'branch' }))
    expect(published).toMatchObject({ code: 'branch', revision: 1 })
    expect(await client.checklists.revisions({ code: 'branch' })).toHaveLength(1)
    expect(await drafts.list({})).toEqual([])
  })

  it('lists every fault at once and keeps the draft', async () => {
    const { drafts, client, begins, author } = await deskOf()
    const draft = await author.saves(await begins('Bad code'), document => ({
      ...asking(
        draftQuestion('hello', { text: {} }),
        draftQuestion('hello', { id: 'again', weight: null }),
        draftQuestion('wait', { answer: { type: 'duration', bands: [], otherwise: null } }),
      )(document),
      title: {},
    }))
    expect(await faultsOf(author.publishes(draft))).toEqual(
      expect.arrayContaining([
        'code badCode',
        'title textMissing',
        'moments[0].questions[0].text textMissing',
        'moments[0].questions[1].code duplicateCode',
        expect.stringContaining('moments[0].questions[1].weight'),
        expect.stringContaining('moments[0].questions[2].answer'),
      ]),
    )
    expect(await drafts.get({ id: draft.id })).toEqual(draft)
    expect(await client.checklists.list({})).toEqual([])
  })

  it.each(faultyDrafts)('with %s lists it and keeps the draft', async (_, change, expected) => {
    const { drafts, begins, author } = await deskOf()
    const draft: OpenDraft = await author.saves(await begins(), change)
    expect((await faultsOf(author.publishes(draft))).join('\n')).toContain(expected)
    expect(await drafts.get({ id: draft.id })).toEqual(draft)
  })

  it('under the code of a checklist that came in meanwhile is refused', async () => {
    const { begins, author, supervisor } = await deskOf()
    const draft = await author.saves(await begins('branch'), asking(draftQuestion('first')))
    await supervisor.publishes(fileOf('branch', ['hello']))
    expect(await faultsOf(author.publishes(draft))).toEqual(['code duplicateCode'])
  })

  it('names conditions by codes, whatever the ids were', async () => {
    const { begins, author, client } = await deskOf()
    const draft = await author.saves(
      await begins(),
      asking(
        draftQuestion('hello', { id: 'a1' }),
        draftQuestion('why', { id: 'b2', showIf: { question: 'a1', op: 'eq', value: 'no' } }),
      ),
    )
    await author.publishes(draft)
    const { checklist } = await client.checklists.get({ code: 'branch' })
    expect(checklist.moments[0]?.questions[1]?.showIf).toEqual({ question: 'hello', op: 'eq', value: 'no' })
    expect(JSON.stringify(checklist)).not.toMatch(/a1|b2/)
  })
})
