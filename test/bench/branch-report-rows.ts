import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { branchReportData } from '../../src-main/handlers/branch-report.ts'
import { comparedForReports } from '../../src-main/handlers/compared-for-reports.ts'
import { threadContext } from '../../src-main/handlers/wave-reports/thread-context.ts'
import { branchReportSchema } from '../../src-main/reports/branch-report.ts'
import { branchDocument } from '../../src-main/reports/branch/document.ts'
import { benchFolder } from './bench-folder.ts'
import { median, quantile, timeOf } from './measure.ts'
import { plainly } from './plain-report.ts'
import { limitRow, time, type Part } from './row.ts'

/** Reports made plainly before and after those of the threads: each branch costs about the same. */
const plainOnes = 25
const run = promisify(execFile)
const child = join(import.meta.dirname, 'wave-reports-child.ts')
const madeSchema = z.object({
  made: z.number(),
  ms: z.number(),
  watched: z.object({ longest: z.number(), usual: z.number(), own: z.number(), held: z.number().nullable() }),
})
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
  const { stdout } = await run(process.execPath, [child, folder, wave, all])
  const { made, ms: pooled, watched } = madeSchema.parse(JSON.parse(stdout))
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
        [
          `its own work at once ${time(watched.own)}`,
          ...(watched.held === null
            ? []
            : [`without standing in line for a processor ${time(watched.held)}`]),
          `99.9 % of waits below ${time(watched.usual)}`,
        ].join(', '),
      ),
    ],
    notes: [
      `the start of both threads and the gathering included; of plain ones ${plain.length}, p95 ${time(quantile(plain, 0.95))}`,
    ],
  }
}
