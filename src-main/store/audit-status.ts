import type { AuditStatus, Returned } from '../../src-shared/model/audit.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { Answers } from '../../src-shared/model/answer.ts'
import { checkAnswers } from '../../src-shared/model/check-answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { scoreExactly } from '../../src-shared/scoring/score-exactly.ts'
import { countAudit } from './aggregates.ts'
import { sealHeader } from './audit-header.ts'
import { currentAnswers } from './audit-reading.ts'
import { isReduced } from './checklist-rows.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { flagAudit } from './flags.ts'
import { addToLog } from './log.ts'
import { auditKey, touch, type AuditKey, type Saved } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { sendComments } from './review-comments.ts'
import { addScore, showScore } from './scores.ts'
import { standAtMarked } from './stand-at-marked.ts'
import { addSubmission, changeSubmission, lastSubmission, mayTakeBack } from './submissions.ts'
import { together } from './together.ts'

/** Acts that let others compare themselves with the visit, or no longer. */
const changesFlags: ReadonlySet<AuditStatus> = new Set(['submitted', 'impossible', 'draft'])

/** From which status an audit may come to which. */
const comesFrom: Readonly<Record<AuditStatus, readonly AuditStatus[]>> = {
  draft: ['submitted', 'impossible'],
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
  /** Of the log entry; by default the status. */
  readonly kind?: string
  /** Further writes of the same act; what they give back goes into the log. */
  readonly also?: (audit: AuditKey) => Result<Readonly<Record<string, unknown>>, StoreFault>
}

function move(
  writer: Writer,
  id: string,
  { name, to, author, reason, kind = to, also }: Move,
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
    const flagged = changesFlags.has(to) ? flagAudit(writer, id) : done(null)
    if (!flagged.ok) return flagged
    addToLog(writer, { kind: `audit.${kind}`, subject: id, author, content: { ...told.value, reason } })
    return done(touch(writer, key))
  })
}

function setAssignment(writer: Writer, key: number, status: 'begun' | 'done'): void {
  writer
    .sql('UPDATE assignment SET status = ? WHERE id = (SELECT assignment_id FROM audit WHERE id = ?)')
    .run(status, key)
}

function scoreSubmission(
  writer: Writer,
  audit: { readonly id: string; readonly key: number },
  checklist: Checklist,
  answers: Answers,
): { readonly revision: number; readonly hash: string } {
  const exact = scoreExactly(checklist, answers)
  const added = addScore(writer, audit, 'submitted', answers, exact)
  showScore(writer, audit.key, exact)
  return added
}

/**
 * Status, score revision and log entry in one transaction. On a checklist without points there is no score to keep: the
 * head office scores what comes in. Answers that do not fit their questions are
 * INVALID; what is still missing is for the caller to refuse before. `declaration`: what the person confirmed.
 */
export function submitAudit(
  writer: Writer,
  id: string,
  author: string,
  declaration: string | null = null,
): Result<Saved, StoreFault> {
  const also = ({
    key,
    checklist: pinned,
  }: AuditKey): Result<Readonly<Record<string, unknown>>, StoreFault> => {
    const { checklist } = pinnedChecklist(writer, pinned)
    const answers = currentAnswers(writer, key)
    const faults = checkAnswers(checklist, answers, true)
    if (faults.length > 0) return refused({ code: 'INVALID', faults })
    const scored = isReduced(writer, pinned) ? null : scoreSubmission(writer, { id, key }, checklist, answers)
    const submission = addSubmission(
      writer,
      { id, key },
      { kind: 'submitted', author, declaration, reason: null, score: scored?.revision ?? null },
    )
    writer.sql('UPDATE audit SET returned = NULL WHERE id = ?').run(key)
    setAssignment(writer, key, 'done')
    return done({ score: scored?.revision ?? null, hash: scored?.hash ?? null, submission, declaration })
  }
  return move(writer, id, { name: 'audits.submit', to: 'submitted', author, reason: null, also })
}

/** From here on the audit counts in comparisons. */
export function approveAudit(writer: Writer, id: string, author: string): Result<Saved, StoreFault> {
  return move(writer, id, { name: 'audits.approve', to: 'approved', author, reason: null })
}

/**
 * Back to the shopper, who may change it again. The comments on `questions` go with it, and those on the whole visit
 * with the reason.
 */
export function returnAudit(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
  questions: readonly string[] = [],
): Result<Saved, StoreFault> {
  const also = ({ key, checklist }: AuditKey): Result<Readonly<Record<string, unknown>>, StoreFault> => {
    const known = pinnedChecklist(writer, checklist).questions
    const unknown = questions.find(question => !known.has(question))
    if (unknown !== undefined) return refused({ code: 'QUESTION_UNKNOWN', question: unknown })
    const asked = new Set(questions)
    const words = sendComments(writer, { id, key }, asked)
    const whole = words.get('')
    const returned: Returned = {
      reason: whole === undefined ? reason : `${reason}\n${whole}`,
      // In the checklist's order.
      questions: [...known]
        .filter(code => asked.has(code))
        .map(question => ({ question, comment: words.get(question) ?? '' })),
      at: writer.clock.now().toISOString(),
      by: author,
    }
    writer.sql('UPDATE audit SET returned = ? WHERE id = ?').run(canonicalJson(returned), key)
    standAtMarked(writer, key, returned)
    return done({ questions: [...asked] })
  }
  return move(writer, id, { name: 'audits.return', to: 'returned', author, reason, also })
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
    writer.sql('UPDATE audit SET percent = NULL, band = NULL, returned = NULL WHERE id = ?').run(key)
    const submission = addSubmission(
      writer,
      { id, key },
      { kind: 'impossible', author, declaration: null, reason, score: null },
    )
    setAssignment(writer, key, 'done')
    return done({ submission })
  }
  return move(writer, id, { name: 'audits.impossible', to: 'impossible', author, reason, also })
}

/**
 * Takes a submission back: the visit is a draft again. Refused once it was exported or reviewed, and for one
 * that came in from elsewhere. Its score revision
 * stays with the submission; the next submission has the next number.
 */
export function withdrawAudit(writer: Writer, id: string, author: string): Result<Saved, StoreFault> {
  const also = ({ key, status }: AuditKey): Result<Readonly<Record<string, unknown>>, StoreFault> => {
    const last = lastSubmission(writer, key)
    if (!mayTakeBack(writer, key)) return refused({ code: 'STATUS_REFUSED', from: status, to: 'draft' })
    changeSubmission(
      writer,
      { id, key },
      { withdrawnAt: writer.clock.now().toISOString(), withdrawnBy: author },
    )
    writer.sql('UPDATE audit SET submitted_at = NULL, percent = NULL, band = NULL WHERE id = ?').run(key)
    setAssignment(writer, key, 'begun')
    return done({ submission: last?.number ?? null, from: status })
  }
  const act = { name: 'audits.withdraw', to: 'draft', kind: 'withdrawn', author, reason: null, also } as const
  return move(writer, id, act)
}

/** Its last submission left this machine in a package: from now on it is not taken back here. */
export function noteExported(writer: Writer, id: string): Result<Saved, StoreFault> {
  return together(writer, 'audits.exported', () => {
    const found = auditKey(writer, id)
    if (!found.ok) return found
    const { key } = found.value
    const at = writer.clock.now().toISOString()
    changeSubmission(writer, { id, key }, { exportedAt: at })
    return done({ savedAt: at })
  })
}
