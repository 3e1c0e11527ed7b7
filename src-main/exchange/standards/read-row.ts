import { readDuration } from '../../../src-shared/format/duration.ts'
import { isDate } from '../../../src-shared/model/calendar.ts'
import { fault, type Fault } from '../../../src-shared/model/fault.ts'
import { schemaFaults } from '../../../src-shared/model/schema-faults.ts'
import { standardSchema, variantSchema, type StandardDocument } from '../../../src-shared/model/standard.ts'
import type { StandardsColumn } from './columns.ts'
import { takenAway } from './taken-away.ts'
import { readSwitch, valueCode, type ValueList } from './values.ts'

/** The text in a column of the row; '' where the table has no such column. */
export type CellOf = (column: StandardsColumn) => string

export type RowRead =
  | { readonly ok: true; readonly document: StandardDocument }
  | { readonly ok: false; readonly faults: { readonly column: StandardsColumn; readonly fault: Fault }[] }

/** One row as a standard or, with a base, as a variant; every fault with its column. */
export function readRow(cell: CellOf): RowRead {
  const faults: { column: StandardsColumn; fault: Fault }[] = []
  const variant = cell('base') !== ''
  const none = variant ? null : undefined

  /** Empty is left out, `-` takes away, anything `read` can't make sense of is a fault. */
  const optional = <Value>(
    column: StandardsColumn,
    read: (text: string) => Value | null,
    wrong: (text: string) => Fault,
  ): Value | null | undefined => {
    const text = cell(column).trim()
    if (text === '') return undefined
    if (text === takenAway) return none
    const value = read(text)
    if (value !== null) return value
    faults.push({ column, fault: wrong(text) })
    return undefined
  }
  const switched = (column: StandardsColumn) =>
    optional(column, readSwitch, text => fault([], 'notInList', text, 'yes, no'))
  // A word nobody knows goes on as it is: the schema says what is possible.
  const listed = (column: StandardsColumn, list: ValueList) =>
    optional<string>(
      column,
      text => valueCode(list, text) ?? text,
      text => fault([], 'invalid', text),
    )
  const plain = (column: StandardsColumn) => cell(column) || undefined

  const critical = switched('critical')
  const document = {
    code: cell('code').trim().toLowerCase() || undefined,
    base: variant ? cell('base').trim().toLowerCase() : undefined,
    moment: momentOf(cell),
    text: textOf(cell, 'text_ru', 'text_en'),
    good: textOf(cell, 'good_ru', 'good_en'),
    evidence: textOf(cell, 'evidence_ru', 'evidence_en'),
    notApplicable: textOf(cell, 'na_ru', 'na_en'),
    evidenceRule: listed('evidence_rule', 'evidenceRule'),
    naAllowed: switched('na_allowed'),
    criterion: listed('criterion', 'criterion'),
    dimension: listed('dimension', 'dimension'),
    level: listed('level', 'level'),
    stance: listed('stance', 'stance'),
    channel: listed('channel', 'channel'),
    segment: plain('segment') ?? (variant ? undefined : 'standard'),
    critical: variant ? critical : (critical ?? false),
    target: optional('target', readDuration, text => fault([], 'wrongType', text, '180, 3:00')),
    reviewBy: optional('review_by', readDay, text => fault([], 'badDate', text, '2026-12-31')),
  }
  const given = Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined))
  const read = (variant ? variantSchema : standardSchema).safeParse(given)
  if (read.success && faults.length === 0) return { ok: true, document: read.data }
  if (!read.success) {
    for (const one of schemaFaults(read.error.issues, given)) {
      faults.push({ column: columnOf(one.path), fault: one })
    }
  }
  return { ok: false, faults }
}

type Texts = { ru?: string; en?: string }

function textOf(cell: CellOf, ru: StandardsColumn, en: StandardsColumn): Texts | undefined {
  const text = { ...(cell(ru) && { ru: cell(ru) }), ...(cell(en) && { en: cell(en) }) }
  return Object.keys(text).length === 0 ? undefined : text
}

function momentOf(cell: CellOf): { code?: string; title?: Texts } | undefined {
  const code = cell('moment').trim().toLowerCase()
  const title = textOf(cell, 'moment_ru', 'moment_en')
  if (code === '' && title === undefined) return undefined
  return { ...(code && { code }), ...(title && { title }) }
}

const dayAndMonthFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u

/** A day as YYYY-MM-DD or, as a Russian spreadsheet saves it, as DD.MM.YYYY. */
function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = dayAndMonthFirst.exec(text) ?? []
  const written = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(written) ? written : null
}

const columnsOfFields: Readonly<Record<string, StandardsColumn>> = {
  moment: 'moment',
  'moment.code': 'moment',
  'moment.title': 'moment_ru',
  'moment.title.ru': 'moment_ru',
  'moment.title.en': 'moment_en',
  text: 'text_ru',
  'text.ru': 'text_ru',
  'text.en': 'text_en',
  good: 'good_ru',
  'good.ru': 'good_ru',
  'good.en': 'good_en',
  evidence: 'evidence_ru',
  'evidence.ru': 'evidence_ru',
  'evidence.en': 'evidence_en',
  notApplicable: 'na_ru',
  'notApplicable.ru': 'na_ru',
  'notApplicable.en': 'na_en',
  evidenceRule: 'evidence_rule',
  naAllowed: 'na_allowed',
  reviewBy: 'review_by',
  base: 'base',
  criterion: 'criterion',
  dimension: 'dimension',
  level: 'level',
  stance: 'stance',
  channel: 'channel',
  segment: 'segment',
  critical: 'critical',
  target: 'target',
}

/** The column to mend: the first language's where both are missing. */
function columnOf(path: string): StandardsColumn {
  return columnsOfFields[path] ?? 'code'
}
