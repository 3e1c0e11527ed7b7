import { refused, type Result } from '../store/result.ts'
import { csvTable } from './open-table.ts'
import type { FileTable, TableFault } from './table.ts'
import { isWorkbook } from './workbook/is-workbook.ts'
import { tableAnswerSchema } from './workbook/job.ts'
import { workbookBytesFault } from './workbook/read-workbook.ts'
import { runJob, threadsBelow, ThreadEnded } from './workbook/run-job.ts'

/**
 * The table in a file somebody's spreadsheet has saved, CSV or XLSX alike: an importer looks at columns, rows and
 * their lines, and need not care which it was. The kind is told by the bytes, not by a name. Of a workbook it is
 * the first visible sheet with anything in it, or the one named `sheet` (in any case; a CSV has none and is read
 * whole). The first row that is not empty holds the headings. Workbooks, and large files, are read in a thread of
 * their own that is ended when it takes too long.
 *
 * ```ts
 * const read = await readTable(bytes)
 * if (!read.ok) return refuseFile(read.fault) // 'encrypted', 'unreadable', …: all are reasons of BAD_FILE
 * for (const { line, cells } of read.value.rows) cells['Код']
 * ```
 *
 * Cells are texts: see `cellText` for numbers and dates. A broken file is a fault, never thrown.
 */
export async function readTable(
  bytes: Uint8Array,
  { sheet }: { sheet?: string } = {},
): Promise<Result<FileTable, TableFault>> {
  if (bytes.byteLength === 0) return refused('empty')
  const workbook = isWorkbook(bytes)
  if (!workbook && bytes.byteLength < threadsBelow) return csvTable(bytes)
  const fault = workbook ? workbookBytesFault(bytes) : null
  if (fault !== null) return refused(fault)
  try {
    return tableAnswerSchema.parse(await runJob({ kind: 'table', bytes, sheet }))
  } catch (error) {
    if (error instanceof ThreadEnded) return refused('tooMuchInside')
    throw error
  }
}
