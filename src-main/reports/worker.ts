import { move } from 'piscina'
import { auditReportSchema, sealSchema, type AuditReport, type Seal } from './audit-report.ts'
import { auditDocument } from './audit/document.ts'
import { print } from './engine/print.ts'
import { warm } from './warm.ts'

/** What the pool asks of this worker. */
export type Job = { kind: 'warm' } | { kind: 'audit'; report: AuditReport; seal: Seal | null }

/** Runs in its own thread: pure, no file but the fonts, no address. */
export default async function run(job: Job): Promise<unknown> {
  const bytes =
    job.kind === 'warm'
      ? await warm()
      : await print(
          auditDocument(auditReportSchema.parse(job.report), job.seal && sealSchema.parse(job.seal)),
        )
  return move(bytes)
}
