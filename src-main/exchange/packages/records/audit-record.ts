import { answerSchema, type Answer, type Answers } from '../../../../src-shared/model/answer.ts'
import type { Evidence } from '../../../../src-shared/model/evidence.ts'
import { localisedText } from '../../../../src-shared/model/localised-text.ts'
import type { AuditRecord } from '../../../../src-shared/model/package/audit-record.ts'
import { visitFactsSchema, type VisitFacts } from '../../../../src-shared/model/visit.ts'
import type { Reader } from '../../../store/connection.ts'
import { sourceOf } from '../../../store/duration-sources.ts'
import { evidenceOf, evidenceSelect, type EvidenceRow } from '../../../store/evidence-row.ts'
import { fromColumn } from '../../../store/json-column.ts'
import { answersColumn } from '../../../store/scores.ts'
import { fromUnits } from '../../../store/units.ts'

/** A photo that leaves without its metadata, by the hash of its original. */
export type StrippedFiles = ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>

type HeaderRow = {
  readonly key: number
  readonly number: string
  readonly wave: string | null
  readonly waveCode: string | null
  readonly branch: string
  readonly branchCode: string
  readonly checklist: string
  readonly revision: number
  readonly hash: string
  readonly assignment: string | null
  readonly shopper: string
  readonly scenario: string | null
  readonly visit: string
  readonly status: string
  readonly reason: string | null
  readonly begunAt: string
}

const header = `SELECT a.id AS key, a.number, w.uid AS wave, w.code AS waveCode, b.uid AS branch, b.code AS branchCode,
  c.code AS checklist, c.revision, coalesce(c.whole_hash, c.hash) AS hash, s.uid AS assignment, a.shopper, a.scenario,
  a.visit, a.status, a.reason, a.begun_at AS begunAt
  FROM audit a JOIN branch b ON b.id = a.branch_id JOIN checklist c ON c.id = a.checklist_id
  LEFT JOIN wave w ON w.id = a.wave_id LEFT JOIN assignment s ON s.id = a.assignment_id WHERE a.uid = ?`

/**
 * A submitted visit as it travels; null for one that is not there, or not submitted. Where photos go out stripped, every
 * mention of them (evidence, answers of photo questions, receipts) names the file that goes.
 */
export function auditRecord(
  reader: Reader,
  id: string,
  stripped: StrippedFiles = new Map(),
): AuditRecord | null {
  const row = reader.sql<HeaderRow>(header).get(id)
  if (!row || !isSent(row.status)) return null
  const { key, status } = row
  const what = `audit ${id}`
  const named = (sha256: string) => stripped.get(sha256)?.sha256 ?? sha256
  return {
    id,
    number: row.number,
    wave: row.wave === null || row.waveCode === null ? null : { id: row.wave, code: row.waveCode },
    branch: { id: row.branch, code: row.branchCode },
    checklist: { code: row.checklist, revision: row.revision, hash: row.hash },
    assignment: row.assignment,
    shopper: row.shopper,
    scenario: row.scenario === null ? null : fromColumn(localisedText, row.scenario, what),
    visit: visitNaming(fromColumn(visitFactsSchema, row.visit, what), named),
    status,
    reason: row.reason,
    begunAt: row.begunAt,
    submissions: submissionsOf(reader, key),
    history: historyOf(reader, key, what, named),
    evidence: evidenceRecords(reader, key, stripped),
    scores: scoresOf(reader, key, what, named),
  }
}

function isSent(status: string): status is AuditRecord['status'] {
  return status === 'submitted' || status === 'impossible' || status === 'approved' || status === 'rejected'
}

/** The files of evidence of an audit, without the rest. */
export function evidenceRows(reader: Reader, id: string): Evidence[] {
  return reader
    .sql<EvidenceRow>(
      `${evidenceSelect} WHERE e.audit_id = (SELECT id FROM audit WHERE uid = ?) ORDER BY e.position, e.uid`,
    )
    .all(id)
    .map(evidenceOf)
}

function submissionsOf(reader: Reader, key: number): AuditRecord['submissions'] {
  return reader
    .sql<AuditRecord['submissions'][number]>(
      `SELECT number, kind, at, author, declaration, reason, score, withdrawn_at AS withdrawnAt,
       withdrawn_by AS withdrawnBy FROM submission WHERE audit_id = ? ORDER BY number`,
    )
    .all(key)
}

type Named = (sha256: string) => string

function historyOf(reader: Reader, key: number, what: string, named: Named): AuditRecord['history'] {
  return reader
    .sql<{
      question: string
      document: string
      at: string
      author: string
      source: string | null
      undo: number
    }>(
      'SELECT question, document, at, author, source, undo FROM answer_history WHERE audit_id = ? ORDER BY seq',
    )
    .all(key)
    .map(({ question, document, at, author, source, undo }) => ({
      question,
      answer: answerNaming(fromColumn(answerSchema, document, what), named),
      at,
      author,
      source: sourceOf(source, what),
      undo: undo === 1,
    }))
}

function evidenceRecords(reader: Reader, key: number, stripped: StrippedFiles): Evidence[] {
  return reader
    .sql<EvidenceRow>(`${evidenceSelect} WHERE e.audit_id = ? ORDER BY e.position, e.uid`)
    .all(key)
    .map(evidenceOf)
    .map(evidence => {
      const file = stripped.get(evidence.sha256)
      if (!file) return evidence
      const original = { sha256: evidence.sha256, takenAt: evidence.takenAt }
      return { ...evidence, ...file, original }
    })
}

function scoresOf(reader: Reader, key: number, what: string, named: Named): AuditRecord['scores'] {
  return reader
    .sql<
      Omit<AuditRecord['scores'][number], 'answers' | 'percent'> & {
        readonly answers: string
        readonly percent: number | null
      }
    >(
      `SELECT revision, cause, at, author, reason, answers, percent FROM score WHERE audit_id = ? ORDER BY revision`,
    )
    .all(key)
    .map(({ answers, percent, ...score }) => ({
      ...score,
      answers: answersNaming(fromColumn(answersColumn, answers, what), named),
      percent: percent === null ? null : fromUnits(percent),
    }))
}

function answerNaming(answer: Answer, named: Named): Answer {
  return Array.isArray(answer.value) ? { ...answer, value: answer.value.map(named) } : answer
}

function answersNaming(answers: Answers, named: Named): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [question, answerNaming(answer, named)]),
  )
}

function visitNaming(visit: VisitFacts, named: Named): VisitFacts {
  if (visit.expenses === undefined) return visit
  return {
    ...visit,
    expenses: visit.expenses.map(expense =>
      expense.evidence === undefined ? expense : { ...expense, evidence: named(expense.evidence) },
    ),
  }
}
