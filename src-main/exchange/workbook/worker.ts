import type { ReadAnswer, WorkbookJob, WriteAnswer } from './job.ts'
import { makeWorkbook } from './make-workbook.ts'
import { openWorkbook } from './open-workbook.ts'

/** Runs in a thread of its own, which ends with its one job. */
export default async function run(job: WorkbookJob): Promise<ReadAnswer | WriteAnswer> {
  if (job.kind === 'read') return openWorkbook(job.bytes)
  return { ok: true, bytes: new Uint8Array(await makeWorkbook(job.sheets)) }
}
