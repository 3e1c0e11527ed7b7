import { missingFields } from '../../src-shared/scoring/missing-fields.ts'
import { issueAudit } from '../store/appeals.ts'
import { answerHistory, saveAnswer } from '../store/answers.ts'
import { listAudits, readAudit } from '../store/audit-reading.ts'
import { endImpossible, submitAudit, withdrawAudit } from '../store/audit-status.ts'
import { beginAudit, saveFocus, saveVisit } from '../store/audits.ts'
import { annotateEvidence, arrangeEvidence, captionEvidence, detachEvidence } from '../store/evidence.ts'
import { undoStep } from '../store/undo-step.ts'
import { turnTimer } from '../store/timers.ts'
import { attach } from './attach-evidence.ts'
import { authorOf } from './author.ts'
import { auditForReader, forReader } from './hidden-score.ts'
import { photoFacts } from './photo-facts.ts'
import { lookOver } from './look-over.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseMissing } from './refuse.ts'

const { audits: contract } = procedures

export const audits = {
  list: contract.list.handler(({ context, input }) =>
    forReader(context, listAudits(context.store.reader, input)),
  ),
  get: contract.get.handler(({ context, input }) =>
    auditForReader(context, found(readAudit(context.store.reader, input.id))),
  ),
  begin: contract.begin.handler(({ context, input }) => {
    const { name, alias } = authorOf(context)
    if ('assignment' in input) {
      return accepted(beginAudit(context.store.writer, { assignment: input.assignment, author: name }))
    }
    const scenario = input.scenario?.trim()
    return accepted(
      beginAudit(context.store.writer, {
        branch: input.branch,
        checklist: input.checklist,
        wave: input.wave,
        author: name,
        shopper: alias,
        // Typed by the person at this laptop, in whichever language they write.
        scenario: scenario ? { ru: scenario, en: scenario } : undefined,
      }),
    )
  }),
  answer: contract.answer.handler(({ context, input: { id, question, seen, source, undo, ...answer } }) =>
    accepted(
      saveAnswer(context.store.writer, id, question, answer, authorOf(context).name, seen, source, undo),
    ),
  ),
  visit: contract.visit.handler(({ context, input }) =>
    accepted(saveVisit(context.store.writer, input.id, input.visit, input.seen)),
  ),
  focus: contract.focus.handler(({ context, input }) =>
    accepted(saveFocus(context.store.writer, input.id, input.question)),
  ),
  timer: contract.timer.handler(({ context, input }) =>
    accepted(turnTimer(context.store.writer, input.id, input.question, input.act, input.reading)),
  ),
  attach: contract.attach.handler(({ context, input }) => attach(context, input)),
  detach: contract.detach.handler(({ context, input }) =>
    accepted(detachEvidence(context.store.writer, input.id, input.evidence, authorOf(context).name)),
  ),
  caption: contract.caption.handler(({ context, input }) =>
    accepted(captionEvidence(context.store.writer, input.id, input.evidence, input.caption)),
  ),
  arrange: contract.arrange.handler(({ context, input }) =>
    accepted(arrangeEvidence(context.store.writer, input.id, input.order)),
  ),
  annotate: contract.annotate.handler(({ context, input: { id, evidence, layer } }) =>
    accepted(annotateEvidence(context.store.writer, id, evidence, layer, authorOf(context).name)),
  ),
  photo: contract.photo.handler(({ context, input }) => photoFacts(context, input.id, input.evidence)),
  submit: contract.submit.handler(({ context, input }) => {
    const { writer } = context.store
    const audit = found(readAudit(writer, input.id))
    const evidence: Record<string, number> = {}
    for (const { question } of audit.evidence) {
      if (question !== null) evidence[question] = (evidence[question] ?? 0) + 1
    }
    const missing = missingFields(audit.document, audit.answers, evidence)
    if (missing.length > 0) refuseMissing(missing)
    accepted(submitAudit(writer, input.id, authorOf(context).name, input.declaration))
    lookOver(context)
    return auditForReader(context, found(readAudit(writer, input.id)))
  }),
  withdraw: contract.withdraw.handler(({ context, input }) => {
    const { writer } = context.store
    accepted(withdrawAudit(writer, input.id, authorOf(context).name))
    return auditForReader(context, found(readAudit(writer, input.id)))
  }),
  impossible: contract.impossible.handler(({ context, input }) => {
    const { writer } = context.store
    accepted(endImpossible(writer, input.id, authorOf(context).name, input.reason))
    return auditForReader(context, found(readAudit(writer, input.id)))
  }),
  issue: contract.issue.handler(({ context, input }) => {
    const { writer } = context.store
    accepted(issueAudit(writer, input.id, input.on, authorOf(context).name))
    return auditForReader(context, found(readAudit(writer, input.id)))
  }),
  undo: contract.undo.handler(({ context, input }) => {
    found(readAudit(context.store.reader, input.id))
    return undoStep(context.store.reader, input.id)
  }),
  history: contract.history.handler(({ context, input }) =>
    answerHistory(context.store.reader, input.id, input.question),
  ),
}
