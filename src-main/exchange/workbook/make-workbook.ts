import { writeXlsx, type Cell as StyledCell, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { Cell, Sheet } from './sheet.ts'

const font = { name: 'Calibri', size: 11 }
const headerStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF2' } },
  border: { bottom: { style: 'thin', color: { rgb: '8A97A8' } } },
  alignment: { vertical: 'top', wrapText: true },
}
const longStyle: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }

/** In letters of the standard font, as spreadsheets count. */
const narrowest = 8
const widest = 60
/** Rows that are looked at for the width of a column. */
const measured = 1000

/** The whole .xlsx file. Runs in the thread. Throws for a sheet name that spreadsheets do not allow. */
export function makeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: font, properties: { creator: 'Vizit' } })
}

function sheetOf({ name, rows }: Sheet): WriteSheet {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({ length: columns }, (_, column) => widthOf(rows, column))
  const cells = new Map<string, Partial<StyledCell>>()
  rows[0]?.forEach((_, column) => cells.set(`0,${column}`, { style: headerStyle }))
  rows.forEach((row, line) => {
    if (line === 0) return
    row.forEach((cell, column) => {
      const style = styleOf(cell, widths[column] ?? narrowest)
      if (style) cells.set(`${line},${column}`, { style })
    })
  })
  const header = rows[0]?.length ?? 0
  return {
    name,
    rows: rows.map(row => row.map(writable)),
    columns: widths.map(width => ({ width })),
    cells,
    ...(header > 0 && {
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${letters(header)}${rows.length}` },
    }),
  }
}

/** `_x0041_` in a text would be read as the letter A, as the format says: its own mark is written out instead. */
function writable(cell: Cell): Cell {
  if (typeof cell === 'string') return cell.toWellFormed().replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell)
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell
  return cell
}

function styleOf(cell: Cell, width: number): CellStyle | null {
  if (cell instanceof Date) {
    const format = cell.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss'
    return { font, numFmt: format }
  }
  return width === widest && typeof cell === 'string' ? longStyle : null
}

function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const longest = rows.slice(0, measured).reduce((most, row) => Math.max(most, lengthOf(row[column])), 0)
  return Math.min(widest, Math.max(narrowest, longest + 2))
}

function lengthOf(cell: Cell | undefined): number {
  if (cell === null || cell === undefined) return 0
  if (cell instanceof Date) return 'yyyy-mm-dd hh:mm:ss'.length
  return String(cell)
    .split('\n')
    .reduce((most, line) => Math.max(most, line.length), 0)
}

/** The name of a column, from 1: 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCodePoint(65 + ((column - 1) % 26))}`
}
