import { answerSchema, type Answer, type Answers } from '../../src-shared/model/answer.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { isBlank } from '../../src-shared/model/check-answer.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'
import { answerVersion } from './answer-version.ts'
import type { Reader, Writer } from './connection.ts'
import { flatHash, toggled } from './content-hash.ts'
import { sourceOf, sourceToStore } from './duration-sources.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { openAudit, type SavedAs } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** What the hash of a stored answer is made of. */
export function answerHash(audit: string, question: string, document: string): string {
  return flatHash({ audit, document, question })
}

export type HistoryRow = {
  readonly seq: number
  readonly question: string
  readonly document: string
  readonly at: string
  readonly author: string
  /** How a duration came about, as JSON; null where it is not known. */
  readonly source: string | null
  /** 1 where it was made by going back. */
  readonly undo: number
}

/** Each version is chained to the one before it in its audit. */
export function historyHash(audit: string, previous: string, row: HistoryRow): string {
  const { seq, question, document, at, author, source, undo } = row
  // Rows without a source, or not made by going back, are hashed as those of the versions before.
  const made = { ...(source === null ? {} : { source }), ...(undo === 0 ? {} : { undo }) }
  return flatHash({ at, audit, author, document, previous, question, seq, ...made })
}

type Progress = {
  readonly answered: number
  readonly seq: number
  readonly head: string
  readonly digest: string
}

