import { fault, type Fault } from '../../src-shared/model/fault.ts'
import type { IncomingStandard } from '../store/import-standards.ts'
import { done, refused, type Result } from '../store/result.ts'
import { isJsonText } from './is-json-text.ts'
import type { ReadItem } from './read-library-file.ts'
import { readLibraryUpload } from './read-library-upload.ts'
import { readTable } from './read-table.ts'
import { findHeadings } from './standards/columns.ts'
import { readStandardsTable, type IndustryOf } from './standards/read-standards-table.ts'
import type { TableFault } from './table.ts'

/** Rows of one table. */
const mostStandards = 10_000

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
  if (isJsonText(bytes)) {
    const read = await readLibraryUpload(bytes)
    return read.ok ? done(inJson(read.value)) : read
  }
  const table = await readTable(bytes)
  if (!table.ok) return table
  if (table.value.rows.length > mostStandards) return refused('tooMuchInside')
  if (!findHeadings(table.value.columns).headings.has('code')) {
    return done(refusedWith([fault(['code'], 'missing', undefined, 'code, Код')]))
  }
  return done(readStandardsTable(table.value, industryOf))
}

function inJson(read: ReadItem): ReadStandards {
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
