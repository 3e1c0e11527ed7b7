import { openReader } from '../../store/open-store.ts'
import { done, refused } from '../../store/result.ts'
import { openTable } from '../open-table.ts'
import { readLibraryFile, type ReadItem } from '../read-library-file.ts'
import { readForm } from '../xlsform/read-form.ts'
import type { FormAnswer, ReadAnswer, TableAnswer, WorkbookJob, WriteAnswer } from './job.ts'
import { makeWorkbook } from './make-workbook.ts'
import { openWorkbook } from './open-workbook.ts'
import type { Sheet } from './sheet.ts'
import { waveRows, type WaveRows } from './wave-rows.ts'

/** Runs in a thread of its own, which ends with its one job. */
export default async function run(
  job: WorkbookJob,
): Promise<ReadAnswer | WriteAnswer | TableAnswer | FormAnswer | ReadItem> {
  if (job.kind === 'read') return openWorkbook(job.bytes)
  if (job.kind === 'table') return openTable(job.bytes, job.sheet)
  if (job.kind === 'library') return readLibraryFile(job.bytes)
  if (job.kind === 'form') return formOf(job.bytes)
  const sheets = job.kind === 'wave' ? [...sheetsOf(job.wave), ...job.sheets] : job.sheets
  return { ok: true, bytes: new Uint8Array(await makeWorkbook(sheets)) }
}

async function formOf(bytes: Uint8Array): Promise<FormAnswer> {
  const read = await openWorkbook(bytes)
  return read.ok ? done(readForm(read.sheets)) : refused(read.fault)
}

/** A hundred thousand answers are read here rather than carried over. */
function sheetsOf(wave: WaveRows): Sheet[] {
  const opened = openReader(wave.folder)
  if (!opened.ok) throw new Error(opened.fault.code)
  const { close, ...reader } = opened.value
  try {
    return waveRows(reader, wave)
  } finally {
    close()
  }
}
