import { describe, expect, it } from 'vitest'
import { addAssignment } from '../../src-main/store/assignments.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { authorIn, behindTheBack, faultsOf, fileOf, greeting } from './authoring.ts'
import { openOffice, refusal } from './office.ts'

async function deskOf() {
  const office = await openOffice()
  await office.shopper.startsWith('empty', 'both')
  const branch = await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  return { ...office, branch, author: authorIn(office) }
}

type Desk = Awaited<ReturnType<typeof deskOf>>

/** Publishes the next revision of the checklist, made by hand in its draft, with one question more. */
async function publishesOneMore({ client, author }: Desk, code: string, question: string): Promise<number> {
  const draft = await client.checklistDrafts.open({ code })
  const changed = await author.saves(draft, document => ({
    ...document,
    moments: document.moments.map(moment => ({
      ...moment,
      questions: moment.questions.flatMap((one, at) =>
        at === 0
          ? [
              { ...one, weight: (one.weight ?? 1) + 1 },
              { ...one, id: question, code: question },
            ]
          : [one],
      ),
    })),
  }))
  return (await author.publishes(changed)).revision
}

describe('a visit on an old revision', () => {
  it('shows its own questions and the same score after three newer ones', async () => {
    const desk = await deskOf()
    await desk.author.writes(greeting)
    await desk.supervisor.publishes(fileOf('branch', ['hello', 'again', 'goodbye']))
    const done = await desk.shopper.begins('lesnaya', 'branch')
    await done.answersAll({ hello: { value: 'yes' }, again: { value: 'no' }, goodbye: { value: 'yes' } })
    const submitted = await done.submits()
    const begun = await desk.shopper.begins('lesnaya', 'branch')
    await begun.answersAll({ hello: { value: 'yes' }, again: { value: 'no' } })
    const before = await begun.state()

    await desk.author.edits('bank.greeting', { text: { ru: 'Иначе', en: 'Otherwise' } })
    expect(await publishesOneMore(desk, 'branch', 'second')).toBe(2)
    expect(await publishesOneMore(desk, 'branch', 'third')).toBe(3)
    await desk.supervisor.publishes(fileOf('branch', ['quite-other']))
    const revisions = await desk.client.checklists.revisions({ code: 'branch' })
    expect(revisions.map(({ revision, visits, author }) => [revision, visits, author])).toEqual([
      [4, 0, ''],
      [3, 0, 'Анна Петрова'],
      [2, 0, 'Анна Петрова'],
      [1, 2, ''],
    ])

    await desk.close()
    const again = await openOffice(desk.folder)
    expect(await again.shopper.reopens(done.id).state()).toEqual(submitted)
    const reopened = again.shopper.reopens(begun.id)
    expect(await reopened.state()).toEqual(before)
    expect(before.document.moments[0]?.questions.map(({ code }) => code)).toEqual([
      'hello',
      'again',
      'goodbye',
    ])
    await reopened.answers('goodbye', { value: 'yes' })
    const { percent, revision } = await reopened.submits()
    expect([percent, revision]).toEqual([submitted.percent, 1])
    expect(percent).toBeCloseTo(66.7, 1)
    const next = await again.shopper.begins('lesnaya', 'branch')
    expect(await next.state()).toMatchObject({ revision: 4 })
    expect(await verifyStore(desk.folder)).toEqual([])
  })
})

