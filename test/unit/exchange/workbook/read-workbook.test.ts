import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openWorkbook } from '../../../../src-main/exchange/workbook/open-workbook.ts'
import { readWorkbook } from '../../../../src-main/exchange/workbook/read-workbook.ts'
import { writeWorkbook } from '../../../../src-main/exchange/workbook/write-workbook.ts'
import { parts, zip } from './hand-made.ts'

async function rowsOf(rows: string, more?: Readonly<Record<string, string>>) {
  const read = await readWorkbook(await zip(parts(rows, more)))
  return read.ok ? read.value.map(sheet => sheet.rows) : read.fault
}

const cell = (place: string, value: string, attributes = '') =>
  `<c r="${place}"${attributes}><v>${value}</v></c>`

describe('a workbook of another program', () => {
  it('gives the value a formula last had, and the text of an error', async () => {
    const formulas =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>' +
      '<c r="C1"><f>1+1</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c>'
    expect(await rowsOf(`<row r="1">${formulas}</row>`)).toEqual([[[2, '2x', null, '#DIV/0!', true]]])
  })

  it('gives dates and times of day as they stand in the sheet', async () => {
    const row =
      cell('A1', '46338', ' s="1"') + cell('B1', '0.5', ' s="2"') + cell('C1', '99999999999', ' s="1"')
    expect(await rowsOf(`<row r="1">${row}${cell('D1', '1')}</row>`)).toEqual([
      [[new Date('2026-11-12T00:00:00Z'), new Date('1899-12-31T12:00:00Z'), null, 1]],
    ])
  })

  it('keeps every row at its place and drops empty ends', async () => {
    const rows = `<row r="3">${cell('B3', '1')}<c r="D3" s="1"/></row><row r="9"><c r="A9" s="1"/></row>`
    expect(await rowsOf(rows)).toEqual([[[], [], [null, 1]]])
  })

  it('joins a text of several formats', async () => {
    const text = '<is><r><t>Отделение </t></r><r><rPr><b/></rPr><t>«Лесная»</t></r></is>'
    expect(await rowsOf(`<row r="1"><c r="A1" t="inlineStr">${text}</c></row>`)).toEqual([
      [['Отделение «Лесная»']],
    ])
  })

  it('does not expand entities', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const sheet = `${bomb}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    expect(await rowsOf('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual([[['&b;']]])
  })

  it('tells which sheets are hidden', async () => {
    const made = parts(`<row r="1">${cell('A1', '1')}</row>`)
    const workbook = made['xl/workbook.xml']?.replace('sheetId', 'state="hidden" sheetId') ?? ''
    expect(await readWorkbook(await zip({ ...made, 'xl/workbook.xml': workbook }))).toEqual({
      ok: true,
      value: [{ name: 'Лист1', rows: [[1]], hidden: true }],
    })
  })
})

describe('a file that is no workbook', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const files = {
    'an empty one': [Buffer.alloc(0), 'empty'],
    'a text': [Buffer.from('Код;Название\n'), 'kindNotTaken'],
    'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'kindNotTaken'],
    'an old .xls': [Buffer.concat([compound, Buffer.alloc(2048)]), 'kindNotTaken'],
    'one under a password': [
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    'only the beginning of a zip': [Buffer.from('PK\u0003\u0004'), 'unreadable'],
  } as const

  it.each(Object.entries(files))('%s is refused', async (_, [bytes, fault]) => {
    expect(await readWorkbook(bytes)).toEqual({ ok: false, fault })
  })

  it('any other zip is refused', async () => {
    expect(await readWorkbook(await zip({ 'letter.txt': 'hello' }))).toEqual({
      ok: false,
      fault: 'kindNotTaken',
    })
  })

  it('a zip with parts missing or broken is refused', async () => {
    const whole = parts('')
    for (const name of Object.keys(whole).filter(part => part !== 'xl/styles.xml')) {
      const { [name]: _, ...rest } = whole
      expect((await readWorkbook(await zip(rest))).ok).toBe(false)
    }
    expect(await rowsOf('', { 'xl/worksheets/sheet1.xml': 'no XML <<<' })).toBe('unreadable')
  })
})

describe('a damaged workbook', () => {
  it('is refused wherever it was cut', async () => {
    const whole = await writeWorkbook([
      {
        name: 'Лист',
        rows: [
          ['Код', 'Название'],
          ['a-1', 'Лесная'],
        ],
      },
    ])
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.slice(0, Math.floor(whole.length * part))
      expect(await readWorkbook(cut)).toEqual({ ok: false, fault: 'unreadable' })
    }
  })

  it('never gives other rows than were written, whichever byte is changed', async () => {
    const rows = [
      ['Код', 'Название'],
      ...Array.from({ length: 50 }, (_, line) => [`a-${line}`, `Филиал № ${line}`]),
    ]
    const whole = await writeWorkbook([{ name: 'Лист', rows }])
    const places = Array.from({ length: 1000 }, (_, index) => Math.floor((whole.length / 1000) * index))
    for (const place of places) {
      const changed = whole.slice()
      changed[place] = (changed[place] ?? 0) ^ 0xff
      const read = await openWorkbook(changed)
      expect(read.ok ? read.sheets.map(sheet => sheet.rows) : [rows]).toEqual([rows])
    }
  })
})

describe('a workbook that would not fit', () => {
  const megabyte = 'x'.repeat(1024 * 1024)

  it('is refused by the sizes in its directory', async () => {
    const bomb = await zip(parts('', { 'xl/media/a.xml': megabyte.repeat(129) }))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await readWorkbook(bomb)).toEqual({ ok: false, fault: 'tooMuchInside' })
  })

  it('is refused by its ratio', async () => {
    const bomb = await zip(parts('', { 'xl/media/a.xml': megabyte.repeat(32) }))
    expect(await readWorkbook(bomb)).toEqual({ ok: false, fault: 'tooMuchInside' })
  })

  it('is refused when the directory lies about the sizes', async () => {
    const bomb = await zip(parts(megabyte.repeat(32)))
    // the size unpacked, in the directory only: 24 bytes into the entry of the sheet, whose name is 46 bytes in
    const entry = bomb.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    for (const size of [0, 1000]) {
      const lying = Buffer.from(bomb)
      lying.writeUInt32LE(size, entry + 24)
      expect(await readWorkbook(lying)).toEqual({ ok: false, fault: 'unreadable' })
    }
  })

  it('is refused when one long text stands in thousands of cells', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, row) => `<row>${cell(`A${row + 1}`, '0', ' t="s"')}</row>`,
    ).join('')
    const strings = { 'xl/sharedStrings.xml': `<sst><si><t>${megabyte}</t></si></sst>` }
    expect(await rowsOf(rows, strings)).toBe('tooMuchInside')
  })

  it('is refused when two cells at far corners make a sheet of millions', async () => {
    expect(await rowsOf(`<row r="1048576">${cell('XFD1048576', '1')}</row>`)).toBe('unreadable')
  })

  it('is refused when it takes too long', async () => {
    const file = await zip(parts(`<row r="1">${cell('A1', '1')}</row>`))
    expect(await readWorkbook(file, { milliseconds: 0 })).toEqual({ ok: false, fault: 'tooMuchInside' })
    expect((await readWorkbook(file)).ok).toBe(true)
  })

  it('is refused by its size before it is read', async () => {
    expect(await readWorkbook(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({ ok: false, fault: 'tooLarge' })
  })
})

it('is read from a path too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vizit-workbook-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'сеть.xlsx')
  await writeFile(path, await writeWorkbook([{ name: 'Лист', rows: [['Код']] }]))
  expect(await readWorkbook(path)).toEqual({ ok: true, value: [{ name: 'Лист', rows: [['Код']] }] })
})
