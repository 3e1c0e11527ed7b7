import type { Answer } from '../../src-shared/model/answer.ts'
import type { Appeal, AppealDecision } from '../../src-shared/model/appeal.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { fault } from '../../src-shared/model/fault.ts'
import { raiseDeadline, readCalendar, renewDeadlines } from './appeal-calendar.ts'
import { appealColumns, appealHash, appealOf, type AppealRow } from './appeal-rows.ts'
import { sealHeader } from './audit-header.ts'
import { currentAnswers } from './audit-reading.ts'
import type { Reader, Writer } from './connection.ts'
import { rescore } from './correct-audit.ts'
import type { StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { auditKey, touch, type Saved } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

type Found = AppealRow & { readonly audit: string }

const appealSelect = `SELECT ${appealColumns}, a.uid AS audit FROM appeal l JOIN audit a ON a.id = l.audit_id`

/** Open ones by the day they are to be decided, then the decided ones, the newest first. `today`: YYYY-MM-DD. */
export function listAppeals(
  reader: Reader,
  filter: { readonly open?: boolean | undefined; readonly audit?: string | undefined },
  today: string,
): Appeal[] {
  return reading(reader, 'appeals.list', () => {
    const calendar = readCalendar(reader)
    const which = filter.open === undefined ? '' : `AND l.decided_at IS ${filter.open ? '' : 'NOT'} NULL`
    return reader
      .sql<Found>(
        `${appealSelect} WHERE a.uid = coalesce(?, a.uid) ${which}
         ORDER BY l.decided_at IS NOT NULL, l.decided_at DESC, l.received_on, l.id`,
      )
      .all(filter.audit ?? null)
      .map(({ audit, ...row }) => appealOf(audit, row, calendar, today))
  })
}

function one(reader: Reader, id: string, today: string): Appeal {
  const row = reader.sql<Found>(`${appealSelect} WHERE l.uid = ?`).get(id)
  if (!row) throw new Error(`appeal ${id} was just written`)
  const { audit, ...rest } = row
  return appealOf(audit, rest, readCalendar(reader), today)
}

/** The day the report was handed to the branch; null: it was not. Deadlines of open appeals follow it. */
export function issueAudit(
  writer: Writer,
  id: string,
  on: string | null,
  author: string,
): Result<Saved, StoreFault> {
  return together(writer, 'audits.issue', (): Result<Saved, StoreFault> => {
    const found = auditKey(writer, id)
    if (!found.ok) return found
    const { key, status } = found.value
    if (status !== 'approved') return refused({ code: 'STATUS_REFUSED', from: status, to: 'approved' })
    writer.sql('UPDATE audit SET issued_on = ? WHERE id = ?').run(on, key)
    sealHeader(writer, key)
    renewDeadlines(writer, readCalendar(writer), id)
    addToLog(writer, { kind: 'audit.issued', subject: id, author, content: { on } })
    return done(touch(writer, key))
  })
}

export type NewAppeal = {
  readonly audit: string
  readonly text: string
  readonly questions: readonly string[]
  readonly receivedOn: string
}

/** What a branch said about an approved visit. INVALID: received before the report was issued. */
export function raiseAppeal(
  writer: Writer,
  { audit, text, questions, receivedOn }: NewAppeal,
  author: string,
  today: string,
): Result<Appeal, StoreFault> {
  return together(writer, 'appeals.raise', (): Result<Appeal, StoreFault> => {
    const found = auditKey(writer, audit)
    if (!found.ok) return found
    const { key, status, checklist } = found.value
    if (status !== 'approved') return refused({ code: 'STATUS_REFUSED', from: status, to: 'approved' })
    const known = pinnedChecklist(writer, checklist).questions
    const unknown = questions.find(question => !known.has(question))
    if (unknown !== undefined) return refused({ code: 'QUESTION_UNKNOWN', question: unknown })
    const issuedOn =
      writer.sql<{ on: string | null }>('SELECT issued_on AS "on" FROM audit WHERE id = ?').get(key)?.on ??
      null
    if (issuedOn !== null && receivedOn < issuedOn) {
      return refused({ code: 'INVALID', faults: [fault(['receivedOn'], 'tooEarly', receivedOn, issuedOn)] })
    }
    const row: AppealRow = {
      id: writer.newId(),
      text,
      questions: canonicalJson([...known].filter(code => questions.includes(code))),
      receivedOn,
      deadline: raiseDeadline(issuedOn, readCalendar(writer)),
      enteredAt: writer.clock.now().toISOString(),
      enteredBy: author,
      decision: null,
      decidedAt: null,
      decidedBy: null,
      score: null,
    }
    writer
      .sql(
        `INSERT INTO appeal (uid, audit_id, text, questions, received_on, deadline, entered_at, entered_by, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        row.id,
        key,
        text,
        row.questions,
        receivedOn,
        row.deadline,
        row.enteredAt,
        author,
        appealHash(audit, row),
      )
    addToLog(writer, {
      kind: 'appeal.raised',
      subject: audit,
      author,
      content: { appeal: row.id, questions, receivedOn },
    })
    return done(one(writer, row.id, today))
  })
}

/** Refuses decisions that are not one for each disputed question, or change without an answer. */
function decisionFault(
  questions: readonly string[],
  decisions: readonly AppealDecision[],
): StoreFault | null {
  const told = decisions.map(({ question }) => question)
  const odd = told.find((code, i) => !questions.includes(code) || told.indexOf(code) < i)
  if (odd !== undefined) return { code: 'QUESTION_UNKNOWN', question: odd }
  const open = questions.find(code => !told.includes(code))
  if (open !== undefined) return { code: 'INVALID', faults: [fault(['decisions', open], 'missing')] }
  const empty = decisions.find(({ outcome, answer }) => (outcome === 'changed') !== (answer !== undefined))
  return empty === undefined
    ? null
    : { code: 'INVALID', faults: [fault(['decisions', empty.question, 'answer'], 'missing')] }
}

/**
 * Decides an open appeal. Changed answers make the next score revision, with the decision's reasons; the visit stays
 * approved and counts with it from now on.
 */
export function decideAppeal(
  writer: Writer,
  id: string,
  decisions: readonly AppealDecision[],
  author: string,
  today: string,
): Result<Appeal, StoreFault> {
  return together(writer, 'appeals.decide', (): Result<Appeal, StoreFault> => {
    const row = writer.sql<Found>(`${appealSelect} WHERE l.uid = ?`).get(id)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'appeal', id })
    const { audit, ...appeal } = row
    if (appeal.decidedAt !== null) return refused({ code: 'APPEAL_DECIDED' })
    const found = auditKey(writer, audit)
    if (!found.ok) return found
    const { key, status } = found.value
    if (status !== 'approved') return refused({ code: 'STATUS_REFUSED', from: status, to: 'approved' })
    const wrong = decisionFault(one(writer, id, today).questions, decisions)
    if (wrong) return refused(wrong)
    const answers = currentAnswers(writer, key)
    const changes: Record<string, Answer> = {}
    for (const { question, answer } of decisions) if (answer) changes[question] = answer
    const score = rescore(writer, { ...found.value, id: audit }, changes, {
      cause: 'appeal',
      author,
      reason: decisions
        .filter(({ outcome }) => outcome === 'changed')
        .map(({ reason }) => reason)
        .join('\n'),
    })
    if (!score.ok) return score
    const decided: AppealRow = {
      ...appeal,
      decision: canonicalJson(
        decisions.map(decision =>
          decision.outcome === 'changed'
            ? { ...decision, before: answers[decision.question] ?? null }
            : decision,
        ),
      ),
      decidedAt: writer.clock.now().toISOString(),
      decidedBy: author,
      score: score.value?.revision ?? null,
    }
    writer
      .sql(
        'UPDATE appeal SET decision = ?, decided_at = ?, decided_by = ?, score = ?, hash = ? WHERE uid = ?',
      )
      .run(decided.decision, decided.decidedAt, author, decided.score, appealHash(audit, decided), id)
    addToLog(writer, {
      kind: 'appeal.decided',
      subject: audit,
      author,
      content: {
        appeal: id,
        questions: decisions.map(({ question, outcome, reason }) => ({ question, outcome, reason })),
        ...(score.value === null ? {} : { score: score.value.revision, hash: score.value.hash }),
      },
    })
    touch(writer, key)
    return done(one(writer, id, today))
  })
}
