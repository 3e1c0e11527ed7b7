import { writeAnswerSchema } from './job.ts'
import { runJob } from './run-job.ts'
import type { Sheet } from './sheet.ts'
import type { WaveRows } from './wave-rows.ts'

/**
 * An .xlsx file, made in a thread of its own. The first row of each sheet is its header: bold, frozen, with a
 * filter. Columns are as wide as their content, up to 60 letters. A text stays a text whatever it starts with:
 * `=1+1` is no formula. Throws for a sheet name spreadsheets do not allow (over 31 letters, any of `[]:*?/\`,
 * or twice the same).
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeAnswerSchema.parse(await runJob({ kind: 'write', sheets })).bytes
}

/** The same of a wave: its answers and scores, read in the thread, then the sheets given. */
export async function writeWaveWorkbook(
  wave: WaveRows,
  sheets: readonly Sheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  return writeAnswerSchema.parse(await runJob({ kind: 'wave', wave, sheets })).bytes
}
