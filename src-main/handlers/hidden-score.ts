import type { Audit, AuditLine } from '../../src-shared/model/audit.ts'
import { checklistsHidingScore } from '../store/checklist-rows.ts'
import type { Context, ReportContext } from './context.ts'

/** True for a person who only makes visits: from them a checklist may hide its score. */
function sees(context: Pick<Context, 'seat'>): boolean {
  return context.seat.person()?.role !== 'shopper'
}

const nothing = { percent: null, band: null, scoreHidden: true } as const

/** Lines without the scores that their checklists hide from the person here. */
export function forReader(context: Context, lines: AuditLine[]): AuditLine[] {
  if (sees(context)) return lines
  const hiding = checklistsHidingScore(context.store.reader)
  if (hiding.size === 0) return lines
  return lines.map(line =>
    hiding.has(`${line.checklist} ${line.revision}`) ? { ...line, ...nothing } : line,
  )
}

/** A whole visit in the same way: its submissions too. The checklist stays whole: it says where words are required. */
export function auditForReader(context: Context, audit: Audit): Audit {
  if (audit.document.scoring.hideScore !== true || sees(context)) return audit
  return {
    ...audit,
    ...nothing,
    score: null,
    submissions: audit.submissions.map(one => ({ ...one, percent: null })),
  }
}

/** True when the person here may have no more than the shopper's edition of its report. */
export function hidesScore(context: Pick<ReportContext, 'seat'>, audit: Audit): boolean {
  return audit.document.scoring.hideScore === true && !sees(context)
}
