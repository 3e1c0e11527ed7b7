import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src-main/exchange/read-csv.ts'
import { writeCsv } from '../../../src-main/exchange/write-csv.ts'
import { runs } from '../runs.ts'

const language = fc.constantFrom('ru' as const, 'en' as const)

/** Texts as people and attackers write them: formulas, apostrophes, separators, line breaks, spaces. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('\'"=+-@;,\t\r\n 1аЯ')) }),
)

/** The rows of a table with three columns; each line is told from an empty one by its first cell. */
const rows = fc.array(fc.tuple(text, text, text), { maxLength: 20 })

function read(csv: string): { columns: readonly string[]; cells: (string | undefined)[][] } {
  const done = readCsv(Buffer.from(csv))
  if (!done.ok) throw new Error(done.reason)
  const { columns, rows: lines } = done.table
  return { columns, cells: lines.map(({ cells }) => columns.map(column => cells[column])) }
}

describe('a CSV file', () => {
  it('gives back every text it was written from', () => {
    fc.assert(
      fc.property(rows, language, (body, lang) => {
        const csv = writeCsv([['=код', 'название', "'+город"], ...body], lang)
        expect(read(csv)).toEqual({ columns: ['=код', 'название', "'+город"], cells: body })
      }),
      runs(500),
    )
  })

  it('gives back a single column, empty cells too', () => {
    fc.assert(
      fc.property(fc.array(text), language, (body, lang) => {
        const csv = writeCsv([['a;b,c'], ...body.map(cell => [cell])], lang)
        expect(read(csv)).toEqual({ columns: ['a;b,c'], cells: body.map(cell => [cell]) })
      }),
      runs(300),
    )
  })

  it('holds nothing a spreadsheet would run', () => {
    fc.assert(
      fc.property(rows, language, (body, lang) => {
        const cells = parse(writeCsv(body, lang), { bom: true, delimiter: lang === 'ru' ? ';' : ',' })
        expect(cells.flat().filter(cell => /^[=+\-@\t\r]/u.test(cell))).toEqual([])
      }),
      runs(500),
    )
  })

  it('is written for the spreadsheets of its language', () => {
    const table = [
      ['Код', 'Балл', 'Дата', 'Принят'],
      ['a-1', 91.5, new Date(Date.UTC(2026, 10, 12)), true],
      ['=1+1', -3, new Date(Date.UTC(2026, 10, 12, 11, 5, 3)), null],
    ]
    expect(writeCsv(table, 'ru')).toBe(
      "\uFEFFКод;Балл;Дата;Принят\r\na-1;91,5;2026-11-12;true\r\n'=1+1;-3;2026-11-12T11:05:03;\r\n",
    )
    expect(writeCsv(table, 'en')).toBe(
      "\uFEFFКод,Балл,Дата,Принят\r\na-1,91.5,2026-11-12,true\r\n'=1+1,-3,2026-11-12T11:05:03,\r\n",
    )
  })
})
