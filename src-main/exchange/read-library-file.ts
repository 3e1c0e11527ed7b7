import type { Checklist } from '../../src-shared/model/checklist.ts'
import { fault, type Fault } from '../../src-shared/model/fault.ts'
import { isRecord } from '../../src-shared/model/json-shape.ts'
import { readChecklist } from '../../src-shared/model/read-checklist.ts'
import { readStandardsFile } from '../../src-shared/model/read-standards-file.ts'
import type { StandardsFile } from '../../src-shared/model/standards-file.ts'
import { decodeText } from './decode-text.ts'

export type LibraryItem =
  | { readonly kind: 'checklist'; readonly checklist: Checklist }
  | { readonly kind: 'standards'; readonly file: StandardsFile }

export type ReadItem =
  | { readonly ok: true; readonly item: LibraryItem }
  | { readonly ok: false; readonly faults: Fault[] }

/** Faults that are listed at most: nobody mends more at once. */
const mostFaults = 1000

/** Reads a checklist or a file of standards, told apart by their `format`; lists every fault, the first thousand of them. */
export function readLibraryFile(bytes: Uint8Array): ReadItem {
  const read = itemIn(bytes)
  return read.ok ? read : { ok: false, faults: read.faults.slice(0, mostFaults) }
}

function itemIn(bytes: Uint8Array): ReadItem {
  const json = parseJson(decodeText(bytes))
  if (json === undefined) return { ok: false, faults: [fault([], 'wrongFormat', undefined, 'JSON')] }
  if (isRecord(json) && json['format'] === 'vizit.standards') {
    const read = readStandardsFile(json)
    return read.ok ? { ok: true, item: { kind: 'standards', file: read.file } } : read
  }
  const read = readChecklist(json)
  return read.ok ? { ok: true, item: { kind: 'checklist', checklist: read.checklist } } : read
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
