import { z } from '../../../src-shared/model/zod.ts'

/**
 * What stands in one cell. A formula gives the value it last had, null when it had none; a spreadsheet's error
 * is its text, `#N/A`. Dates are read in UTC: 12 November in the file is `2026-11-12T00:00:00Z`, and a time of
 * day alone lies on 31 December 1899.
 */
export type Cell = string | number | boolean | Date | null

/** `rows[0]` is row 1 of the sheet; rows may differ in length, empty cells at the end of a row are left out. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Only on reading: the user does not see it. */
  readonly hidden?: boolean
}

/**
 * Why a file is no workbook for us. `kindNotTaken`: not .xlsx (an old .xls, any other zip); `unreadable`:
 * cut or damaged; `tooMuchInside`: a bomb, or more cells than can be held.
 */
export const workbookFaultSchema = z.enum([
  'empty',
  'tooLarge',
  'tooMuchInside',
  'encrypted',
  'kindNotTaken',
  'unreadable',
])
export type WorkbookFault = z.infer<typeof workbookFaultSchema>
