import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { branchReportSchema } from '../../src-main/reports/branch-report.ts'
import { branchDocument } from '../../src-main/reports/branch/document.ts'
import { branchAttachmentOf, type ReportPool } from '../../src-main/reports/pool.ts'
import { buildBranchReport } from '../unit/reports/build-branch-report.ts'
import { timeOf } from './measure.ts'
import { plainly } from './plain-report.ts'
import { limitRow, time, type Row } from './row.ts'

/** Of the 200 that a network may have: each branch has words and figures of its own, so the ratio is the same. */
const branches = 60
const visits = 12

/** Reports of many branches in two threads, against the same pages by pdfmake on the main thread, one by one. */
export async function branchReportRows(two: ReportPool): Promise<Row[]> {
  const reports = Array.from({ length: branches }, (_, seed) => buildBranchReport('ru', { visits, seed }))
  const seal = { signature: 'bench', publicKey: 'bench' }
  const pooled = async () => {
    const printed: Promise<Uint8Array>[] = []
    for (const report of reports) {
      // One after another, with room for others between: the main thread is not to be filled with them.
      await pause(1)
      printed.push(two.branch(report, { attachment: branchAttachmentOf(report), ...seal }))
    }
    await Promise.all(printed)
  }
  const plain = async () => {
    for (const report of reports) await plainly(branchDocument(branchReportSchema.parse(report), null))
  }
  const [first] = reports
  if (first) for (let n = 0; n < 6; n += 1) await Promise.all([two.branch(first), two.branch(first)])
  const ms = { plain: await timeOf(plain), pooled: 0 }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await pause(50)
  delay.enable()
  ms.pooled = await timeOf(pooled)
  delay.disable()
  const faster = ms.plain / ms.pooled
  const stall = delay.max / 1e6
  return [
    limitRow(
      `${branches} branch PDFs with two workers, times faster`,
      `${faster.toFixed(2)}x`,
      'at least 1.6x',
      faster >= 1.6,
      `plain pdfmake on the main thread ${time(ms.plain / branches)} each, here ${time(ms.pooled / branches)}`,
    ),
    limitRow('longest stall of the main thread, as they are sent', time(stall), '20 ms', stall <= 20),
  ]
}
