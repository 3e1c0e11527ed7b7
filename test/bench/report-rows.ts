import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { attachmentOf, createReportPool } from '../../src-main/reports/pool.ts'
import { buildReport } from '../unit/reports/build-report.ts'
import { photo } from '../unit/reports/photo.ts'
import { interleaved, median, timeOf } from './measure.ts'
import { plainReport } from './plain-report.ts'
import { limitRow, ratioRow, time, type Part } from './row.ts'

const photos = 12
const questions = 48
const megabyte = 1_000_000

/** One audit's PDF in a warm worker, and two at once, against pdfmake as its manual uses it. */
export async function reportRows(): Promise<Part> {
  const images = await Promise.all(Array.from({ length: photos }, (_, seed) => photo(seed + 1)))
  const report = buildReport({ lang: 'ru', questions, photos: images })
  const seal = { signature: 'bench', publicKey: 'bench' }
  const one = createReportPool({ threads: 1 })
  const two = createReportPool({ threads: 2 })
  const print = (pool: typeof one) => pool.audit(report, { attachment: attachmentOf(report), ...seal })
  try {
    // The worker is warm when an empty page was printed; a first report each lets the compiler see all of it.
    for (let n = 0; n < 6; n += 1) await Promise.all([print(one), print(two), print(two), plainReport(report)])
    const own = await print(one)
    const plain = await plainReport(report)
    const batch = 6
    const samples = await interleaved(15, {
      plain: () => timeOf(() => plainReport(report)),
      warm: () => timeOf(() => print(one)),
      pair: async () => (await timeOf(() => Promise.all(Array.from({ length: batch }, () => print(two))))) / batch,
    })
    const stall = await stallOf(() => print(one))
    const reference = { of: 'pdfmake plainly', ms: median(samples.plain) }
    const size = own.length / megabyte
    return {
      rows: [
        ratioRow(
          `an audit PDF, ${await pagesOf(own)} pages, ${photos} photos, warm worker`,
          median(samples.warm),
          reference,
          0.6,
        ),
        ratioRow('a PDF with two workers', median(samples.pair), reference, 0.4),
        limitRow('longest stall of the main thread meanwhile', time(stall), '20 ms', stall <= 20),
        limitRow(
          'size of the file',
          `${size.toFixed(2)} MB`,
          '0.7 MB',
          size < 0.7,
          `pdfmake plainly ${(plain.length / megabyte).toFixed(2)} MB`,
        ),
      ],
      notes: [
        `pdfmake plainly: ${await pagesOf(plain)} pages of the same words and photos, without structure, timeline, bars and attachment`,
      ],
    }
  } finally {
    await Promise.all([one.close(), two.close()])
  }
}

async function stallOf(act: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await pause(50)
  delay.enable()
  for (let n = 0; n < 10; n += 1) await act()
  delay.disable()
  return delay.max / 1e6
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}
