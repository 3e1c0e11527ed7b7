import { done, refused, type Result } from '../store/result.ts'
import { cellText } from './cell-text.ts'
import { readCsv } from './read-csv.ts'
import type { FileTable, Table, TableFault } from './table.ts'
import { isWorkbook } from './workbook/is-workbook.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import type { Sheet } from './workbook/sheet.ts'

/**
 * The table in a file somebody's spreadsheet has saved, CSV or XLSX alike: an importer looks at columns, rows and
 * their lines, and need not care which it was. The kind is told by the bytes, not by a name. Of a workbook it is
 * the first visible sheet with anything in it, or the one named `sheet` (in any case; a CSV has none and is read
 * whole). The first row that is not empty holds the headings.
 *
 * ```ts
 * const read = await readTable(bytes)
 * if (!read.ok) return refuseFile(read.fault) // 'encrypted', 'unreadable', …: all are reasons of BAD_FILE
 * for (const { line, cells } of read.value.rows) cells['Код']
 * ```
 *
 * Cells are texts: see `cellText` for numbers and dates. A broken file is a fault, never thrown.
 */
export async function readTable(
  bytes: Uint8Array,
  { sheet }: { sheet?: string } = {},
): Promise<Result<FileTable, TableFault>> {
  if (bytes.byteLength === 0) return refused('empty')
  if (isWorkbook(bytes)) {
    const read = await readWorkbook(bytes)
    return read.ok ? tableIn(read.value, sheet) : read
  }
  const read = readCsv(bytes)
  return read.ok ? done({ ...trimmed(read.table), sheet: null, sheets: [] }) : refused('unreadable')
}

function tableIn(all: readonly Sheet[], name: string | undefined): Result<FileTable, TableFault> {
  const filled = all.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const sheet =
    name === undefined ? filled[0] : all.find(one => one.name.toLowerCase() === name.toLowerCase())
  if (name !== undefined && !sheet) return refused('sheetMissing')
  const table = sheet ? tableOfSheet(sheet) : { columns: [], rows: [] }
  return done({ ...table, sheet: sheet?.name ?? null, sheets: filled.map(one => one.name) })
}

/** The table of one sheet of a workbook already read: for files of several sheets. */
export function tableOfSheet({ rows }: Sheet): Table {
  const [header, ...body] = rows
    .map((row, index) => ({ line: index + 1, texts: row.map(cell => cellText(cell).trim()) }))
    .filter(({ texts }) => texts.some(text => text !== ''))
  const columns = header?.texts ?? []
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
