import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { authorIn, behindTheBack, faultsOf, fileOf, greeting } from './authoring.ts'
import { openOffice, refusal, type Start } from './office.ts'

async function deskOf(start: Start = 'empty') {
  const office = await openOffice()
  await office.shopper.startsWith(start, 'supervisor')
  return { ...office, author: authorIn(office) }
}

describe('a standard', () => {
  it('becomes revision 2 when it is edited, with who did it, and the old one stays readable', async () => {
    const { author, client } = await deskOf()
    expect(await author.writes(greeting)).toMatchObject({
      revision: 1,
      status: 'active',
      author: 'Анна Петрова',
    })
    const text = { ru: 'Сотрудник поздоровался и улыбнулся', en: 'The employee greeted and smiled' }
    expect(await author.edits('bank.greeting', { text })).toMatchObject({ revision: 2 })
    const { revisions, standard } = await author.reads('bank.greeting')
    expect(standard.text).toEqual(text)
    expect(revisions.map(({ revision, author: who, document }) => [revision, who, document.text])).toEqual([
      [2, 'Анна Петрова', text],
      [1, 'Анна Петрова', greeting.text],
    ])
    expect((revisions[0]?.at ?? '') >= (revisions[1]?.at ?? '')).toBe(true)
    expect(await client.standards.list({})).toMatchObject([{ revision: 2, industry: 'bank' }])
  })

  it('gets no revision for saying the same again', async () => {
    const { author } = await deskOf()
    await author.writes(greeting)
    expect(await author.edits('bank.greeting', {})).toMatchObject({ revision: 1 })
    expect((await author.reads('bank.greeting')).revisions).toHaveLength(1)
  })

  it('is not overwritten by a window that has not seen the newest revision', async () => {
    const { author, client } = await deskOf()
    await author.writes(greeting)
    await author.edits('bank.greeting', { level: 'basic' })
    const stale = client.standards.save({
      document: { ...greeting, level: 'wow' },
      industry: 'bank',
      revision: 1,
    })
    expect((await refusal(stale)).code).toBe('CHANGED_MEANWHILE')
    expect((await author.reads('bank.greeting')).standard.level).toBe('basic')
  })

  it('has a code of its own', async () => {
    const { author } = await deskOf()
    await author.writes(greeting)
    expect(await faultsOf(author.writes({ ...greeting, level: 'wow' }))).toEqual(['code duplicateCode'])
  })

  it('is retired, not deleted: readable and followed by its variants', async () => {
    const { author, client } = await deskOf()
    await author.writes(greeting)
    await author.writes({ code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' })
    const retired = await client.standards.setStatus({ code: 'bank.greeting', status: 'retired' })
    expect(retired).toMatchObject({ status: 'retired', revision: 2, author: 'Анна Петрова' })
    const { revisions } = await author.reads('bank.greeting')
    expect(revisions.map(({ status }) => status)).toEqual(['retired', 'active'])
    expect((await author.reads('bank.greeting.phone')).standard.text).toEqual(greeting.text)
    expect(await client.standards.list({})).toHaveLength(2)
  })

  it('that nobody knows is not found', async () => {
    const { author, client } = await deskOf()
    expect((await refusal(author.reads('no.such'))).code).toBe('NOT_FOUND')
    const status = client.standards.setStatus({ code: 'no.such', status: 'retired' })
    expect((await refusal(status)).code).toBe('NOT_FOUND')
    const edited = client.standards.save({ document: greeting, industry: 'bank', revision: 4 })
    expect((await refusal(edited)).code).toBe('NOT_FOUND')
  })
})

describe('a variant', () => {
  it('follows its base when the base changes, and keeps what it says itself', async () => {
    const { author } = await deskOf()
    await author.writes({ ...greeting, target: 30 })
    const line = await author.writes({
      code: 'bank.greeting.phone',
      base: 'bank.greeting',
      channel: 'phone',
      target: null,
      good: { ru: 'Ответил до третьего гудка', en: 'Answered before the third ring' },
    })
    expect(line).toMatchObject({ base: 'bank.greeting', changes: ['good', 'channel', 'target'] })
    expect(line.standard.target).toBeUndefined()
    await author.edits('bank.greeting', { level: 'basic', good: { ru: 'Сразу', en: 'At once' } })
    const { standard, document, revisions } = await author.reads('bank.greeting.phone')
    expect(standard).toMatchObject({
      level: 'basic',
      channel: 'phone',
      text: greeting.text,
      good: { ru: 'Ответил до третьего гудка' },
    })
    expect(document).not.toHaveProperty('level')
    expect(revisions).toHaveLength(1)
    expect((await author.reads('bank.greeting')).variants.map(one => one.standard.code)).toEqual([
      'bank.greeting.phone',
    ])
  })

  it('needs a base that is there and no variant itself', async () => {
    const { author } = await deskOf()
    const phone = { code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' } as const
    expect(await faultsOf(author.writes(phone))).toEqual(['base baseUnknown'])
    await author.writes(greeting)
    await author.writes(phone)
    const chat = { code: 'bank.greeting.chat', base: 'bank.greeting.phone', channel: 'chat' } as const
    expect(await faultsOf(author.writes(chat))).toEqual(['base baseIsVariant'])
    expect(await faultsOf(author.writes({ ...chat, base: chat.code }))).toEqual(['base baseIsVariant'])
  })

  it('is not made of a standard that has variants', async () => {
    const { author, client } = await deskOf()
    await author.writes(greeting)
    await author.writes({ ...greeting, code: 'bank.farewell' })
    await author.writes({ code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' })
    const turned = client.standards.save({
      document: { code: 'bank.greeting', base: 'bank.farewell', level: 'wow' },
      industry: 'bank',
      revision: 1,
    })
    expect(await faultsOf(turned)).toEqual(['base baseHasVariants'])
  })
})

describe('where a standard is used', () => {
  it('counts newest revisions and drafts, and leaves out what is retired or discarded', async () => {
    const { author, client, supervisor } = await deskOf()
    await author.writes(greeting)
    const uses = async () => (await client.standards.list({}))[0]?.uses
    expect(await uses()).toBe(0)
    await supervisor.publishes(fileOf('branch', ['hello', 'again']))
    await supervisor.publishes(fileOf('evening', ['hello']))
    expect(await uses()).toBe(2)

    const { id } = await client.checklistDrafts.open({ code: 'branch' })
    const copy = await client.checklistDrafts.open({ code: 'branch', copyAs: 'night' })
    expect(await uses()).toBe(3)
    const whole = (await author.reads('bank.greeting')).uses
    expect(
      whole.map(({ checklist, revision, draft, question }) => [checklist, revision, draft, question]),
    ).toEqual([
      ['branch', 1, null, 'again'],
      ['branch', 1, null, 'hello'],
      ['branch', null, id, 'again'],
      ['branch', null, id, 'hello'],
      ['evening', 1, null, 'hello'],
      ['night', null, copy.id, 'again'],
      ['night', null, copy.id, 'hello'],
    ])

    await client.checklistDrafts.discard({ id: copy.id })
    await client.checklists.setRetired({ code: 'evening', retired: true })
    expect(await uses()).toBe(1)
    const without = await author.saves(await client.checklistDrafts.get({ id }), document => ({
      ...document,
      moments: document.moments.map(moment => ({
        ...moment,
        questions: moment.questions.map(question => ({ ...question, standard: undefined })),
      })),
    }))
    await author.publishes(without)
    expect(await uses()).toBe(0)
  })
})

describe('a file of standards', () => {
  it('says before what it would change, and writes nothing', async () => {
    const { author, client } = await deskOf()
    await author.writes(greeting)
    await author.writes({ ...greeting, code: 'bank.farewell' })
    const preview = await author.looksInto([
      { ...greeting, level: 'wow', good: { ru: 'Сразу', en: 'At once' } },
      { ...greeting, code: 'bank.farewell' },
      { code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' },
    ])
    expect(preview.faults).toEqual([])
    expect(preview.rows).toEqual([
      {
        line: null,
        code: 'bank.greeting',
        text: greeting.text,
        change: 'updated',
        fields: ['good', 'level'],
      },
      { line: null, code: 'bank.farewell', text: greeting.text, change: 'unchanged', fields: [] },
      { line: null, code: 'bank.greeting.phone', text: greeting.text, change: 'added', fields: [] },
    ])
    expect(await client.standards.list({})).toHaveLength(2)
  })

  it('is taken in whole, nobody named as its author, and a second time changes nothing', async () => {
    const { author } = await deskOf()
    await author.writes(greeting)
    const file = [
      { code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' } as const,
      { ...greeting, level: 'wow' as const },
    ]
    expect(await author.takesIn(file)).toEqual({ added: 1, updated: 1, unchanged: 0 })
    expect(await author.takesIn(file)).toEqual({ added: 0, updated: 0, unchanged: 2 })
    expect(await author.reads('bank.greeting')).toMatchObject({ revision: 2, author: '' })
    expect((await author.reads('bank.greeting.phone')).standard.level).toBe('wow')
  })

  it('may hold a variant of what is in the library; of what is nowhere it is refused, and so is all of it', async () => {
    const { author, client } = await deskOf()
    const phone = { code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' } as const
    const farewell = { ...greeting, code: 'bank.farewell' }
    const preview = await author.looksInto([farewell, phone])
    expect(preview.faults).toMatchObject([
      { line: null, fault: { path: 'standards[1].base', code: 'baseUnknown' } },
    ])
    expect(await faultsOf(author.takesIn([farewell, phone]))).toEqual(['standards[1].base baseUnknown'])
    expect(await client.standards.list({})).toEqual([])
    await author.writes(greeting)
    expect(await author.takesIn([farewell, phone])).toEqual({ added: 2, updated: 0, unchanged: 0 })
  })

  it('that is a checklist, or no file of ours, is refused', async () => {
    const { client, send } = await deskOf()
    const other = async (text: string) => client.standards.import({ upload: await send('x.json', text) })
    expect(await faultsOf(other(JSON.stringify(fileOf('branch', ['hello']))))).toEqual(['format wrongFormat'])
    expect(await faultsOf(other('{"format": "vizit.stan'))).toEqual([' wrongFormat'])
    expect((await refusal(client.standards.import({ upload: 'gone' }))).data).toEqual({ reason: 'gone' })
  })
})

describe('the starter library', () => {
  it('verifies clean after edits, and a revision changed behind the back of the program is named', async () => {
    const { author, client, folder, close } = await deskOf('library')
    const [first] = await client.standards.list({})
    if (!first) throw new Error('no standard')
    const { code } = first.standard
    expect(first).toMatchObject({ revision: 1, author: '' })
    await author.edits(code, { level: 'wow' })
    await author.writes({ code: 'own.variant', base: code, segment: 'premium' })
    expect(await verifyStore(folder)).toEqual([])
    await close()
    behindTheBack(folder, `UPDATE standard SET author = 'Никто' WHERE revision = 2`)
    behindTheBack(folder, `DELETE FROM standard WHERE code = 'own.variant'`)
    expect(
      (await verifyStore(folder)).map(({ code: fault, record, name }) => `${fault} ${record} ${name}`),
    ).toEqual([`RECORD_CHANGED standard ${code}/2`, 'RECORD_MISSING standard own.variant/1'])
  })
})
