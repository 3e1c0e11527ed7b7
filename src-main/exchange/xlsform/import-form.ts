import { fault } from '../../../src-shared/model/fault.ts'
import type { TableFault } from '../table.ts'
import { formAnswerSchema } from '../workbook/job.ts'
import { workbookBytesFault } from '../workbook/read-workbook.ts'
import { runJob, ThreadEnded } from '../workbook/run-job.ts'
import type { ReadForm } from './read-form.ts'

/**
 * Reads an XLSForm (.xlsx) as a draft, in a thread of its own. Every cell with content is in the draft or among the
 * losses; nothing is thrown whatever the file holds.
 */
export async function importForm(bytes: Uint8Array): Promise<ReadForm> {
  const wrong = workbookBytesFault(bytes)
  if (wrong !== null) return noForm(wrong)
  try {
    const answer = formAnswerSchema.parse(await runJob({ kind: 'form', bytes }))
    return answer.ok ? answer.value : noForm(answer.fault)
  } catch (error) {
    if (error instanceof ThreadEnded) return noForm('tooMuchInside')
    throw error
  }
}

function noForm(reason: TableFault): ReadForm {
  return { ok: false, faults: [fault([], 'wrongFormat', undefined, 'XLSForm (.xlsx)')], reason }
}
