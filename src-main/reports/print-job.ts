import { auditReportSchema, sealSchema, type AuditReport, type Seal } from './audit-report.ts'
import { auditDocument } from './audit/document.ts'
import { blankFormSchema, type BlankForm } from './blank-form.ts'
import { blankDocument } from './blank/document.ts'
import { branchReportSchema, type BranchReport } from './branch-report.ts'
import { branchDocument } from './branch/document.ts'
import { print } from './engine/print.ts'
import { leaveBehindSchema, type LeaveBehind } from './leave-behind.ts'
import { leaveBehindDocument } from './leave-behind/document.ts'
import { networkReportSchema, type NetworkReport } from './network-report.ts'
import { networkDocument } from './network/document.ts'
import { warm } from './warm.ts'

/** What can be printed. */
export type Job =
  | { kind: 'warm' }
  | { kind: 'audit'; report: AuditReport; seal: Seal | null }
  | { kind: 'blank'; form: BlankForm }
  | { kind: 'branch'; report: BranchReport; seal: Seal | null }
  | { kind: 'network'; report: NetworkReport; seal: Seal | null }
  | { kind: 'leaveBehind'; report: LeaveBehind }

/** One job as a PDF's bytes: pure, no file but the fonts, no address. */
export function printJob(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  switch (job.kind) {
    case 'warm':
      return warm()
    case 'audit':
      return print(auditDocument(auditReportSchema.parse(job.report), sealOf(job)))
    case 'blank':
      return print(blankDocument(blankFormSchema.parse(job.form)))
    case 'branch':
      return print(branchDocument(branchReportSchema.parse(job.report), sealOf(job)))
    case 'network':
      return print(networkDocument(networkReportSchema.parse(job.report), sealOf(job)))
    case 'leaveBehind':
      return print(leaveBehindDocument(leaveBehindSchema.parse(job.report)))
  }
}

function sealOf({ seal }: { readonly seal: Seal | null }): Seal | null {
  return seal && sealSchema.parse(seal)
}
