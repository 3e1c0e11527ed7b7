import { cellText } from '../cell-text.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { readHeading, type Heading } from './form-columns.ts'

/** A cell with content. Whoever carries it over takes it; what nobody took is a loss. */
export interface FormCell extends Heading {
  /** The heading as written; a letter where there is none. */
  readonly column: string
  readonly text: string
  taken: boolean
}

export interface FormRow {
  readonly sheet: string
  /** From 1, as a spreadsheet counts. */
  readonly line: number
  readonly name: string
  readonly cells: readonly FormCell[]
}

export interface FormSheet {
  readonly name: string
  readonly headings: readonly Heading[]
  readonly rows: readonly FormRow[]
}

/** The cells of a sheet by its first row with content; `nameKey`: the column a row is called by in losses. */
export function readFormSheet({ name, rows }: Sheet, nameKey: string): FormSheet {
  const texts = rows.map(row => row.map(cell => cellText(cell).trim()))
  const header = texts.findIndex(row => row.some(text => text !== ''))
  const headings = (texts[header] ?? []).map(text => ({ ...readHeading(text), column: text }))
  return {
    name,
    headings,
    rows: texts.flatMap((row, index) => {
      if (index <= header) return []
      const cells = row.flatMap((text, place) =>
        text === '' ? [] : [{ ...headingAt(headings, place), text, taken: false }],
      )
      if (cells.length === 0) return []
      const called = cells.find(({ key }) => key === nameKey)?.text ?? ''
      return [{ sheet: name, line: index + 1, name: called, cells }]
    }),
  }
}

function headingAt(headings: readonly (Heading & { column: string })[], place: number) {
  const heading = headings[place]
  return heading === undefined || heading.column === ''
    ? { key: '', language: null, column: letters(place) }
    : heading
}

/** `A`, `B`, … `Z`, `AA`: the column as a spreadsheet calls it. */
function letters(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? last : `${letters(Math.floor(place / 26) - 1)}${last}`
}

/** What stands in a column, without taking it; '' where nothing does. */
export function peek(row: FormRow, key: string): string {
  return row.cells.find(cell => cell.key === key)?.text ?? ''
}

/** What stands in a column, carried over by the caller. */
export function take(row: FormRow, key: string): string {
  const cell = row.cells.find(one => one.key === key)
  if (cell === undefined) return ''
  cell.taken = true
  return cell.text
}

/** Takes a cell if it can be read: a value that cannot be is left for the losses. */
export function takeAs<Value>(
  row: FormRow,
  key: string,
  read: (text: string) => Value | undefined,
): Value | undefined {
  const cell = row.cells.find(one => one.key === key)
  const value = cell && read(cell.text)
  if (cell !== undefined && value !== undefined) cell.taken = true
  return value
}
