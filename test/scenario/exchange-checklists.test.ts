import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { everyType } from './every-type.ts'
import { openOffice, type Office } from './office.ts'

const canonical = (bytes: string) => canonicalJson(JSON.parse(bytes))

async function fetched(office: Office, path: string) {
  const response = await office.ask(path)
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    kept: response.headers.get('cache-control'),
    policy: response.headers.get('content-security-policy'),
  }
}

describe('a published checklist as a file', () => {
  it('is the same bytes after export, import and export', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('library')
    await office.supervisor.publishes(everyType)
    const other = await openOffice()
    for (const { code, revision } of await office.client.checklists.list({})) {
      const path = `/files/checklists/${code}.json?revision=${revision}`
      const first = await fetched(office, path)
      expect(first).toMatchObject({
        status: 200,
        type: 'application/json; charset=utf-8',
        disposition: `attachment; filename*=UTF-8''${code}-r${revision}.checklist.json`,
        kept: 'no-store',
        policy: 'sandbox',
      })
      expect(first.text).toBe(canonical(first.text))
      const { checklists } = await other.client.checklists.import({
        upload: await other.send(`${code}.checklist.json`, first.text),
      })
      expect(checklists).toMatchObject([{ code, revision, change: 'added' }])
      expect((await fetched(other, path)).text).toBe(first.text)
    }
  })

  it('is the newest without a number, and every older one with its own', async () => {
    const office = await openOffice()
    const titled = (title: string) => ({ ...everyType, revision: undefined, title: { ru: title } })
    for (const title of ['Первая', 'Вторая', 'Третья']) await office.supervisor.publishes(titled(title))
    const title = async (query: string) => {
      const { text } = await fetched(office, `/files/checklists/${everyType.code}.json${query}`)
      return JSON.parse(text) as unknown
    }
    expect(await title('')).toMatchObject({ revision: 3, title: { ru: 'Третья' } })
    expect(await title('?revision=1')).toMatchObject({ revision: 1, title: { ru: 'Первая' } })
    expect(await title('?revision=2')).toMatchObject({ revision: 2, title: { ru: 'Вторая' } })
  })

  it.each([
    'nothing.json',
    `${everyType.code}.json?revision=9`,
    `${everyType.code}.json?revision=0`,
    `${everyType.code}.json?revision=x`,
    `${everyType.code}.pdf`,
    `${everyType.code}.csv`,
    `${everyType.code}.xlsx?lang=fr`,
    'nothing.xlsx',
    'a/b/c',
    'drafts/0193a1b2-0000-7000-8000-000000000000.json',
  ])('is not found where there is none: %s', async path => {
    const office = await openOffice()
    await office.supervisor.publishes(everyType)
    expect((await office.ask(`/files/checklists/${path}`)).status).toBe(404)
  })
})

describe('a draft as a file', () => {
  it('says what would be published, without a revision', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('empty')
    await office.supervisor.publishes(everyType)
    const { id } = await office.client.checklistDrafts.open({ code: everyType.code })
    const file = await fetched(office, `/files/checklists/drafts/${id}.json`)
    expect(file).toMatchObject({
      status: 200,
      disposition: `attachment; filename*=UTF-8''${everyType.code}-draft.checklist.json`,
      kept: 'no-store',
    })
    const published = await fetched(office, `/files/checklists/${everyType.code}.json`)
    const { revision: _, ...same } = JSON.parse(published.text) as Record<string, unknown>
    expect(file.text).toBe(canonicalJson(same))
  })
})

describe('a published checklist as a form', () => {
  it('is a workbook that comes back as a draft of the same questions', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('empty')
    await office.supervisor.publishes(everyType)
    const response = await office.ask(`/files/checklists/${everyType.code}.xlsx?revision=1&lang=en`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${everyType.code}-r1.xlsform.xlsx`,
    )
    const upload = await office.send('form.xlsx', new Uint8Array(await response.arrayBuffer()))
    const { draft } = await office.client.checklistDrafts.importForm({ upload })
    const codes = (moments: readonly { questions: readonly { code: string }[] }[]) =>
      moments.flatMap(({ questions }) => questions.map(({ code }) => code))
    expect(codes(draft.document.moments)).toEqual(codes(everyType.moments))
  })
})
