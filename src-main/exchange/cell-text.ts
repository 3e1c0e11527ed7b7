import type { Cell } from './workbook/sheet.ts'

/** Where the reader puts a time of day without a date: the day before the first that spreadsheets count. */
const timeOnly = Date.UTC(1899, 11, 31)
const day = 86_400_000
const second = 1000

/**
 * A cell as the text an importer gets, the same in every language: `2026-11-12`, `2026-11-12T11:05:03`, `11:05`,
 * `1.5`, `true`, '' for an empty one.
 */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? dateText(cell) : String(cell)
}

function dateText(date: Date): string {
  // a time is a fraction of a day in the file: 11:05:03 comes as 11:05:02.9999
  const moment = Math.round(date.getTime() / second) * second
  if (Number.isNaN(moment)) return ''
  const [ymd = '', hms = ''] = new Date(moment).toISOString().slice(0, 19).split('T')
  if (moment >= timeOnly && moment < timeOnly + day) return hms.endsWith(':00') ? hms.slice(0, 5) : hms
  return moment % day === 0 ? ymd : `${ymd}T${hms}`
}
