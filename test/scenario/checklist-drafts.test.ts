import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { asking, authorIn, behindTheBack, draftQuestion, faultsOf, fileOf, greeting } from './authoring.ts'
import { openOffice, refusal } from './office.ts'

async function deskOf() {
  const office = await openOffice()
  await office.shopper.startsWith('empty', 'both')
  const { checklistDrafts: drafts } = office.client
  const begins = (code = 'branch') =>
    drafts.create({ code, title: { ru: 'Отделение' }, industry: 'bank', channel: 'inPerson' })
  return { ...office, drafts, begins, author: authorIn(office) }
}

describe('a draft', () => {
  it('begins blank and is listed, the latest change first', async () => {
    const { drafts, begins, author } = await deskOf()
    const first = await begins('one')
    expect(first).toMatchObject({
      code: 'one',
      basis: null,
      version: 1,
      questions: 0,
      document: { title: { ru: 'Отделение' }, moments: [], taken: {} },
    })
    await begins('two')
    await author.saves(first, asking(draftQuestion('hello')))
    expect(await drafts.list({})).toMatchObject([
      { code: 'one', questions: 1, moments: 1 },
      { code: 'two', questions: 0, moments: 0 },
    ])
  })

  it('is there as it was saved when the office opens again', async () => {
    const office = await deskOf()
    const unfinished = draftQuestion('', { text: {}, weight: null, answer: { type: 'choice', options: [] } })
    const draft = await office.author.saves(await office.begins(), document => ({
      ...asking(unfinished)(document),
      title: { ru: '' },
      taken: { nameless: greeting },
    }))
    await office.close()
    const again = await openOffice(office.folder)
    expect(await again.client.checklistDrafts.get({ id: draft.id })).toEqual(draft)
  })

  it('open in two windows: the second to save is told, and nothing is overwritten', async () => {
    const { drafts, begins, author } = await deskOf()
    const draft = await begins()
    await author.saves(draft, asking(draftQuestion('mine')))
    const { id, version, document } = draft
    const late = drafts.save({ id, version, document: asking(draftQuestion('theirs'))(document) })
    expect((await refusal(late)).code).toBe('CHANGED_MEANWHILE')
    expect((await refusal(author.publishes(draft))).code).toBe('CHANGED_MEANWHILE')
    expect((await drafts.get({ id })).document.moments[0]?.questions[0]?.code).toBe('mine')
  })

  it('needs a code that no other checklist or draft has', async () => {
    const { drafts, begins, supervisor } = await deskOf()
    await begins('mine')
    expect(await faultsOf(begins('mine'))).toEqual(['code duplicateCode'])
    await supervisor.publishes(fileOf('branch', ['hello']))
    expect(await faultsOf(begins('branch'))).toEqual(['code duplicateCode'])
    expect(await faultsOf(drafts.open({ code: 'branch', copyAs: 'mine' }))).toEqual(['code duplicateCode'])
  })

  it('that is discarded can be taken back until the app is closed', async () => {
    const office = await deskOf()
    const { drafts, begins, author } = office
    const draft = await author.saves(await begins(), asking(draftQuestion('hello')))
    await drafts.discard({ id: draft.id })
    expect(await drafts.list({})).toEqual([])
    expect((await refusal(drafts.get({ id: draft.id }))).code).toBe('NOT_FOUND')
    expect(await drafts.restore({ id: draft.id })).toEqual(draft)
    expect(await verifyStore(office.folder)).toEqual([])
    await drafts.discard({ id: draft.id })
    await office.close()
    const again = await openOffice(office.folder)
    const gone = await refusal(again.client.checklistDrafts.restore({ id: draft.id }))
    expect(gone.code).toBe('NOT_FOUND')
  })

  it('changed behind the back of the program is named by verify', async () => {
    const { folder, begins, author, close } = await deskOf()
    await author.saves(await begins(), asking(draftQuestion('hello')))
    expect(await verifyStore(folder)).toEqual([])
    await close()
    behindTheBack(folder, `UPDATE checklist_draft SET document = replace(document, 'Вход', 'Выход')`)
    expect(await verifyStore(folder)).toMatchObject([
      { code: 'RECORD_CHANGED', record: 'draft', name: 'branch' },
    ])
  })
})

describe('the draft of a published checklist', () => {
  it('is one for each, of the newest revision or of the given one', async () => {
    const { drafts, client, supervisor } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    await supervisor.publishes(fileOf('branch', ['hello', 'again']))
    const older = await drafts.open({ code: 'branch', revision: 1 })
    expect(older).toMatchObject({ code: 'branch', basis: 1, questions: 1 })
    expect((await drafts.open({ code: 'branch' })).id).toBe(older.id)
    expect(await client.checklists.list({})).toMatchObject([{ code: 'branch', revision: 2, draft: older.id }])
    await drafts.discard({ id: older.id })
    const newest = await drafts.open({ code: 'branch' })
    expect(newest).toMatchObject({ basis: 2, questions: 2 })
    expect(await faultsOf(drafts.restore({ id: older.id }))).toEqual(['code duplicateCode'])
    expect((await refusal(drafts.open({ code: 'no-such' }))).code).toBe('NOT_FOUND')
  })

  it('keeps its code; a copy has a code of its own and is a new checklist', async () => {
    const { drafts, author, supervisor } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    const { id, version, document } = await drafts.open({ code: 'branch' })
    const renamed = drafts.save({ id, version, document: { ...document, code: 'other' } })
    expect(await faultsOf(renamed)).toEqual(['code codeFixed'])
    const copy = await drafts.open({ code: 'branch', copyAs: 'night' })
    expect(copy).toMatchObject({ code: 'night', basis: null, document: { code: 'night' } })
    expect(await author.publishes(copy)).toMatchObject({ code: 'night', revision: 1 })
  })

  it('follows standards as they stood when the revision was published', async () => {
    const { drafts, author, supervisor } = await deskOf()
    await author.writes(greeting)
    await author.writes({ code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' })
    const file = fileOf('branch', ['hello', 'call', 'lost'])
    const [entrance] = file.moments
    const standards = ['bank.greeting', 'bank.greeting.phone', 'no.such']
    const questions = (entrance?.questions ?? []).map((question, at) => ({
      ...question,
      standard: standards[at],
    }))
    await supervisor.publishes({ ...file, moments: [{ ...entrance, questions }] })
    await new Promise(resolve => setTimeout(resolve, 5))
    await author.edits('bank.greeting', { text: { ru: 'Иначе', en: 'Otherwise' } })

    const { document } = await drafts.open({ code: 'branch' })
    expect(document.taken).toEqual({
      hello: greeting,
      call: { ...greeting, code: 'bank.greeting.phone', channel: 'phone' },
    })
  })
})
