import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src-main/exchange/read-table.ts'
import { writeCsv } from '../../../src-main/exchange/write-csv.ts'
import { writeWorkbook } from '../../../src-main/exchange/workbook/write-workbook.ts'

const rows = [
  ['Код', ' Название ', 'С'],
  ['a-1', '  Лесная ', new Date(Date.UTC(2026, 10, 12))],
  [],
  ['=1+1', 7.5, new Date(Date.UTC(2026, 10, 12, 11, 5, 3))],
  [true, null, new Date(Date.UTC(1899, 11, 31, 11, 5))],
]

describe('a table', () => {
  it('is the same from a workbook and from a CSV', async () => {
    const read = await readTable(await writeWorkbook([{ name: 'Лист', rows }]))
    expect(read).toEqual({
      ok: true,
      value: {
        sheet: 'Лист',
        sheets: ['Лист'],
        columns: ['Код', 'Название', 'С'],
        rows: [
          { line: 2, cells: { Код: 'a-1', Название: 'Лесная', С: '2026-11-12' } },
          { line: 4, cells: { Код: '=1+1', Название: '7.5', С: '2026-11-12T11:05:03' } },
          { line: 5, cells: { Код: 'true', Название: '', С: '11:05' } },
        ],
      },
    })
    const csv = await readTable(Buffer.from(`${writeCsv(rows, 'en')},,\r\n`))
    expect(csv).toMatchObject({ value: { sheet: null, sheets: [], columns: ['Код', 'Название', 'С'] } })
    expect(csv.ok && csv.value.rows).toEqual(read.ok && read.value.rows)
  })

  it('is of the sheet that is named, in any case', async () => {
    const workbook = await writeWorkbook([
      { name: 'Первый', rows: [['a'], [1]] },
      { name: 'Второй', rows: [['b'], [2]] },
    ])
    expect(await readTable(workbook, { sheet: 'ВТОРОЙ' })).toMatchObject({
      value: { sheet: 'Второй', columns: ['b'], rows: [{ line: 2, cells: { b: '2' } }] },
    })
    expect(await readTable(workbook, { sheet: 'Третий' })).toEqual({ ok: false, fault: 'sheetMissing' })
  })

  it('may have nothing in it', async () => {
    expect(await readTable(await writeWorkbook([{ name: 'Лист', rows: [] }]))).toEqual({
      ok: true,
      value: { sheet: null, sheets: [], columns: [], rows: [] },
    })
    expect(await readTable(Buffer.alloc(0))).toEqual({ ok: false, fault: 'empty' })
  })

  it('is not read from a picture named .csv', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(await readTable(picture)).toEqual({ ok: false, fault: 'unreadable' })
  })
})
