import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src-main/exchange/workbook/write-workbook.ts'
import { authorIn, faultsOf, fileOf } from './authoring.ts'
import { openOffice, refusal } from './office.ts'

/** A form as people make it by hand: one group with a question that a checklist has and one that it has not. */
function form(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label::Russian (ru)', 'label::English (en)'],
        ['begin_group', 'entrance', 'Вход', 'Entrance'],
        ['select_one yes_no', 'hello', 'Поздоровались?', 'Greeted?'],
        ['geopoint', 'place', 'Где это было?', 'Where was it?'],
        ['end_group', null, null, null],
      ],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label::Russian (ru)', 'label::English (en)'],
        ['yes_no', 'yes', 'Да', 'Yes'],
        ['yes_no', 'no', 'Нет', 'No'],
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id'],
        ['Отделение', id],
      ],
    },
  ])
}

async function deskOf() {
  const office = await openOffice()
  await office.shopper.startsWith('empty', 'supervisor')
  const takesIn = async (bytes: string | Uint8Array<ArrayBuffer>) =>
    office.client.checklistDrafts.importForm({ upload: await office.send('form.xlsx', bytes) })
  return { ...office, takesIn, author: authorIn(office) }
}

describe('a form (XLSForm)', () => {
  it('becomes a draft that can be published, and says what it lost', async () => {
    const { takesIn, client, author } = await deskOf()
    const { draft, losses } = await takesIn(await form('branch'))
    expect(draft).toMatchObject({ code: 'branch', basis: null, version: 1, moments: 1 })
    expect(await client.checklistDrafts.get({ id: draft.id })).toEqual(draft)
    expect(losses.map(({ name, code }) => [name, code])).toContainEqual(['place', 'typeDropped'])
    expect(await author.publishes(draft)).toMatchObject({ code: 'branch', revision: 1 })
  })

  it('gets a free code when its own is taken, and says so', async () => {
    const { takesIn, supervisor } = await deskOf()
    await supervisor.publishes(fileOf('branch', ['hello']))
    const { draft, losses } = await takesIn(await form('branch'))
    expect(draft.code).toBe('branch-2')
    expect(losses.filter(({ code }) => code === 'nameChanged')).toMatchObject([
      { sheet: 'settings', found: 'branch → branch-2' },
    ])
    expect((await takesIn(await form('branch'))).draft.code).toBe('branch-3')
  })

  it('that is no workbook, or one without a survey, is refused and leaves no draft', async () => {
    const { takesIn, client } = await deskOf()
    expect((await refusal(takesIn('type,name'))).code).toBe('BAD_FILE')
    const other = await writeWorkbook([
      {
        name: 'survey',
        rows: [
          ['type', 'label'],
          ['text', 'Имя'],
        ],
      },
    ])
    expect(await faultsOf(takesIn(other))).toEqual(['survey missing'])
    expect((await refusal(client.checklistDrafts.importForm({ upload: 'gone' }))).data).toEqual({
      reason: 'gone',
    })
    expect(await client.checklistDrafts.list({})).toEqual([])
  })
})
