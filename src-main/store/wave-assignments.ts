import type { PlannedVisit } from '../../src-shared/model/assignment.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { fault, type FaultCode } from '../../src-shared/model/fault.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { Money } from '../../src-shared/model/money.ts'
import type { Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'
import { plannedRevision } from './wave-planning.ts'
import { findPlannedVisit } from './wave-visits.ts'

const invalid = (code: FaultCode, id: string): RecordFault => ({
  code: 'INVALID',
  faults: [fault(['id'], code, id)],
})

/**
 * Each assignment as it stands after `act`, which is refused where a visit was begun already. What the acts give back
 * goes into one entry of the log.
 */
function eachOf(
  writer: Writer,
  name: 'moved' | 'changed' | 'removed' | 'restored',
  ids: readonly string[],
  act: (visit: PlannedVisit) => Result<object | null, RecordFault>,
): Result<PlannedVisit[], StoreFault> {
  return together(writer, `assignments.${name}`, (): Result<PlannedVisit[], RecordFault> => {
    const after: PlannedVisit[] = []
    const told: object[] = []
    for (const id of ids) {
      const visit = findPlannedVisit(writer, id)
      if (!visit) return refused({ code: 'NOT_FOUND', kind: 'assignment', id })
      if (visit.audit !== null) return refused(invalid('visitMade', id))
      const acted = act(visit)
      if (!acted.ok) return acted
      if (acted.value !== null) told.push({ id, ...acted.value })
      after.push(findPlannedVisit(writer, id) ?? visit)
    }
    if (told.length > 0) {
      addToLog(writer, { kind: `assignments.${name}`, subject: 'assignments', content: told })
    }
    return done(after)
  })
}

/** To another branch or shopper. INVALID once it was handed out, or a visit begun. */
export function moveAssignment(
  writer: Writer,
  id: string,
  { branch, shopper }: { readonly branch: string; readonly shopper: string },
): Result<PlannedVisit, StoreFault> {
  const moved = eachOf(writer, 'moved', [id], visit => {
    if (visit.handedOut !== null) return refused(invalid('handedOut', id))
    const there = writer.sql<{ id: number }>('SELECT id FROM branch WHERE uid = ?').get(branch)
    if (!there) return refused({ code: 'NOT_FOUND', kind: 'branch', id: branch })
    if (!writer.sql('SELECT 1 FROM shopper WHERE alias = ? AND active = 1').get(shopper)) {
      return refused({ code: 'NOT_FOUND', kind: 'shopper', id: shopper })
    }
    writer.sql('UPDATE assignment SET branch_id = ?, shopper = ? WHERE uid = ?').run(there.id, shopper, id)
    return done({ branch, shopper })
  })
  if (!moved.ok) return moved
  const [visit] = moved.value
  return visit ? done(visit) : refused({ code: 'NOT_FOUND', kind: 'assignment', id })
}

export type AssignmentChange = {
  /** Code; the newest revision is taken. */
  readonly checklist?: string | undefined
  readonly scenario?: LocalisedText | null | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly fee?: Money | null | undefined
}

/** Changes what is given. INVALID where a visit was begun; those handed out must go out again. */
export function changeAssignments(
  writer: Writer,
  ids: readonly string[],
  change: AssignmentChange,
): Result<PlannedVisit[], StoreFault> {
  return eachOf(writer, 'changed', ids, visit => {
    const { from = visit.from, to = visit.to } = change
    const { scenario = visit.scenario, fee = visit.fee } = change
    if (to < from) return refused({ code: 'INVALID', faults: [fault(['to'], 'endsBeforeStart', to)] })
    if (change.checklist !== undefined && change.checklist !== visit.checklist.code) {
      const checklist = plannedRevision(writer, change.checklist)
      if (!checklist.ok) return checklist
      writer.sql('UPDATE assignment SET checklist_id = ? WHERE uid = ?').run(checklist.value.key, visit.id)
    }
    writer
      .sql(
        'UPDATE assignment SET scenario = ?, from_date = ?, to_date = ?, fee = ?, changed_at = ? WHERE uid = ?',
      )
      .run(
        scenario && canonicalJson(scenario),
        from,
        to,
        fee && canonicalJson(fee),
        writer.clock.now().toISOString(),
        visit.id,
      )
    return done({ ...change })
  })
}

/** Deletes what was not handed out yet, withdraws the rest. INVALID, and nothing done, where a visit was begun. */
export function removeAssignments(
  writer: Writer,
  ids: readonly string[],
): Result<{ deleted: string[]; withdrawn: string[] }, StoreFault> {
  const deleted: string[] = []
  const withdrawn: string[] = []
  const removed = eachOf(writer, 'removed', ids, ({ id, handedOut, withdrawn: gone, branch, shopper }) => {
    if (gone !== null) return done(null)
    if (handedOut === null) {
      writer.sql('DELETE FROM assignment WHERE uid = ?').run(id)
      deleted.push(id)
    } else {
      const now = writer.clock.now().toISOString()
      writer.sql('UPDATE assignment SET withdrawn_at = ? WHERE uid = ?').run(now, id)
      withdrawn.push(id)
    }
    return done({ withdrawn: handedOut !== null, branch, shopper })
  })
  return removed.ok ? done({ deleted, withdrawn }) : removed
}

/** Takes a withdrawal back. INVALID once that was handed out too: the shopper knows of it. */
export function restoreAssignments(
  writer: Writer,
  ids: readonly string[],
): Result<PlannedVisit[], StoreFault> {
  return eachOf(writer, 'restored', ids, ({ id, withdrawn, handedOut }) => {
    if (withdrawn === null) return done(null)
    if (handedOut !== null && handedOut >= withdrawn) return refused(invalid('handedOut', id))
    writer.sql('UPDATE assignment SET withdrawn_at = NULL WHERE uid = ?').run(id)
    return done({})
  })
}

/** They went out in a package now; withdrawn ones too, so that the shopper's laptop learns of it. */
export function markHandedOut(writer: Writer, ids: readonly string[]): Result<null, StoreFault> {
  return together(writer, 'assignments.handOut', (): Result<null, RecordFault> => {
    const at = writer.clock.now().toISOString()
    for (const id of ids) {
      const { changes } = writer.sql('UPDATE assignment SET exported_at = ? WHERE uid = ?').run(at, id)
      if (changes === 0) return refused({ code: 'NOT_FOUND', kind: 'assignment', id })
    }
    if (ids.length > 0) {
      addToLog(writer, {
        kind: 'assignments.handedOut',
        subject: ids[0] ?? '',
        content: { assignments: [...ids] },
      })
    }
    return done(null)
  })
}
