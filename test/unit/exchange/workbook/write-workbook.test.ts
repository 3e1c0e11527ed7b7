import fc from 'fast-check'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { makeWorkbook } from '../../../../src-main/exchange/workbook/make-workbook.ts'
import { openWorkbook } from '../../../../src-main/exchange/workbook/open-workbook.ts'
import { readWorkbook } from '../../../../src-main/exchange/workbook/read-workbook.ts'
import type { Cell, Sheet } from '../../../../src-main/exchange/workbook/sheet.ts'
import { writeWorkbook } from '../../../../src-main/exchange/workbook/write-workbook.ts'
import { runs } from '../../runs.ts'

/** Dates of the calendar spreadsheets have, to the second. */
const date = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(moment => new Date(Math.floor(moment.getTime() / 1000) * 1000))

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'"<&>\t\r\n _xX0041яЖ\u0001\u0000')) }),
  fc.constantFrom('=1+1', '_x0041_', '_x005F_', ' край ', '007', '1e5', 'true'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  date,
  fc.constant(null),
)

/** Excel's own rules, without the cells that reading leaves out. */
const name = fc
  .string({ unit: fc.constantFrom(...Array.from('абвЛист 1Table&<>"«».')), minLength: 1, maxLength: 31 })
  .filter(text => text.trim() === text)
const sheet = fc.record({ name, rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }) })
const sheets = fc.uniqueArray(sheet, { minLength: 1, maxLength: 4, selector: one => one.name.toLowerCase() })

const empty = (one: Cell) => one === null || one === ''
function trimmed({ name: title, rows }: Sheet): Sheet {
  const short = rows.map(row => row.slice(0, row.findLastIndex(one => !empty(one)) + 1))
  return { name: title, rows: short.slice(0, short.findLastIndex(row => row.length > 0) + 1) }
}

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes))
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === path) return text(await zip.openReadStreamPromise(entry))
  }
  throw new Error(`no ${path}`)
}

describe('a workbook', () => {
  it('gives back every cell it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async written => {
        // what the threads run, without starting two for each table
        const read = await openWorkbook(await makeWorkbook(written))
        expect(read).toEqual({ ok: true, sheets: written.map(trimmed) })
      }),
      runs(300),
    )
  })

  it('holds 10,000 rows in Cyrillic', async () => {
    const rows = Array.from({ length: 10_000 }, (_, line) => [
      `filial-${line}`,
      `Филиал № ${line}`,
      'Тверь',
      line,
    ])
    const read = await readWorkbook(await writeWorkbook([{ name: 'Филиалы', rows }]))
    expect(read).toEqual({ ok: true, value: [{ name: 'Филиалы', rows }] })
  })

  it('has a bold frozen header with a filter, widths, dates shown as dates, and no formula', async () => {
    const rows = [
      ['Код', 'Когда', 'Что'],
      ['=1+1', new Date(Date.UTC(2026, 10, 12)), 'x'.repeat(300)],
    ]
    const bytes = await writeWorkbook([{ name: 'Лист', rows }])
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"')
    expect(xml).toContain('<autoFilter ref="A1:C2"/>')
    expect(xml).toMatch(/<col min="1" max="1" width="8"/u)
    expect(xml).toMatch(/<col min="3" max="3" width="60"/u)
    expect(xml).not.toContain('<f>')
    const styles = await partOf(bytes, 'xl/styles.xml')
    expect(styles).toContain('<b/>')
    expect(styles).toContain('formatCode="yyyy-mm-dd"')
  })

  it('has its filter over more than 26 columns', async () => {
    const bytes = await writeWorkbook([
      { name: 'Лист', rows: [Array.from({ length: 53 }, (_, n) => `c${n}`)] },
    ])
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:BA1"/>')
  })

  it('is not written with a name that spreadsheets refuse', async () => {
    await expect(writeWorkbook([{ name: 'a/b', rows: [] }])).rejects.toThrow(/a\/b/u)
    await expect(writeWorkbook([{ name: 'x'.repeat(32), rows: [] }])).rejects.toThrow(/31/u)
  })
})
