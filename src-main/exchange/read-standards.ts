import { fault, type Fault } from '../../src-shared/model/fault.ts'
import type { IncomingStandard } from '../store/import-standards.ts'
import { done, type Result } from '../store/result.ts'
import { isJsonText } from './is-json-text.ts'
import { readLibraryFile } from './read-library-file.ts'
import { readTable } from './read-table.ts'
import { findHeadings } from './standards/columns.ts'
import { readStandardsTable, type IndustryOf } from './standards/read-standards-table.ts'
import type { TableFault } from './table.ts'

/** What a file of standards holds, and every fault; `line` is the line of a table, null in a JSON file. */
export interface ReadStandards {
  readonly rows: readonly (IncomingStandard & { readonly line: number | null })[]
  readonly faults: readonly { readonly line: number | null; readonly fault: Fault }[]
  /** What the base of a variant is called in the file. */
  readonly baseHeading: string
}

/** Reads a file of standards, JSON, CSV or XLSX, by what it is and not by how it is named. */
export async function readStandards(
  bytes: Uint8Array,
  industryOf: IndustryOf,
): Promise<Result<ReadStandards, TableFault>> {
  if (isJsonText(bytes)) return done(readJson(bytes))
  const table = await readTable(bytes)
  if (!table.ok) return table
  if (!findHeadings(table.value.columns).headings.has('code')) {
    return done(refusedWith([fault(['code'], 'missing', undefined, 'code, Код')]))
  }
  return done(readStandardsTable(table.value, industryOf))
}

function readJson(bytes: Uint8Array): ReadStandards {
  const read = readLibraryFile(bytes)
  if (!read.ok) return refusedWith(read.faults)
  if (read.item.kind !== 'standards') {
    return refusedWith([fault(['format'], 'wrongFormat', 'vizit.checklist', 'vizit.standards')])
  }
  const { industry, standards } = read.item.file
  return {
    rows: standards.map(document => ({ line: null, document, industry })),
    faults: [],
    baseHeading: 'base',
  }
}

function refusedWith(faults: readonly Fault[]): ReadStandards {
  return { rows: [], faults: faults.map(one => ({ line: null, fault: one })), baseHeading: 'base' }
}
