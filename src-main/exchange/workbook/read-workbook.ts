import { readFile, stat } from 'node:fs/promises'
import { done, refused, type Result } from '../../store/result.ts'
import { compoundKind, isWorkbook } from './is-workbook.ts'
import { readAnswerSchema } from './job.ts'
import { runJob, ThreadEnded } from './run-job.ts'
import type { Sheet, WorkbookFault } from './sheet.ts'

/** The same as an upload may have. */
const largest = 64 * 1024 * 1024

/** What a look at the bytes tells against their being a workbook; null: worth a thread. */
export function workbookBytesFault(bytes: Uint8Array): WorkbookFault | null {
  if (bytes.byteLength === 0) return 'empty'
  if (bytes.byteLength > largest) return 'tooLarge'
  const compound = compoundKind(bytes)
  if (compound !== null) return compound === 'encrypted' ? 'encrypted' : 'kindNotTaken'
  return isWorkbook(bytes) ? null : 'kindNotTaken'
}

/**
 * Every sheet of an .xlsx file, hidden ones too, read in a thread of its own. What is wrong with the file is a
 * fault, never thrown; a path that can't be read throws as `readFile` does. `milliseconds` is the time it may take.
 */
export async function readWorkbook(
  file: Uint8Array | string,
  { milliseconds }: { milliseconds?: number } = {},
): Promise<Result<Sheet[], WorkbookFault>> {
  if (typeof file === 'string' && (await stat(file)).size > largest) return refused('tooLarge')
  const bytes = typeof file === 'string' ? await readFile(file) : file
  const fault = workbookBytesFault(bytes)
  if (fault !== null) return refused(fault)
  try {
    const answer = readAnswerSchema.parse(await runJob({ kind: 'read', bytes }, milliseconds))
    return answer.ok
      ? done(answer.sheets.map(({ hidden, ...sheet }) => (hidden ? { ...sheet, hidden } : sheet)))
      : refused(answer.fault)
  } catch (error) {
    if (error instanceof ThreadEnded) return refused('tooMuchInside')
    throw error
  }
}
