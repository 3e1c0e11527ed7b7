import { done, refused } from '../../store/result.ts'
import type { ReadItem } from '../read-library-file.ts'
import type { FormAnswer, ReadAnswer, TableAnswer, WorkbookJob, WriteAnswer } from './job.ts'
import type { Sheet } from './sheet.ts'
import type { WaveRows } from './wave-rows.ts'

// Each job loads what it needs alone: somebody waits for the thread to start, and it ends with its one job.
const opening = () => import('./open-workbook.ts')

export default async function run(
  job: WorkbookJob,
): Promise<ReadAnswer | WriteAnswer | TableAnswer | FormAnswer | ReadItem> {
  switch (job.kind) {
    case 'read':
      return (await opening()).openWorkbook(job.bytes)
    case 'table':
      return (await import('../open-table.ts')).openTable(job.bytes, job.sheet)
    case 'library':
      return (await import('../read-library-file.ts')).readLibraryFile(job.bytes)
    case 'form':
      return formOf(job.bytes)
    case 'write':
      return written(job.sheets)
    case 'wave':
      return written([...(await sheetsOf(job.wave)), ...job.sheets])
  }
}

async function written(sheets: readonly Sheet[]): Promise<WriteAnswer> {
  const { makeWorkbook } = await import('./make-workbook.ts')
  return { ok: true, bytes: new Uint8Array(await makeWorkbook(sheets)) }
}

async function formOf(bytes: Uint8Array): Promise<FormAnswer> {
  const [{ openWorkbook }, { readForm }] = await Promise.all([opening(), import('../xlsform/read-form.ts')])
  const read = await openWorkbook(bytes)
  return read.ok ? done(readForm(read.sheets)) : refused(read.fault)
}

/** A hundred thousand answers are read here rather than carried over. */
async function sheetsOf(wave: WaveRows): Promise<Sheet[]> {
  const [{ openReaderWithin }, { waveRows }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('./wave-rows.ts'),
  ])
  const opened = openReaderWithin(wave.folder)
  if (!opened.ok) throw new Error(opened.fault.code)
  const { close, ...reader } = opened.value
  try {
    return waveRows(reader, wave)
  } finally {
    close()
  }
}