describe('a retired checklist', () => {
  it('is not begun any more, while visits begun on it go on', async () => {
    const { client, supervisor, shopper, branch, folder } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    const visit = await shopper.begins('lesnaya', 'branch')
    await client.checklists.setRetired({ code: 'branch', retired: true })
    expect(await client.checklists.list({})).toMatchObject([{ code: 'branch', retired: true }])
    expect(await faultsOf(client.audits.begin({ branch: branch.id, checklist: 'branch' }))).toEqual([
      'checklist checklistRetired',
    ])
    await visit.answers('hello', { value: 'yes' })
    expect((await visit.submits()).percent).toBe(100)
    expect((await client.checklists.get({ code: 'branch' })).checklist.code).toBe('branch')

    await client.checklists.setRetired({ code: 'branch', retired: false })
    await client.checklists.setRetired({ code: 'branch', retired: false })
    await shopper.begins('lesnaya', 'branch')
    const unknown = client.checklists.setRetired({ code: 'no-such', retired: true })
    expect((await refusal(unknown)).code).toBe('NOT_FOUND')
    expect((await refusal(client.checklists.revisions({ code: 'no-such' }))).code).toBe('NOT_FOUND')
    expect(await verifyStore(folder)).toEqual([])
  })

  it('is still begun where an assignment names it', async () => {
    const { client, supervisor, branch, folder, close } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    await client.checklists.setRetired({ code: 'branch', retired: true })
    await close()
    const store = openStore(folder, { clock: { now: () => new Date() }, newId: () => crypto.randomUUID() })
    if (!store.ok) throw new Error(store.fault.code)
    const assigned = addAssignment(store.value.writer, {
      wave: null,
      branch: branch.id,
      checklist: { code: 'branch', revision: 1 },
      shopper: 'Анна Петрова',
      scenario: null,
      from: '2026-11-01',
      to: '2026-11-30',
    })
    store.value.close()
    if (!assigned.ok) throw new Error(assigned.fault.code)
    const again = await openOffice(folder)
    const { id } = await again.client.audits.begin({ assignment: assigned.value.id })
    expect(await again.shopper.reopens(id).state()).toMatchObject({ document: { code: 'branch' } })
  })
})

describe('a published checklist as a file', () => {
  const file = async ({ ask }: Pick<Desk, 'ask'>, code: string, revision: number) => {
    const response = await ask(`/files/checklists/${code}.json?revision=${revision}`)
    expect(response.status).toBe(200)
    return response.text()
  }

  it('goes out, into another office and out again without a byte changed', async () => {
    const desk = await deskOf()
    await desk.supervisor.publishes(fileOf('branch', ['hello', 'again']))
    await publishesOneMore(desk, 'branch', 'second')
    const other = await openOffice()
    for (const revision of [2, 1]) {
      const exported = await file(desk, 'branch', revision)
      const opened = JSON.parse(exported) as object
      await other.supervisor.publishes(opened)
      expect(await file(other, 'branch', revision)).toBe(exported)
      const again = await other.supervisor.publishes(opened)
      expect(again.checklists).toEqual([{ code: 'branch', revision, change: 'unchanged' }])
    }
    const hashes = async ({ client }: Pick<Desk, 'client'>) =>
      (await client.checklists.revisions({ code: 'branch' })).map(({ hash }) => hash)
    expect(await hashes(other)).toEqual(await hashes(desk))
    expect(await verifyStore(other.folder)).toEqual([])
  })

  it('of the same number with other content is refused', async () => {
    const { supervisor } = await deskOf()
    await supervisor.publishes({ ...fileOf('branch', ['hello']), revision: 3 })
    const other = supervisor.publishes({ ...fileOf('branch', ['again']), revision: 3 })
    expect(await refusal(other)).toMatchObject({
      code: 'REVISION_TAKEN',
      data: { code: 'branch', revision: 3 },
    })
  })
})

describe('verify', () => {
  it.each([
    ['who published', `UPDATE checklist SET published_by = 'Никто' WHERE revision = 2`, 'branch/2'],
    [
      'when it was published',
      `UPDATE checklist SET published_at = '2020-01-01' WHERE revision = 1`,
      'branch/1',
    ],
    [
      'the standards of its questions',
      `UPDATE checklist_standard SET standard = 'x' WHERE checklist_id = 1`,
      'branch/1',
    ],
    ['that it is retired', 'DELETE FROM checklist_retired', 'branch'],
  ])('names a checklist of which somebody changed %s', async (_, sql, name) => {
    const desk = await deskOf()
    await desk.supervisor.publishes(fileOf('branch', ['hello']))
    await publishesOneMore(desk, 'branch', 'second')
    await desk.client.checklists.setRetired({ code: 'branch', retired: true })
    expect(await verifyStore(desk.folder)).toEqual([])
    await desk.close()
    behindTheBack(desk.folder, sql)
    expect(await verifyStore(desk.folder)).toMatchObject([
      { code: 'RECORD_CHANGED', record: 'checklist', name },
    ])
  })
})
