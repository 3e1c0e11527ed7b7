import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { branchReportData } from '../../src-main/handlers/branch-report.ts'
import { comparedForReports } from '../../src-main/handlers/compared-for-reports.ts'
import { makeWaveReports } from '../../src-main/handlers/wave-reports/make.ts'
import { threadContext } from '../../src-main/handlers/wave-reports/thread-context.ts'
import { branchReportSchema } from '../../src-main/reports/branch-report.ts'
import { branchDocument } from '../../src-main/reports/branch/document.ts'
import { benchFolder } from './bench-folder.ts'
import { median, quantile, timeOf } from './measure.ts'
import { plainly } from './plain-report.ts'
import { limitRow, time, type Part } from './row.ts'
import { watchThread } from './watch-thread.ts'

/** Reports made plainly before and after those of the threads: each branch costs about the same. */
const plainOnes = 25
const sheet = { lang: 'ru', paper: 'A4', privacy: true } as const

/**
 * Reports of every branch of a wave as the app makes them, in two threads that gather and print, beside the same
 * reports gathered on this thread and printed by plain pdfmake.
 */
export async function branchReportRows(folder: string, wave: string): Promise<Part> {
  using out = benchFolder('wave-reports')
  const context = threadContext(folder)
  const compared = await comparedForReports(context, wave, undefined)
  if (compared.kind !== 'compared') throw new Error(compared.kind)
  const codes = compared.ranking.branches.map(({ branch }) => branch)
  const plainOf = (branch: string) =>
    timeOf(async () => {
      const data = await branchReportData(context, { ...sheet, branch, wave }, compared)
      if (data.kind !== 'data') throw new Error(data.kind)
      await plainly(branchDocument(branchReportSchema.parse(data.report), null))
    })
  const plain: number[] = []
  const plainTurn = async (from: number) => {
    for (const code of codes.slice(from, from + plainOnes)) plain.push(await plainOf(code))
  }
  for (const code of codes.slice(-6)) await plainOf(code)
  await plainTurn(0)
  const all = join(out.path, 'all')
  mkdirSync(all)
  let made = 0
  let pooled = 0
  const wish = { wave, documents: ['branch' as const], ...sheet }
  const watched = await watchThread(async () => {
    pooled = await timeOf(async () => {
      made = (await makeWaveReports(context, wish, all, () => undefined)).made.length
    })
  })
  await plainTurn(plainOnes)
  const each = pooled / made
  const faster = median(plain) / each
  return {
    rows: [
      limitRow(
        `${made} branch PDFs with two workers, each`,
        time(each),
        '1.6x faster',
        faster >= 1.6,
        `plain pdfmake on the main thread ${time(median(plain))}`,
        `${faster.toFixed(2)}x faster`,
      ),
      limitRow(
        'longest stall of the main thread meanwhile',
        time(watched.longest),
        '20 ms',
        watched.longest <= 20,
        `its own work at once ${time(watched.own)}, 99.9 % of waits below ${time(watched.usual)}`,
      ),
    ],
    notes: [
      `the start of both threads and the gathering included; of plain ones ${plain.length}, p95 ${time(quantile(plain, 0.95))}`,
    ],
  }
}