export const answerSql = {
  progress: `SELECT answered, history_seq AS seq, history_head AS head, answers_digest AS digest
    FROM progress WHERE audit_id = ?`,
  current: 'SELECT document, hash FROM answer WHERE audit_id = ? AND question = ?',
  put: `INSERT INTO answer (audit_id, question, document, hash) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET document = excluded.document, hash = excluded.hash`,
  take: 'DELETE FROM answer WHERE audit_id = ? AND question = ?',
  note: `INSERT INTO answer_history (audit_id, seq, question, document, at, author, source, undo, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  advance: `UPDATE progress SET focus = ?, updated_at = ?, answered = ?, history_seq = ?, history_head = ?,
    answers_digest = ? WHERE audit_id = ?`,
}

/** Whether it says anything: a value, or that the question does not apply. */
export function isAnswered(answer: Answer): boolean {
  if (answer.na) return true
  return typeof answer.value === 'string' ? !isBlank(answer.value) : answer.value !== undefined
}

function put(
  writer: Writer,
  audit: { readonly id: string; readonly key: number },
  question: string,
  answer: Answer,
  author: string,
  seen: string | undefined,
  made: { readonly source: string | null; readonly renewed: boolean; readonly undo: boolean },
): Result<SavedAs, RecordFault> {
  const { id, key } = audit
  const at = writer.clock.now().toISOString()
  const progress = writer.sql<Progress>(answerSql.progress).get(key)
  let { answered, seq, head, digest } = progress ?? { answered: 0, seq: 0, head: '', digest: '' }
  const old = writer.sql<{ document: string; hash: string }>(answerSql.current).get(key, question)
  const document = canonicalJson(answer)
  let version = answerVersion(old)
  const same = document === (old?.document ?? '{}')
  if (!same || made.renewed) {
    if (!same && seen !== undefined && seen !== version) return refused({ code: 'CHANGED_MEANWHILE' })
    version = ''
    if (old) {
      digest = toggled(digest, old.hash)
      if (isAnswered(fromColumn(answerSchema, old.document, `audit ${id}, ${question}`))) answered -= 1
    }
    if (document === '{}') {
      writer.sql(answerSql.take).run(key, question)
    } else {
      const hash = answerHash(id, question, document)
      writer.sql(answerSql.put).run(key, question, document, hash)
      digest = toggled(digest, hash)
      version = answerVersion({ hash })
      if (isAnswered(answer)) answered += 1
    }
    seq += 1
    const { source } = made
    const undo = made.undo ? 1 : 0
    head = historyHash(id, head, { seq, question, document, at, author, source, undo })
    writer.sql(answerSql.note).run(key, seq, question, document, at, author, source, undo, head)
  }
  writer.sql(answerSql.advance).run(question, at, answered, seq, head, digest, key)
  return done({ savedAt: at, version })
}

function unknownQuestion(known: ReadonlySet<string>, codes: readonly string[]): RecordFault | null {
  const question = codes.find(code => !known.has(code))
  return question === undefined ? null : { code: 'QUESTION_UNKNOWN', question }
}

/**
 * Many answers in one transaction: all or none. CHANGED_MEANWHILE: the one stored is no longer of version `seen`, and
 * not what is to be stored.
 */
export function saveAnswers(
  writer: Writer,
  id: string,
  answers: Answers,
  author: string,
  seen: Readonly<Record<string, string | undefined>> = {},
  sources: Readonly<Record<string, DurationSource | undefined>> = {},
  undo = false,
): Result<SavedAs, StoreFault> {
  return together(writer, 'audits.answer', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key, checklist } = found.value
    const { questions, durations } = pinnedChecklist(writer, checklist)
    const unknown = unknownQuestion(questions, Object.keys(answers))
    if (unknown) return refused(unknown)
    let saved: SavedAs = { savedAt: writer.clock.now().toISOString(), version: '' }
    for (const [question, answer] of Object.entries(answers)) {
      const made = durations.has(question)
        ? sourceToStore(writer, key, question, answer, sources[question])
        : { source: null, renewed: false }
      const stored = put(writer, { id, key }, question, answer, author, seen[question], {
        ...made,
        undo,
      })
      if (!stored.ok) return stored
      saved = stored.value
    }
    return done(saved)
  })
}

/**
 * Answers of a visit that is locked, changed by a reviewer: for a correction or a decision on an appeal. Within their
 * transaction; the shopper's place in the checklist moves with them.
 */
export function putAnswers(
  writer: Writer,
  audit: { readonly id: string; readonly key: number; readonly checklist: number },
  answers: Answers,
  author: string,
): Result<null, RecordFault> {
  const unknown = unknownQuestion(pinnedChecklist(writer, audit.checklist).questions, Object.keys(answers))
  if (unknown) return refused(unknown)
  const made = { source: null, renewed: false, undo: false }
  for (const [question, answer] of Object.entries(answers)) {
    const stored = put(writer, audit, question, answer, author, undefined, made)
    if (!stored.ok) return stored
  }
  return done(null)
}

/**
 * The whole answer as it now stands; an empty one takes it away. The focus moves to the question. `source` says how a
 * duration came about, `undo` that it was made by going back.
 */
export function saveAnswer(
  writer: Writer,
  id: string,
  question: string,
  answer: Answer,
  author: string,
  seen?: string,
  source?: DurationSource,
  undo = false,
): Result<SavedAs, StoreFault> {
  const sources = { [question]: source }
  return saveAnswers(writer, id, { [question]: answer }, author, { [question]: seen }, sources, undo)
}

/** Every stored version of one answer, the newest first; an empty answer is one that was taken away. */
export function answerHistory(
  reader: Reader,
  id: string,
  question: string,
): {
  readonly at: string
  readonly by: string
  readonly answer: Answer
  readonly source: DurationSource | null
  readonly undo: boolean
}[] {
  return reading(reader, 'audits.history', () =>
    reader
      .sql<HistoryRow>(
        `SELECT h.seq, h.question, h.document, h.at, h.author, h.source, h.undo FROM audit a JOIN answer_history h ON h.audit_id = a.id
         WHERE a.uid = ? AND h.question = ? ORDER BY h.seq DESC`,
      )
      .all(id, question)
      .map(row => ({
        at: row.at,
        by: row.author,
        answer: fromColumn(answerSchema, row.document, `audit ${id}, ${question}`),
        source: sourceOf(row.source, `audit ${id}, ${question}`),
        undo: row.undo === 1,
      })),
  )
}
