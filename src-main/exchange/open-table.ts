import { done, refused, type Result } from '../store/result.ts'
import { cellText } from './cell-text.ts'
import { readCsv } from './read-csv.ts'
import { mostTableCells, type FileTable, type Table, type TableFault } from './table.ts'
import { isWorkbook } from './workbook/is-workbook.ts'
import { openWorkbook } from './workbook/open-workbook.ts'
import type { Sheet } from './workbook/sheet.ts'

/** The table in a file, CSV or XLSX: see `readTable`. Large files and workbooks are opened in a thread that can be ended. */
export async function openTable(
  bytes: Uint8Array,
  sheet: string | undefined,
): Promise<Result<FileTable, TableFault>> {
  if (isWorkbook(bytes)) {
    const read = await openWorkbook(bytes)
    return read.ok ? tableIn(read.sheets, sheet) : refused(read.fault)
  }
  return csvTable(bytes)
}

export function csvTable(bytes: Uint8Array): Result<FileTable, TableFault> {
  const read = readCsv(bytes)
  if (!read.ok) return refused(read.reason === 'too much' ? 'tooMuchInside' : 'unreadable')
  return done({ ...trimmed(read.table), sheet: null, sheets: [] })
}

function tableIn(all: readonly Sheet[], name: string | undefined): Result<FileTable, TableFault> {
  const filled = all.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const sheet =
    name === undefined ? filled[0] : all.find(one => one.name.toLowerCase() === name.toLowerCase())
  if (name !== undefined && !sheet) return refused('sheetMissing')
  const table = sheet ? tableOfSheet(sheet) : { columns: [], rows: [] }
  if (table === null) return refused('tooMuchInside')
  return done({ ...table, sheet: sheet?.name ?? null, sheets: filled.map(one => one.name) })
}

/** null where it is wider and longer than can be held: a heading makes a cell of every row below it. */
function tableOfSheet({ rows }: Sheet): Table | null {
  const [header, ...body] = rows
    .map((row, index) => ({ line: index + 1, texts: row.map(cell => cellText(cell).trim()) }))
    .filter(({ texts }) => texts.some(text => text !== ''))
  const columns = header?.texts ?? []
  if (columns.length * body.length > mostTableCells) return null
  return {
    columns,
    rows: body.map(({ line, texts }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])),
    })),
  }
}

/** As a sheet is read: without the spaces within quotes, and without lines of nothing but separators. */
function trimmed({ columns, rows }: Table): Table {
  return {
    columns: columns.map(column => column.trim()),
    rows: rows
      .map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, text]) => [column.trim(), text.trim()]),
        ),
      }))
      .filter(({ cells }) => Object.values(cells).some(text => text !== '')),
  }
}
