import { readFile } from 'node:fs/promises'
import { isRecord } from '../../src-shared/model/json-shape.ts'
import { decodeText } from '../exchange/decode-text.ts'
import { largestLibraryFile } from '../exchange/read-library-upload.ts'
import { readTable } from '../exchange/read-table.ts'
import { findHeadings, isStandardsTable } from '../exchange/standards/columns.ts'
import type { TableFault } from '../exchange/table.ts'
import { threadsBelow } from '../exchange/workbook/run-job.ts'
import { done, refused, type Result } from '../store/result.ts'
import type { Upload } from './uploads.ts'

export type FileKind = 'checklist' | 'standards' | 'branches' | 'form' | 'package'

export interface KindFound {
  readonly kind: FileKind
  /** Headings that an import of this kind makes nothing of. */
  readonly ignored: readonly string[]
}

/**
 * What a file is meant to be taken for. JSON tells by its `format`, a workbook with a survey is a form, other tables
 * tell by their headings. Says nothing of whether it is a good one.
 */
export async function fileKind({ path, name }: Upload): Promise<Result<KindFound, TableFault>> {
  // Never read whole: it may have 2 GiB.
  if (name.toLowerCase().endsWith('.vizit')) return done({ kind: 'package', ignored: [] })
  const bytes = await readFile(path)
  if (name.toLowerCase().endsWith('.json')) {
    if (bytes.byteLength > largestLibraryFile) return refused('tooLarge')
    return done({ kind: isStandardsJson(bytes) ? 'standards' : 'checklist', ignored: [] })
  }
  const read = await readTable(bytes)
  if (!read.ok) return read
  const { columns, sheets } = read.value
  if (sheets.some(sheet => sheet.trim().toLowerCase() === 'survey'))
    return done({ kind: 'form', ignored: [] })
  if (isStandardsTable(columns)) return done({ kind: 'standards', ignored: findHeadings(columns).ignored })
  return columns.length > 0 ? done({ kind: 'branches', ignored: [] }) : refused('empty')
}

function isStandardsJson(bytes: Uint8Array): boolean {
  // Of a large one the word is enough: whether it is a good one is found out in a thread.
  if (bytes.byteLength > threadsBelow)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"vizit.standards"')
  try {
    const json: unknown = JSON.parse(decodeText(bytes))
    return isRecord(json) && json['format'] === 'vizit.standards'
  } catch {
    return false
  }
}
