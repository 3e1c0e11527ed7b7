import { standardStatusSchema } from '../../../src-shared/contract/standards.ts'
import { fault, type Fault } from '../../../src-shared/model/fault.ts'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import type { IncomingStandard } from '../../store/import-standards.ts'
import type { StandardStatus } from '../../store/standard-rows.ts'
import type { Table } from '../table.ts'
import { findHeadings, titlesOf, type StandardsColumn } from './columns.ts'
import { readRow } from './read-row.ts'
import { valueCode } from './values.ts'

/** What the file's reader has to know of the library: the industry each standard stands in. */
export type IndustryOf = (code: string) => string | undefined

export interface StandardsTableRead {
  readonly rows: readonly (IncomingStandard & { readonly line: number })[]
  /** The path of a fault is the heading of its column, or the column's name where there is no such column. */
  readonly faults: readonly { readonly line: number; readonly fault: Fault }[]
  /** The heading of bases, for faults that show in the library alone. */
  readonly baseHeading: string
}

type Row = Omit<IncomingStandard, 'industry'> & { readonly line: number; readonly industry: string }

/**
 * A table of standards, one a row. The columns may stand in any order and most may be left out; codes of closed
 * lists are taken in words of either language. A row without an industry keeps the one its standard has, or takes
 * that of its base.
 */
export function readStandardsTable(table: Table, industryOf: IndustryOf): StandardsTableRead {
  const { headings } = findHeadings(table.columns)
  const faults: { line: number; fault: Fault }[] = []
  const complain = (line: number, column: StandardsColumn, what: Fault) =>
    faults.push({ line, fault: { ...inWords(what, column), path: headings.get(column) ?? column } })

  const rows = table.rows.flatMap(({ line, cells }): Row[] => {
    const cell = (column: StandardsColumn) => cells[headings.get(column) ?? ''] ?? ''
    const read = readRow(cell)
    const status = statusOf(cell('status'))
    if (!read.ok) for (const one of read.faults) complain(line, one.column, one.fault)
    if (status === null) {
      const possible = standardStatusSchema.options.join(', ')
      complain(line, 'status', fault([], 'notInList', cell('status'), possible))
    }
    if (!read.ok || status === null) return []
    return [{ line, document: read.document, industry: cell('industry'), status }]
  })

  const first = new Map<string, Row>()
  for (const row of rows) if (!first.has(row.document.code)) first.set(row.document.code, row)
  const taken = rows.flatMap(row => {
    const { code } = row.document
    if (first.get(code) !== row) {
      complain(row.line, 'code', fault([], 'duplicateCode', code))
      return []
    }
    const industry = industryIn(row, first, industryOf)
    if (industry === undefined)
      complain(row.line, 'industry', fault([], 'missing', undefined, 'bank, telecom'))
    else if (industry.length > 64) complain(row.line, 'industry', fault([], 'tooBig', industry.length, '64'))
    else return [{ ...row, industry }]
    return []
  })
  const baseHeading = headings.get('base') ?? 'base'
  return { rows: taken, faults: faults.sort((a, b) => a.line - b.line), baseHeading }
}

/** What is missing is a column, not the object or string its schema speaks of. */
function inWords(what: Fault, column: StandardsColumn): Fault {
  const technical = what.code === 'missing' && /^[a-z]+$/u.test(what.expected ?? '')
  return technical ? { ...what, expected: titlesOf(column).join(', ') } : what
}

/** undefined: as it is; null: no such status. */
function statusOf(text: string): StandardStatus | null | undefined {
  if (text.trim() === '') return undefined
  const status = standardStatusSchema.safeParse(valueCode('status', text))
  return status.success ? status.data : null
}

function industryIn(row: Row, rows: ReadonlyMap<string, Row>, industryOf: IndustryOf): string | undefined {
  const known = industryOf(row.document.code)
  const own = row.industry
  // an organisation's own industry may be called what a word of ours means
  if (own.trim() !== '') return own === known ? own : (valueCode('industry', own) ?? own.trim())
  if (known !== undefined || !isVariant(row.document)) return known
  const base = rows.get(row.document.base)
  return base && base.industry.trim() !== ''
    ? industryIn(base, rows, industryOf)
    : industryOf(row.document.base)
}
