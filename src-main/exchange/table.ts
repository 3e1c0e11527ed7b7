import type { WorkbookFault } from './workbook/sheet.ts'

/** Columns times rows of one table: two hundred thousand ratings of ten columns. */
export const mostTableCells = 2_000_000

/** A table of texts with a heading for each column, wherever it comes from. */
export interface Table {
  readonly columns: readonly string[]
  /** Line of the file or row of the sheet, from 1, and the cells by column. Empty lines are left out. */
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly line: number
  /** Trimmed text by column; a cell that is not there is ''. */
  readonly cells: Readonly<Record<string, string>>
}

/** The table of a file, and which sheet of which it was. */
export interface FileTable extends Table {
  /** null for a CSV, and for a workbook with nothing in it. */
  readonly sheet: string | null
  /** Visible sheets with anything in them, in their order; none for a CSV. */
  readonly sheets: readonly string[]
}

/** `sheetMissing`: the workbook has no sheet of the name asked for. */
export type TableFault = WorkbookFault | 'sheetMissing'
