import { extname } from 'node:path'
import { Piscina } from 'piscina'
import { auditReportSchema, type AuditReport, type Seal } from './audit-report.ts'
import { attachmentBytes } from './audit/attachment.ts'
import type { BlankForm } from './blank-form.ts'
import { branchReportSchema, type BranchReport } from './branch-report.ts'
import { comparisonBytes } from './compared/attachment.ts'
import type { LeaveBehind } from './leave-behind.ts'
import { networkReportSchema, type NetworkReport } from './network-report.ts'
import { showAudit } from './audit/show.ts'
import type { Job } from './print-job.ts'
import { threadLimits } from './thread-limits.ts'

export interface ReportPool {
  /** One audit's PDF. `seal`: the signature over `attachmentOf(report)`; without it the data is attached unsigned. */
  audit(report: AuditReport, seal?: Seal): Promise<Uint8Array>
  /** A checklist as a form to fill by hand. */
  blank(form: BlankForm): Promise<Uint8Array>
  /** One branch in one wave; `seal`: the signature over `branchAttachmentOf(report)`. */
  branch(report: BranchReport, seal?: Seal): Promise<Uint8Array>
  /** The comparison of the network; `seal`: the signature over `networkAttachmentOf(report)`. */
  network(report: NetworkReport, seal?: Seal): Promise<Uint8Array>
  /** The page for the branch manager's wall. */
  leaveBehind(report: LeaveBehind): Promise<Uint8Array>
  close(): Promise<void>
}

/** Bytes to sign before `audit`: the canonical JSON of exactly what the pages will show. */
export function attachmentOf(report: AuditReport): Uint8Array<ArrayBuffer> {
  return attachmentBytes(showAudit(auditReportSchema.parse(report)))
}

/** The same for `branch`: the figures that its pages are made from. */
export function branchAttachmentOf(report: BranchReport): Uint8Array<ArrayBuffer> {
  return comparisonBytes('vizit.branch-report', branchReportSchema.parse(report))
}

/** The same for `network`. */
export function networkAttachmentOf(report: NetworkReport): Uint8Array<ArrayBuffer> {
  return comparisonBytes('vizit.network-report', networkReportSchema.parse(report))
}

/** Starts the threads that make PDFs and warms them; `threads` 1 by default. */
export function createReportPool({ threads = 1 }: { threads?: number } = {}): ReportPool {
  const pool = new Piscina<Job, unknown>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: threadLimits,
  })
  const warming = Promise.all(Array.from({ length: threads }, () => pool.run({ kind: 'warm' })))
  // A failure to warm shows again, and is told, with the first report.
  warming.catch(() => undefined)
  const printed = async (job: Job): Promise<Uint8Array> => {
    const bytes = await pool.run(job)
    if (!(bytes instanceof Uint8Array)) throw new TypeError('the report worker answered no bytes')
    return bytes
  }
  return reportPoolOf(printed, () => pool.destroy())
}

/** Reports by whatever prints a job: a thread, or the one that asks. */
export function reportPoolOf(
  printed: (job: Job) => Promise<Uint8Array>,
  close: () => Promise<void>,
): ReportPool {
  return {
    audit: (report, seal) => printed({ kind: 'audit', report, seal: seal ?? null }),
    blank: form => printed({ kind: 'blank', form }),
    branch: (report, seal) => printed({ kind: 'branch', report, seal: seal ?? null }),
    network: (report, seal) => printed({ kind: 'network', report, seal: seal ?? null }),
    leaveBehind: report => printed({ kind: 'leaveBehind', report }),
    close,
  }
}
