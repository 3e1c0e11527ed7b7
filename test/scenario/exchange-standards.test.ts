import { describe, expect, it } from 'vitest'
import { readTable } from '../../src-main/exchange/read-table.ts'
import type { Variant } from '../../src-shared/model/standard.ts'
import { openOffice, refusal, type Office } from './office.ts'

async function filled(): Promise<Office> {
  const office = await openOffice()
  await office.shopper.startsWith('library')
  const document: Variant = {
    code: 'bank.waiting.queue-chat',
    base: 'bank.waiting.queue',
    text: { ru: '=Ожидание; "в чате"', en: '-Waiting, in the chat' },
    channel: 'chat',
    target: null,
    naAllowed: false,
    reviewBy: '2027-03-31',
  }
  await office.client.standards.save({ document, industry: 'bank', revision: null })
  await office.client.standards.setStatus({ code: 'telecom.shop.clean', status: 'retired' })
  return office
}

async function fetched(office: Office, path: string) {
  const response = await office.ask(path)
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    bytes,
    type: response.headers.get('content-type'),
    name: decodeURIComponent(response.headers.get('content-disposition')?.split("''")[1] ?? ''),
    headers: response.headers,
  }
}

const changesIn = (rows: readonly { change: string }[]) => [...new Set(rows.map(({ change }) => change))]

