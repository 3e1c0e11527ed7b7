import { describe, expect, it } from 'vitest'
import { proposeMapping } from '../../../src-main/exchange/branch-columns.ts'
import { readCsv } from '../../../src-main/exchange/read-csv.ts'
import type { Table } from '../../../src-main/exchange/table.ts'

function table(text: string): Table {
  const read = readCsv(Buffer.from(text))
  if (!read.ok) throw new Error(read.reason)
  return read.table
}

describe('a CSV file', () => {
  it('is split by the separator of its header, not by those within its cells', () => {
    const { columns, rows } = table('Код;Адрес\na-1;Лесная, 14, корп. 2\n')
    expect(columns).toEqual(['Код', 'Адрес'])
    expect(rows).toEqual([{ line: 2, cells: { Код: 'a-1', Адрес: 'Лесная, 14, корп. 2' } }])
  })

  it('keeps quoted separators, quotes and line breaks', () => {
    const { rows } = table('code,name\na-1,"Say ""yes"", now"\na-2,"two\nlines"\na-3,x\n')
    expect(rows.map(({ cells }) => cells['name'])).toEqual(['Say "yes", now', 'two\nlines', 'x'])
  })

  it('counts lines as an editor does, empty ones too', () => {
    const { rows } = table('code;name\n\na-1;x\n\n\na-2;y\n')
    expect(rows.map(({ line }) => line)).toEqual([3, 6])
  })

  it('takes rows shorter and longer than the header', () => {
    const { rows } = table('code;name\na-1\na-2;y;more\n')
    expect(rows.map(({ cells }) => cells)).toEqual([
      { code: 'a-1', name: '' },
      { code: 'a-2', name: 'y' },
    ])
  })

  it('may be empty', () => {
    expect(table('')).toEqual({ columns: [], rows: [] })
    expect(table('code;name\n').rows).toEqual([])
  })
})

describe('the proposed mapping', () => {
  it('knows headings of both languages, whatever their case', () => {
    expect(proposeMapping(['КОД', 'Branch name', 'Town', 'Область'])).toEqual({
      code: 'КОД',
      name: 'Branch name',
      city: 'Town',
      region: 'Область',
    })
  })

  it('uses no column twice and guesses nothing', () => {
    expect(proposeMapping(['id', 'weather'])).toEqual({ code: 'id' })
    expect(proposeMapping([])).toEqual({})
  })
})
