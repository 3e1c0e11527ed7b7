import { setTimeout as pause } from 'node:timers/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { attachmentOf, createReportPool } from '../../src-main/reports/pool.ts'
import type { AuditReport } from '../../src-main/reports/audit-report.ts'
import { buildReport } from '../unit/reports/build-report.ts'
import { photo } from '../unit/reports/photo.ts'
import { interleaved, median, timeOf } from './measure.ts'
import { plainReport, samePages } from './plain-report.ts'
import { limitRow, ratioRow, time, type Part } from './row.ts'
import { watchThread } from './watch-thread.ts'

const photos = 12
const questions = 12
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
    for (let n = 0; n < 6; n += 1) await Promise.all([print(one), print(two), print(two), samePages(report)])
    const own = await print(one)
    const [plain, bare] = [await samePages(report), await plainReport(report)]
    const batch = 6
    const samples = await interleaved(15, {
      plain: () => timeOf(() => samePages(report)),
      bare: () => timeOf(() => plainReport(report)),
      warm: () => timeOf(() => print(one)),
      pair: async () =>
        (await timeOf(() => Promise.all(Array.from({ length: batch }, () => print(two))))) / batch,
    })
    const seal50 = median(await sealing(report))
    const printing = await watchThread(tenTimes(() => print(one)))
    const idle = await watchThread(tenTimes(() => pause(median(samples.warm))))
    const reference = { of: 'the same pages by plain pdfmake', ms: median(samples.plain) }
    const pagesOwn = await pagesOf(own)
    const size = own.length / megabyte
    return {
      rows: [
        ratioRow(
          `an audit PDF, ${pagesOwn} pages, ${photos} photos, warm worker`,
          median(samples.warm),
          reference,
          0.6,
        ),
        ratioRow('a PDF with two workers', median(samples.pair), reference, 0.4),
        limitRow(
          'longest stall of the main thread, ten PDFs one by one',
          time(printing.longest),
          '20 ms',
          printing.longest <= 20,
          `idle ${time(idle.longest)}; its own work at once ${time(printing.own)}`,
        ),
        limitRow(
          'size of that PDF',
          `${size.toFixed(2)} MB`,
          '0.7 MB',
          size < 0.7,
          `plain pdfmake ${(plain.length / megabyte).toFixed(2)} MB`,
        ),
      ],
      notes: [
        `a bare document of the same answers and photos by plain pdfmake: ${await pagesOf(bare)} pages, ${time(median(samples.bare))}, against ${pagesOwn} pages in ${time(median(samples.warm))}`,
        `the main thread's part of a report, the data to sign: ${time(seal50)}`,
      ],
    }
  } finally {
    await Promise.all([one.close(), two.close()])
  }
}

async function sealing(report: AuditReport): Promise<number[]> {
  return (await interleaved(15, { own: () => timeOf(() => attachmentOf(report)) })).own
}

const tenTimes = (act: () => Promise<unknown>) => async () => {
  for (let n = 0; n < 10; n += 1) await act()
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}
