import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src-main/exchange/workbook/write-workbook.ts'
import { openOffice, refusal, type Office } from './office.ts'

const rows = [
  ['Код', 'Название', 'Город', 'Регион', 'Адрес', 'Формат'],
  ['lesnaya-14', 'Отделение «Лесная»', 'Пермь', 'Пермский край', 'ул. Лесная, 14', 'флагман'],
  ['abaya-1', 'Алматы, Абая', 'Алматы', '', 'пр. Абая, 1', ''],
]
const csv = (separator: string) =>
  rows
    .map(row => row.map(cell => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join('\r\n')

/** Windows-1251, as a Russian Excel saves "CSV": Cyrillic letters and the quotes used here. */
function windows1251(text: string): Buffer<ArrayBuffer> {
  const other: Readonly<Record<string, number>> = { '«': 0xab, '»': 0xbb, ё: 0xb8, Ё: 0xa8, '—': 0x97 }
  return Buffer.from(
    Array.from(text, letter => {
      const code = letter.codePointAt(0) ?? 0
      return other[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code)
    }),
  )
}

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

const encodings = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with its mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': utf16be,
  'Windows-1251': windows1251,
}

/** What a spreadsheet would show of the branches, by code. */
const branchesOf = async (office: Office) =>
  new Map(
    (await office.client.branches.list({})).map(({ code, name, city, region, address, format }) => [
      code,
      [name, city, region, address, format],
    ]),
  )
const asMap = (lines: readonly (readonly string[])[]) =>
  new Map(lines.map(([code, ...cells]) => [code, cells]))

describe.each(Object.entries(encodings))('branches from a spreadsheet in %s', (_, encode) => {
  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('separated by %s', async (_, separator) => {
    const office = await openOffice()
    const done = await office.supervisor.importsBranches('сеть.csv', encode(csv(separator)))
    expect(done).toEqual({ added: 2, updated: 0, unchanged: 0 })
    expect(await branchesOf(office)).toEqual(asMap(rows.slice(1)))
  })
})

describe('an import of branches', () => {
  it('shows what would change before anything is written', async () => {
    const office = await openOffice()
    await office.supervisor.addsBranch('abaya-1', 'Алматы, Абая', { city: 'Алматы', address: 'пр. Абая, 1' })
    await office.supervisor.addsBranch('lesnaya-14', 'Старое название')
    const before = await branchesOf(office)
    const preview = await office.supervisor.looksInto('сеть.csv', `${csv(';')}\r\nnew-1;Новый;;;;`)
    expect(preview.mapping).toEqual({
      code: 'Код',
      name: 'Название',
      city: 'Город',
      region: 'Регион',
      address: 'Адрес',
      format: 'Формат',
    })
    expect(preview.rows.map(({ line, change }) => [line, change])).toEqual([
      [2, 'update'],
      [3, 'same'],
      [4, 'new'],
    ])
    expect(preview.faults).toEqual([])
    expect(await branchesOf(office)).toEqual(before)
  })

  it('names every fault with its line and writes nothing', async () => {
    const office = await openOffice()
    const file = [
      'Код;Название',
      'good-1;Хороший',
      ';Без кода',
      'no-name;',
      'good-1;Двойник',
      'bad code;Пробел',
    ].join('\n')
    const expected = [
      { path: '3: code', code: 'badCode' },
      { path: '4: name', code: 'tooSmall' },
      { path: '5: code', code: 'duplicateCode' },
      { path: '6: code', code: 'badCode' },
    ]
    const preview = await office.supervisor.looksInto('сеть.csv', file)
    expect(preview.faults).toMatchObject(expected)
    expect(preview.rows.map(({ change }) => change)).toEqual(['new', 'fault', 'fault', 'fault', 'fault'])
    const refused = await refusal(office.supervisor.importsBranches('сеть.csv', file))
    expect(refused).toMatchObject({ code: 'INVALID', status: 422, data: { faults: expected } })
    expect((await branchesOf(office)).size).toBe(0)
  })

  it('takes columns by the mapping it is given', async () => {
    const office = await openOffice()
    const upload = await office.send('a.csv', 'N;What;Where\nx-1;Первый;Омск\n')
    const mapping = { code: 'N', name: 'What', city: 'Where' }
    expect(await office.client.branches.import({ upload, mapping })).toMatchObject({ added: 1 })
    expect(await branchesOf(office)).toEqual(asMap([['x-1', 'Первый', 'Омск', '', '', '']]))
  })

  it('is refused for what is no table, and for a file that is gone', async () => {
    const office = await openOffice()
    expect(await refusal(office.supervisor.importsBranches('x.csv', 'Код;Название\n"a;b\n'))).toEqual({
      code: 'BAD_FILE',
      status: 422,
      data: { reason: 'unreadable' },
    })
    const mapping = { code: 'Код', name: 'Название' }
    expect(await refusal(office.client.branches.import({ upload: 'nothing', mapping }))).toMatchObject({
      code: 'BAD_FILE',
      data: { reason: 'gone' },
    })
  })

  it('keeps a code to one branch when entered by hand', async () => {
    const office = await openOffice()
    await office.supervisor.addsBranch('abaya-1', 'Первый')
    expect(await refusal(office.supervisor.addsBranch('abaya-1', 'Второй'))).toMatchObject({
      code: 'INVALID',
      data: { faults: [{ path: 'code', code: 'duplicateCode', found: 'abaya-1' }] },
    })
    expect((await branchesOf(office)).size).toBe(1)
  })
})

describe('branches from a workbook', () => {
  it('are the same as from a CSV', async () => {
    const office = await openOffice()
    const workbook = await writeWorkbook([{ name: 'Сеть', rows }])
    expect(await office.supervisor.importsBranches('сеть.xlsx', workbook)).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
    })
    expect(await branchesOf(office)).toEqual(asMap(rows.slice(1)))
    expect(await office.supervisor.importsBranches('сеть.csv', csv(';'))).toMatchObject({ unchanged: 2 })
  })

  it('have their faults named by the row of the sheet', async () => {
    const office = await openOffice()
    const workbook = await writeWorkbook([
      { name: 'Сеть', rows: [[], ['Код', 'Название'], ['a-1', 'Первый'], [], [null, 'Без кода'], [7, 8]] },
    ])
    const preview = await office.supervisor.looksInto('сеть.xlsx', workbook)
    expect(preview.faults).toMatchObject([{ path: '5: code', code: 'badCode' }])
    expect(preview.rows.map(({ line, branch }) => [line, branch.code, branch.name])).toEqual([
      [3, 'a-1', 'Первый'],
      [5, '', 'Без кода'],
      [6, '7', '8'],
    ])
  })

  it('may stand on another sheet than the first', async () => {
    const office = await openOffice()
    const workbook = await writeWorkbook([
      { name: 'Пусто', rows: [] },
      { name: 'О файле', rows: [['Выгрузка'], ['за ноябрь']] },
      { name: 'Сеть', rows },
    ])
    const upload = await office.send('сеть.xlsx', workbook)
    expect(await office.client.branches.previewImport({ upload })).toMatchObject({
      sheet: 'О файле',
      sheets: ['О файле', 'Сеть'],
      columns: ['Выгрузка'],
    })
    const { mapping, faults } = await office.client.branches.previewImport({ upload, sheet: 'Сеть' })
    expect(faults).toEqual([])
    expect(await office.client.branches.import({ upload, sheet: 'Сеть', mapping })).toMatchObject({
      added: 2,
    })
    expect(await branchesOf(office)).toEqual(asMap(rows.slice(1)))
  })

  it('are not taken from what is broken, and the app goes on', async () => {
    const office = await openOffice()
    const workbook = await writeWorkbook([{ name: 'Сеть', rows }])
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const files = [
      [workbook.slice(0, -200), 'unreadable'],
      [Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
      [old, 'kindNotTaken'],
    ] as const
    for (const [bytes, reason] of files) {
      expect(await refusal(office.supervisor.looksInto('сеть.xlsx', bytes))).toMatchObject({
        code: 'BAD_FILE',
        data: { reason },
      })
    }
    const upload = await office.send('сеть.xlsx', workbook)
    expect(await refusal(office.client.branches.previewImport({ upload, sheet: 'Нет' }))).toMatchObject({
      data: { reason: 'sheetMissing' },
    })
    expect(await office.supervisor.importsBranches('сеть.xlsx', workbook)).toMatchObject({ added: 2 })
  })
})