describe('the library of standards as a file', () => {
  it.each(['csv', 'xlsx'])('%s, in either language, changes nothing when it comes back', async kind => {
    const office = await filled()
    const known = await office.client.standards.list({})
    for (const lang of ['ru', 'en']) {
      const file = await fetched(office, `/files/standards.${kind}?lang=${lang}`)
      expect(file).toMatchObject({ status: 200, name: `standards.${kind}` })
      const preview = await office.client.standards.previewImport({
        upload: await office.send(file.name, file.bytes),
      })
      expect(preview.faults).toEqual([])
      expect(preview.rows).toHaveLength(known.length)
      expect(changesIn(preview.rows)).toEqual(['unchanged'])
      const upload = await office.send(file.name, file.bytes)
      const counts = { added: 0, updated: 0, unchanged: known.length }
      expect(await office.client.standards.import({ upload })).toEqual(counts)
    }
    expect(await office.client.standards.list({})).toEqual(known)
  })

  it('json changes nothing when it comes back, industry by industry', async () => {
    const office = await filled()
    const known = await office.client.standards.list({})
    for (const industry of ['bank', 'ecommerce', 'restaurant', 'telecom']) {
      const file = await fetched(office, `/files/standards.json?industry=${industry}`)
      expect(file).toMatchObject({ status: 200, name: `standards-${industry}.json` })
      const upload = await office.send(file.name, file.bytes)
      const { rows, faults } = await office.client.standards.previewImport({ upload })
      expect(faults).toEqual([])
      expect(rows.length).toBeGreaterThan(25)
      expect(changesIn(rows)).toEqual(['unchanged'])
      expect(rows.map(({ code }) => code)).not.toContain('telecom.shop.clean')
    }
    expect(await office.client.standards.list({})).toEqual(known)
  })

  it('makes the same library in an empty folder', async () => {
    const from = await filled()
    const to = await openOffice()
    const { name, bytes } = await fetched(from, '/files/standards.xlsx?lang=en')
    await to.client.standards.import({ upload: await to.send(name, bytes) })
    const shown = async (office: Office) =>
      (await office.client.standards.list({})).map(({ standard, base, changes, industry, status }) => ({
        standard,
        base,
        changes,
        industry,
        status,
      }))
    expect(await shown(to)).toEqual(await shown(from))
  })

  it('is a download that nobody shows or keeps', async () => {
    const office = await filled()
    const types = {
      json: 'application/json; charset=utf-8',
      csv: 'text/csv; charset=utf-8',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }
    for (const [kind, type] of Object.entries(types)) {
      const file = await fetched(office, `/files/standards.${kind}?industry=bank&lang=ru`)
      expect(file).toMatchObject({ status: 200, type, name: `standards-bank.${kind}` })
      expect(file.headers.get('cache-control')).toBe('no-store')
      expect(file.headers.get('content-disposition')).toMatch(/^attachment;/)
      expect(file.headers.get('content-security-policy')).toContain('sandbox')
      expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('speaks the language asked for and runs no formula in a spreadsheet', async () => {
    const office = await filled()
    const csv = (await fetched(office, '/files/standards.csv?lang=ru')).bytes.toString()
    expect(csv.startsWith('\uFEFFКод;Основа;Отрасль;')).toBe(true)
    expect(csv).toContain(`"'=Ожидание; ""в чате"""`)
    const { bytes } = await fetched(office, '/files/standards.xlsx?lang=en&industry=bank')
    const table = await readTable(bytes)
    if (!table.ok) throw new Error(table.fault)
    expect(table.value.columns.slice(0, 3)).toEqual(['Code', 'Base', 'Industry'])
    const variant = table.value.rows.find(({ cells }) => cells['Code'] === 'bank.waiting.queue-chat')
    expect(variant?.cells).toMatchObject({
      Base: 'bank.waiting.queue',
      'Requirement (Russian)': '=Ожидание; "в чате"',
      Channel: 'chat',
      'Time target, seconds': '-',
      'N/A answer': 'no',
      'Review by': '2027-03-31',
      Level: '',
      Status: 'active',
    })
  })

  it('is refused where there is none, and where one JSON file cannot hold it', async () => {
    const office = await filled()
    for (const path of [
      '/files/standards.pdf',
      '/files/standards.csv?lang=fr',
      '/files/standards.csv?industry=aviation',
      '/files/standards.json?industry=aviation',
    ]) {
      expect((await office.ask(path)).status).toBe(404)
    }
    const several = await office.ask('/files/standards.json')
    expect(several.status).toBe(422)
    expect(await several.json()).toEqual({
      code: 'INDUSTRY_NEEDED',
      industries: ['bank', 'ecommerce', 'restaurant', 'telecom'],
    })
  })

  it('of an empty library is a table to be filled in', async () => {
    const office = await openOffice()
    const { bytes } = await fetched(office, '/files/standards.xlsx?lang=ru')
    const table = await readTable(bytes)
    if (!table.ok) throw new Error(table.fault)
    expect(table.value.columns).toHaveLength(26)
    expect(table.value.rows).toEqual([])
    expect((await office.ask('/files/standards.json')).status).toBe(404)
  })
})

describe('a table of standards that was changed', () => {
  it('shows what would change, line by line, and then changes just that', async () => {
    const office = await filled()
    const { bytes } = await fetched(office, '/files/standards.csv?industry=telecom&lang=ru')
    const table = bytes.toString().split('\r\n')
    const line = table.findIndex(text => text.startsWith('telecom.shop.approach;'))
    table[line] = (table[line] ?? '').replace(';120;', ';1:30;')
    const added = 'telecom.shop.approach-vip;telecom.shop.approach;;;;;Подошли сразу;At once'
    const changed = [...table.filter(text => text !== ''), added].join('\r\n')
    const preview = await office.client.standards.previewImport({
      upload: await office.send('a.csv', changed),
    })
    expect(preview.faults).toEqual([])
    expect(preview.rows.filter(({ change }) => change !== 'unchanged')).toEqual([
      {
        line: line + 1,
        code: 'telecom.shop.approach',
        text: expect.objectContaining({ ru: expect.any(String) as unknown }) as unknown,
        change: 'updated',
        fields: ['target'],
      },
      {
        line: preview.rows.length + 1,
        code: 'telecom.shop.approach-vip',
        text: { ru: 'Подошли сразу', en: 'At once' },
        change: 'added',
        fields: [],
      },
    ])
    await office.client.standards.import({ upload: await office.send('a.csv', changed) })
    const { standard, revisions, variants } = await office.client.standards.get({
      code: 'telecom.shop.approach',
    })
    expect(standard.target).toBe(90)
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 1])
    expect(variants.map(({ industry, standard: { target } }) => [industry, target])).toEqual([
      ['telecom', 90],
    ])
  })

  it('is refused whole with every fault, and a file that is something else too', async () => {
    const office = await filled()
    const before = await office.client.standards.list({})
    const csv = ['code;base;industry', 'x.one;nothing;bank', 'bank.waiting.queue;bank.entrance.clean;bank']
    const upload = await office.send('a.csv', csv.join('\n'))
    expect(await refusal(office.client.standards.import({ upload }))).toMatchObject({
      code: 'INVALID',
      data: {
        faults: [
          { path: '2: base', code: 'baseUnknown', found: 'nothing' },
          { path: '3: base', code: 'baseHasVariants', found: 'bank.waiting.queue' },
        ],
      },
    })
    const other = await office.send('b.csv', 'Город;Название\nПермь;Лесная')
    expect((await office.client.standards.previewImport({ upload: other })).faults).toMatchObject([
      { line: null, fault: { path: 'code', code: 'missing' } },
    ])
    const cut = await office.send('c.xlsx', Buffer.from('PK\u0003\u0004 cut'))
    expect(await refusal(office.client.standards.import({ upload: cut }))).toMatchObject({
      code: 'BAD_FILE',
      data: { reason: 'unreadable' },
    })
    expect(await office.client.standards.list({})).toEqual(before)
  })
})
