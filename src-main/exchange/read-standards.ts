import { fault, type Fault } from '../../src-shared/model/fault.ts'
import type { IncomingStandard } from '../store/import-standards.ts'
import { readLibraryFile } from './read-library-file.ts'

/** What a file of standards holds, and every fault; `line` is the line of a table, null in a JSON file. */
export interface ReadStandards {
  readonly rows: readonly (IncomingStandard & { readonly line: number | null })[]
  readonly faults: readonly { readonly line: number | null; readonly fault: Fault }[]
}

/** Reads a file of standards by what it is, not by how it is named. */
export async function readStandards(_name: string, bytes: Uint8Array): Promise<ReadStandards> {
  const read = readLibraryFile(bytes)
  if (!read.ok) return { rows: [], faults: read.faults.map(one => ({ line: null, fault: one })) }
  if (read.item.kind !== 'standards') {
    const other = fault(['format'], 'wrongFormat', 'vizit.checklist', 'vizit.standards')
    return { rows: [], faults: [{ line: null, fault: other }] }
  }
  const { industry, standards } = read.item.file
  return { rows: standards.map(document => ({ line: null, document, industry })), faults: [] }
}
