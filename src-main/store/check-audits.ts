import { answerHash, historyHash, type HistoryRow } from './answers.ts'
import { headerHash, readHeaderRow } from './audit-header.ts'
import type { Reader } from './connection.ts'
import { emptyDigest, toggled } from './content-hash.ts'
import { evidenceHash, evidenceSelect, type EvidenceRow } from './evidence-row.ts'
import { submissionColumns, submissionHash, type SubmissionRow } from './submissions.ts'
import type { Check, IntegrityFault, Report } from './integrity-fault.ts'

type Audit = { readonly key: number; readonly id: string; readonly number: string }
type Progress = {
  readonly seq: number
  readonly head: string
  readonly answers: string
  readonly evidence: string
}
type AnswerRow = { readonly question: string; readonly document: string; readonly hash: string }
type Name = Pick<IntegrityFault, 'code' | 'record'>

/** Every audit against its hashes: header with visit, answers, their history, rows of evidence. */
export const checkAudits: Check = (reader, report) => checkAuditsAmong(reader, report, null)

/** Some of them, by inner keys. */
export function checkAuditsOf(keys: readonly number[]): Check {
  return (reader, report) => checkAuditsAmong(reader, report, keys)
}

function* checkAuditsAmong(
  reader: Reader,
  report: Report,
  keys: readonly number[] | null,
): ReturnType<Check> {
  const audits = reader
    .sql<Audit>(
      `SELECT id AS key, uid AS id, number FROM audit
       ${keys === null ? '' : 'WHERE id IN (SELECT value FROM json_each(?))'} ORDER BY id`,
    )
    .all(...(keys === null ? [] : [JSON.stringify(keys)]))
  for (const audit of audits) {
    const header = readHeaderRow(reader, audit.key)
    // No header: a branch or a checklist it needs is gone, which the references tell too.
    if (!header || headerHash(header) !== header.stored) {
      report({ code: 'RECORD_CHANGED', record: 'audit', id: audit.id, name: audit.number })
    }
    const progress = reader
      .sql<Progress>(
        `SELECT history_seq AS seq, history_head AS head, answers_digest AS answers, evidence_digest AS evidence
         FROM progress WHERE audit_id = ?`,
      )
      .get(audit.key)
    if (progress) {
      const last = checkHistory(reader, report, audit, progress)
      checkAnswers(reader, report, audit, progress, last)
      checkEvidence(reader, report, audit, progress)
      checkSubmissions(reader, report, audit, header?.submission ?? 0)
    } else {
      report({ code: 'RECORD_MISSING', record: 'audit', id: audit.id, name: audit.number })
    }
    yield
  }
}

function telling(report: Report, audit: Audit) {
  return (fault: Name, part: string) =>
    report({ ...fault, id: `${audit.id} ${part}`, name: `${audit.number} ${part}` })
}

/** Follows the chain; gives back the last version of each answer. */
function checkHistory(reader: Reader, report: Report, audit: Audit, progress: Progress): Map<string, string> {
  const tell = telling(report, audit)
  const last = new Map<string, string>()
  let head = ''
  let seq = 0
  const rows = reader
    .sql<HistoryRow & { readonly hash: string }>(
      'SELECT seq, question, document, at, author, source, undo, hash FROM answer_history WHERE audit_id = ? ORDER BY seq',
    )
    .all(audit.key)
  for (const row of rows) {
    seq += 1
    if (row.seq !== seq) {
      tell({ code: 'RECORD_MISSING', record: 'history' }, `${seq}`)
      seq = row.seq
    } else if (historyHash(audit.id, head, row) !== row.hash) {
      tell({ code: 'RECORD_CHANGED', record: 'history' }, `${row.seq} ${row.question}`)
    }
    head = row.hash
    last.set(row.question, row.document)
  }
  if (progress.seq !== seq || progress.head !== head) {
    tell({ code: 'RECORD_MISSING', record: 'history' }, `${progress.seq}`)
  }
  return last
}

function checkAnswers(
  reader: Reader,
  report: Report,
  audit: Audit,
  progress: Progress,
  last: ReadonlyMap<string, string>,
): void {
  const tell = telling(report, audit)
  const rows = reader
    .sql<AnswerRow>('SELECT question, document, hash FROM answer WHERE audit_id = ? ORDER BY question')
    .all(audit.key)
  const there = new Set(rows.map(row => row.question))
  let told = 0
  let digest = emptyDigest
  for (const { question, document, hash } of rows) {
    digest = toggled(digest, hash)
    if (answerHash(audit.id, question, document) === hash && last.get(question) === document) continue
    tell({ code: 'RECORD_CHANGED', record: 'answer' }, question)
    told += 1
  }
  for (const [question, document] of last) {
    if (document === '{}' || there.has(question)) continue
    tell({ code: 'RECORD_MISSING', record: 'answer' }, question)
    told += 1
  }
  if (told === 0 && digest !== progress.answers) {
    report({ code: 'RECORD_CHANGED', record: 'audit', id: audit.id, name: audit.number })
  }
}

function checkEvidence(reader: Reader, report: Report, audit: Audit, progress: Progress): void {
  const tell = telling(report, audit)
  let told = 0
  let digest = emptyDigest
  const stored = reader.sql<{ hash: string }>('SELECT hash FROM evidence WHERE uid = ?')
  const rows = reader
    .sql<EvidenceRow>(`${evidenceSelect} WHERE e.audit_id = ? ORDER BY e.position`)
    .all(audit.key)
  for (const row of rows) {
    const hash = stored.get(row.id)?.hash ?? ''
    digest = toggled(digest, hash)
    if (evidenceHash(audit.id, row) === hash) continue
    tell({ code: 'RECORD_CHANGED', record: 'evidence' }, row.name)
    told += 1
  }
  if (told === 0 && digest !== progress.evidence) {
    report({ code: 'RECORD_MISSING', record: 'evidence', id: audit.id, name: audit.number })
  }
}

/** Those of the versions that kept none are missing at the beginning alone. */
function checkSubmissions(reader: Reader, report: Report, audit: Audit, count: number): void {
  const tell = telling(report, audit)
  const rows = reader
    .sql<SubmissionRow & { readonly hash: string }>(
      `SELECT ${submissionColumns}, s.hash FROM submission s WHERE s.audit_id = ? ORDER BY s.number`,
    )
    .all(audit.key)
  let expected = rows[0]?.number ?? count + 1
  for (const { hash, ...row } of rows) {
    if (row.number !== expected) tell({ code: 'RECORD_MISSING', record: 'submission' }, `${expected}`)
    else if (submissionHash(audit.id, row) !== hash)
      tell({ code: 'RECORD_CHANGED', record: 'submission' }, `${row.number}`)
    expected = row.number + 1
  }
  if (expected !== count + 1) tell({ code: 'RECORD_MISSING', record: 'submission' }, `${count}`)
}
