import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { checkAnswer } from '../../src-shared/model/check-answer.ts'
import { fault } from '../../src-shared/model/fault.ts'
import { scoreExactly } from '../../src-shared/scoring/score-exactly.ts'
import { countAudit } from './aggregates.ts'
import { putAnswers } from './answers.ts'
import { sealHeader } from './audit-header.ts'
import { currentAnswers } from './audit-reading.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { flagAudit } from './flags.ts'
import { addToLog } from './log.ts'
import { auditKey, touch, type AuditKey, type Saved } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { addScore, showScore } from './scores.ts'
import { together } from './together.ts'

export type Rescored = { readonly revision: number; readonly hash: string }
type Made = {
  readonly cause: 'correction' | 'appeal'
  readonly author: string
  readonly reason: string
}

/** Those of the changes that change something. */
function realChanges(before: Answers, changes: Answers): Answers {
  const as = (answer: Answer | undefined) => canonicalJson(answer ?? {})
  return Object.fromEntries(
    Object.entries(changes).filter(([question, answer]) => as(before[question]) !== as(answer)),
  )
}

/**
 * Changes answers of a locked visit and makes its next score revision, with the running sums kept where the visit
 * counts. INVALID for an answer that does not fit its question; null where nothing would change. Within a transaction.
 */
export function rescore(
  writer: Writer,
  audit: AuditKey & { readonly id: string },
  changes: Answers,
  { cause, author, reason }: Made,
): Result<Rescored | null, StoreFault> {
  const { id, key, status } = audit
  const { checklist, questions } = pinnedChecklist(writer, audit.checklist)
  const real = realChanges(currentAnswers(writer, key), changes)
  const codes = Object.keys(real)
  const unknown = codes.find(code => !questions.has(code))
  if (unknown !== undefined) return refused({ code: 'QUESTION_UNKNOWN', question: unknown })
  const faults = checklist.moments
    .flatMap(moment => moment.questions)
    .filter(({ code }) => Object.hasOwn(real, code))
    .flatMap(question => checkAnswer(question, real[question.code] ?? {}, true))
  if (faults.length > 0) return refused({ code: 'INVALID', faults })
  if (codes.length === 0) return done(null)
  if (status === 'approved') countAudit(writer, key, -1)
  const put = putAnswers(writer, audit, real, author)
  if (!put.ok) return put
  const answers = currentAnswers(writer, key)
  const exact = scoreExactly(checklist, answers)
  const score = addScore(writer, audit, cause, answers, exact, { author, reason })
  showScore(writer, key, exact)
  sealHeader(writer, key)
  if (status === 'approved') countAudit(writer, key, 1)
  const flagged = flagAudit(writer, id)
  return flagged.ok ? done(score) : flagged
}

/** A reviewer mends a submitted or approved visit. INVALID too where nothing changes. */
export function correctAudit(
  writer: Writer,
  id: string,
  changes: Answers,
  author: string,
  reason: string,
): Result<Saved, StoreFault> {
  return together(writer, 'review.correct', (): Result<Saved, StoreFault> => {
    const found = auditKey(writer, id)
    if (!found.ok) return found
    const { key, status } = found.value
    if (status !== 'submitted' && status !== 'approved') {
      return refused({ code: 'STATUS_REFUSED', from: status, to: 'approved' })
    }
    const score = rescore(writer, { ...found.value, id }, changes, { cause: 'correction', author, reason })
    if (!score.ok) return score
    if (score.value === null) return refused({ code: 'INVALID', faults: [fault(['changes'], 'invalid')] })
    addToLog(writer, {
      kind: 'audit.corrected',
      subject: id,
      author,
      content: {
        score: score.value.revision,
        hash: score.value.hash,
        questions: Object.keys(changes),
        reason,
      },
    })
    return done(touch(writer, key))
  })
}
