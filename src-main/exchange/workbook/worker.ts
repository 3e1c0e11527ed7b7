import { openReader } from '../../store/open-store.ts'
import type { ReadAnswer, WorkbookJob, WriteAnswer } from './job.ts'
import { makeWorkbook } from './make-workbook.ts'
import { openWorkbook } from './open-workbook.ts'
import type { Sheet } from './sheet.ts'
import { waveRows, type WaveRows } from './wave-rows.ts'

/** Runs in a thread of its own, which ends with its one job. */
export default async function run(job: WorkbookJob): Promise<ReadAnswer | WriteAnswer> {
  if (job.kind === 'read') return openWorkbook(job.bytes)
  const sheets = job.kind === 'wave' ? [...sheetsOf(job.wave), ...job.sheets] : job.sheets
  return { ok: true, bytes: new Uint8Array(await makeWorkbook(sheets)) }
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
