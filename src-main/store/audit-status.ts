import type { AuditStatus } from '../../src-shared/model/audit.ts'
import { checkAnswers } from '../../src-shared/model/check-answer.ts'
import { scoreExactly } from '../../src-shared/scoring/score-exactly.ts'
import { countAudit } from './aggregates.ts'
import { sealHeader } from './audit-header.ts'
import { currentAnswers } from './audit-reading.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { auditKey, touch, type AuditKey, type Saved } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { addScore } from './scores.ts'
import { together } from './together.ts'

/** From which status an audit may come to which. */
const comesFrom: Readonly<Record<AuditStatus, readonly AuditStatus[]>> = {
  draft: [],
  submitted: ['draft', 'returned'],
  returned: ['submitted'],
  approved: ['submitted'],
  rejected: ['submitted', 'approved'],
  impossible: ['draft', 'returned'],
}

type Move = {
  readonly name: string
  readonly to: AuditStatus
  readonly author: string
  readonly reason: string | null
  /** Further writes of the same act; what they give back goes into the log. */
  readonly also?: (audit: AuditKey) => Result<Readonly<Record<string, unknown>>, StoreFault>
}

function move(
  writer: Writer,
  id: string,
  { name, to, author, reason, also }: Move,
): Result<Saved, StoreFault> {
  return together(writer, name, () => {
    const found = auditKey(writer, id)
    if (!found.ok) return found
    const { key, status } = found.value
    if (!comesFrom[to].includes(status)) return refused({ code: 'STATUS_REFUSED', from: status, to })
    if (status === 'approved') countAudit(writer, key, -1)
    const told = also ? also(found.value) : done({})
    if (!told.ok) return told
    writer.sql('UPDATE audit SET status = ?, reason = ? WHERE id = ?').run(to, reason, key)
    sealHeader(writer, key)
    if (to === 'approved') countAudit(writer, key, 1)
    addToLog(writer, { kind: `audit.${to}`, subject: id, author, content: { ...told.value, reason } })
    return done(touch(writer, key))
  })
}

function finishAssignment(writer: Writer, key: number): void {
  writer
    .sql("UPDATE assignment SET status = 'done' WHERE id = (SELECT assignment_id FROM audit WHERE id = ?)")
    .run(key)
}

/**
 * Status, score revision and log entry in one transaction. Answers that do not fit their questions are
 * INVALID; what is still missing is for the caller to refuse before.
 */
export function submitAudit(writer: Writer, id: string, author: string): Result<Saved, StoreFault> {
  const also = ({
    key,
    checklist: pinned,
  }: AuditKey): Result<Readonly<Record<string, unknown>>, StoreFault> => {
    const { checklist } = pinnedChecklist(writer, pinned)
    const answers = currentAnswers(writer, key)
    const faults = checkAnswers(checklist, answers, true)
    if (faults.length > 0) return refused({ code: 'INVALID', faults })
    const exact = scoreExactly(checklist, answers)
    const { revision, hash } = addScore(writer, { id, key }, 'submitted', answers, exact)
    writer
      .sql(
        'UPDATE audit SET submitted_at = ?, submission = submission + 1, percent = ?, band = ? WHERE id = ?',
      )
      .run(writer.clock.now().toISOString(), exact.percentUnits, exact.score.band, key)
    finishAssignment(writer, key)
    return done({ score: revision, hash })
  }
  return move(writer, id, { name: 'audits.submit', to: 'submitted', author, reason: null, also })
}

/** From here on the audit counts in comparisons. */
export function approveAudit(writer: Writer, id: string, author: string): Result<Saved, StoreFault> {
  return move(writer, id, { name: 'audits.approve', to: 'approved', author, reason: null })
}

/** Back to the shopper, who may change it again. */
export function returnAudit(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
): Result<Saved, StoreFault> {
  return move(writer, id, { name: 'audits.return', to: 'returned', author, reason })
}

/** An approved audit may be rejected too; it stops counting. */
export function rejectAudit(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
): Result<Saved, StoreFault> {
  return move(writer, id, { name: 'audits.reject', to: 'rejected', author, reason })
}

/** The visit could not be made; locks it with the reason. */
export function endImpossible(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
): Result<Saved, StoreFault> {
  const also = ({ key }: AuditKey) => {
    finishAssignment(writer, key)
    return done({})
  }
  return move(writer, id, { name: 'audits.impossible', to: 'impossible', author, reason, also })
}
