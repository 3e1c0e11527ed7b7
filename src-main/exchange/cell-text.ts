import type { Cell } from './workbook/sheet.ts'

/** 30 December 1899, where spreadsheets put a time of day without a date. */
const timeOnly = Date.UTC(1899, 11, 30)
const day = 86_400_000

/**
 * A cell as the text an importer gets, the same in every language: `2026-11-12`, `2026-11-12T11:05:03`, `11:05`,
 * `1.5`, `true`, '' for an empty one.
 */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? dateText(cell) : String(cell)
}

function dateText(date: Date): string {
  const moment = date.getTime()
  if (Number.isNaN(moment)) return ''
  const [ymd = '', hms = ''] = date.toISOString().slice(0, 19).split('T')
  const time = hms.endsWith(':00') ? hms.slice(0, 5) : hms
  if (moment >= timeOnly && moment < timeOnly + day) return time
  return moment % day === 0 ? ymd : `${ymd}T${hms}`
}
