import type { Answers } from '../../src-shared/model/answer.ts'
import type { Audit } from '../../src-shared/model/audit.ts'
import { checkAnswers } from '../../src-shared/model/check-answer.ts'
import type { Reviewed } from '../../src-shared/model/review.ts'
import { scoreDifference } from '../../src-shared/review/score-difference.ts'
import { missingFields, type MissingField } from '../../src-shared/scoring/missing-fields.ts'
import { readAudit } from '../store/audit-reading.ts'
import { approveAudit, rejectAudit, returnAudit } from '../store/audit-status.ts'
import { correctAudit } from '../store/correct-audit.ts'
import { removeComment, saveComment } from '../store/review-comments.ts'
import { reviewQueue } from '../store/review-queue.ts'
import { isUnflagged, readReviewed } from '../store/review-reading.ts'
import { scoreRevisions } from '../store/scores.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { auditForReader, forReader, hidesScore } from './hidden-score.ts'
import { lookOver } from './look-over.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFaults, refuseMissing } from './refuse.ts'
import { today } from './working-day.ts'

const { review: contract } = procedures

function reviewed(context: Context, id: string): Reviewed {
  const { reader } = context.store
  const reviewed = found(readReviewed(reader, id, authorOf(context).name, today(context)))
  return { ...reviewed, audit: auditForReader(context, reviewed.audit) }
}

/** What a change of answers leaves without an answer or a reason that was not so before. */
function newlyMissing({ document, answers, evidence }: Audit, changes: Answers): MissingField[] {
  const counts: Record<string, number> = {}
  for (const { question } of evidence) if (question !== null) counts[question] = (counts[question] ?? 0) + 1
  const before = missingFields(document, answers, counts)
  return missingFields(document, { ...answers, ...changes }, counts).filter(
    ({ kind, question }) =>
      (kind === 'answer' || kind === 'reason') &&
      !before.some(one => one.kind === kind && one.question === question),
  )
}

export const review = {
  queue: contract.queue.handler(({ context, input }) => {
    lookOver(context)
    const lines = reviewQueue(context.store.reader, input)
    const shown = forReader(context, lines)
    return lines.map((line, i) => ({ ...line, ...shown[i] }))
  }),
  get: contract.get.handler(({ context, input }) => reviewed(context, input.id)),
  comment: contract.comment.handler(({ context, input }) =>
    accepted(saveComment(context.store.writer, input, authorOf(context).name)),
  ),
  removeComment: contract.removeComment.handler(({ context, input }) => {
    accepted(removeComment(context.store.writer, input.id, authorOf(context).name))
    return {}
  }),
  approve: contract.approve.handler(({ context, input }) => {
    accepted(approveAudit(context.store.writer, input.id, authorOf(context).name))
    return reviewed(context, input.id)
  }),
  approveAll: contract.approveAll.handler(({ context, input }) => {
    const { writer } = context.store
    const { name } = authorOf(context)
    const approved: string[] = []
    const left: string[] = []
    for (const id of new Set(input.ids)) {
      // Each is a decision of its own: one that somebody else decided about meanwhile does not hold up the others.
      const decided = isUnflagged(writer, id) ? approveAudit(writer, id, name) : null
      if (decided === null || (!decided.ok && isOwn(decided.fault.code))) left.push(id)
      else {
        accepted(decided)
        approved.push(id)
      }
    }
    return { approved, left }
  }),
  return: contract.return.handler(({ context, input: { id, reason, questions } }) => {
    accepted(returnAudit(context.store.writer, id, authorOf(context).name, reason, questions))
    return reviewed(context, id)
  }),
  reject: contract.reject.handler(({ context, input: { id, reason } }) => {
    accepted(rejectAudit(context.store.writer, id, authorOf(context).name, reason))
    return reviewed(context, id)
  }),
  correct: contract.correct.handler(({ context, input: { id, changes, reason } }) => {
    const { writer } = context.store
    const audit = found(readAudit(writer, id))
    const answers = Object.fromEntries(changes.map(({ question, answer }) => [question, answer]))
    const faults = checkAnswers(audit.document, answers, true)
    if (faults.length > 0) refuseFaults(faults)
    const missing = newlyMissing(audit, answers)
    if (missing.length > 0) refuseMissing(missing)
    accepted(correctAudit(writer, id, answers, authorOf(context).name, reason))
    return reviewed(context, id)
  }),
  revisions: contract.revisions.handler(({ context, input: { id, from, to } }) => {
    const { reader } = context.store
    const audit = found(readAudit(reader, id))
    if (hidesScore(context, audit)) return { revisions: [], difference: null }
    const { document } = audit
    const revisions = scoreRevisions(reader, id)
    const last = revisions.length
    const [one, other] = [from ?? last - 1, to ?? last].map(
      wanted => revisions.find(({ revision }) => revision === wanted) ?? null,
    )
    if (last < 2 && from === undefined && to === undefined) return { revisions, difference: null }
    return { revisions, difference: scoreDifference(document, found(one ?? null), found(other ?? null)) }
  }),
}

/** A refusal that is about this visit alone. */
function isOwn(code: string): boolean {
  return code === 'NOT_FOUND' || code === 'STATUS_REFUSED'
}
