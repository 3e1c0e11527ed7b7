import type { IntegrityFault } from '../integrity-fault.ts'
import type { Draft } from './draft.ts'
import { repairAction, repairPilot, repairRating } from './repair-actions.ts'
import { repairChecklist, repairDraft, repairStandard } from './repair-documents.ts'
import { complementAudit, dropAudit, rebuildAudit } from './rebuild-audit.ts'

/** Rounds after which what still does not hold is given up. */
export const rounds = 4

/** Inner key of the audit that a fault is of, whichever way it names it. */
function auditOf({ writer }: Draft, { record, id }: IntegrityFault) {
  const table = record === 'comment' ? 'review_comment' : record === 'appeal' ? 'appeal' : null
  const select = 'SELECT a.id AS key, a.uid AS id, a.number FROM audit a'
  const sql =
    table === null
      ? `${select} WHERE a.uid = ?`
      : `${select} JOIN ${table} t ON t.audit_id = a.id WHERE t.uid = ?`
  return writer
    .sql<{ key: number; id: string; number: string }>(sql)
    .get(table === null ? id.split(' ')[0] : id)
}

/** What a check found, mended by the best that there is for it in this round; later rounds take less and less. */
export function repairRecords(draft: Draft, faults: readonly IntegrityFault[], round: number): void {
  const done = new Set<string>()
  const once = (fault: IntegrityFault, act: () => void): void => {
    const key = `${fault.record} ${fault.id}`
    if (done.has(key)) return
    done.add(key)
    act()
  }
  for (const fault of faults) {
    if (fault.record === 'checklist') once(fault, () => repairChecklist(draft, fault, round))
    else if (fault.record === 'standard' && fault.code === 'RECORD_CHANGED')
      once(fault, () => repairStandard(draft, fault))
    else if (fault.record === 'draft') once(fault, () => repairDraft(draft, fault, round))
    else if (fault.record === 'action') once(fault, () => repairAction(draft, fault, round))
    else if (fault.record === 'pilot') once(fault, () => repairPilot(draft, fault, round))
    else if (fault.record === 'rating') once(fault, () => repairRating(draft, fault, round))
    else mendAudit(draft, fault, round, done)
  }
}

function mendAudit(draft: Draft, fault: IntegrityFault, round: number, done: Set<string>): void {
  const audit = auditOf(draft, fault)
  if (!audit || done.has(audit.id)) return
  done.add(audit.id)
  if (round === 1 && draft.hasBackup) complementAudit(draft, audit)
  else if (round >= rounds || !rebuildAudit(draft, audit, round === rounds - 1)) dropAudit(draft, audit)
}
