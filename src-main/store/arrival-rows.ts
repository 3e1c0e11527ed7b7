import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { AuditRecord } from '../../src-shared/model/package/audit-record.ts'
import type { ExactScore } from '../../src-shared/scoring/score-exactly.ts'
import type { HeaderRow } from './audit-header.ts'
import { answerHash, historyHash, isAnswered, type HistoryRow } from './answers.ts'
import { contentHash, digestOf } from './content-hash.ts'
import { evidenceHash, type EvidenceRow } from './evidence-row.ts'
import { partsOf, scoreHash, type PartRow, type ScoreRow } from './scores.ts'
import { submissionHash, submittedFacts, type SubmissionRow, type SubmittedFacts } from './submissions.ts'

/** A version of an answer; `answerHash` on the one that is the answer now. */
export type ArrivingVersion = HistoryRow & { readonly hash: string; answerHash: string | null }

export type ArrivingHistory = {
  readonly rows: readonly ArrivingVersion[]
  readonly head: string
  /** As they stand after the last version. */
  readonly answers: Answers
  /** The same as canonical JSON. */
  readonly answersJson: string
  readonly answered: number
  readonly digest: string
}

/** The history of a record chained as the store itself chains it, and the answers it ends in. */
export function arrivingHistory(record: Pick<AuditRecord, 'id' | 'history'>): ArrivingHistory {
  const rows: ArrivingVersion[] = []
  const last = new Map<string, { readonly row: ArrivingVersion; readonly answer: Answer }>()
  let head = ''
  for (const { question, answer, at, author, source, undo } of record.history) {
    const row: HistoryRow = {
      seq: rows.length + 1,
      question,
      document: canonicalJson(answer),
      at,
      author,
      source: source === null ? null : canonicalJson(source),
      undo: undo ? 1 : 0,
    }
    head = historyHash(record.id, head, row)
    const version: ArrivingVersion = { ...row, hash: head, answerHash: null }
    rows.push(version)
    last.set(question, { row: version, answer })
  }
  const answers: Record<string, Answer> = {}
  let answered = 0
  const hashes: string[] = []
  const members: string[] = []
  for (const question of [...last.keys()].sort()) {
    const found = last.get(question)
    if (!found) continue
    const { row, answer } = found
    if (row.document === '{}') continue
    row.answerHash = answerHash(record.id, question, row.document)
    hashes.push(row.answerHash)
    members.push(`${JSON.stringify(question)}:${row.document}`)
    answers[question] = answer
    if (isAnswered(answer)) answered += 1
  }
  const answersJson = `{${members.join(',')}}`
  return { rows, head, answers, answersJson, answered, digest: digestOf(hashes) }
}

export type ArrivingEvidence = EvidenceRow & { readonly hash: string }

export type ArrivingEvidences = { readonly rows: readonly ArrivingEvidence[]; readonly digest: string }

export function arrivingEvidence(record: Pick<AuditRecord, 'id' | 'evidence'>): ArrivingEvidences {
  const rows = record.evidence.map(one => {
    const row: EvidenceRow = {
      ...one,
      layer: one.layer === null ? null : canonicalJson(one.layer),
      original: one.original === null ? null : canonicalJson(one.original),
    }
    return { ...row, hash: evidenceHash(record.id, row) }
  })
  return { rows, digest: digestOf(rows.map(({ hash }) => hash)) }
}

/** What a visit is, whoever holds it and whatever was decided of it. */
export type VisitContent = Pick<
  HeaderRow,
  | 'id'
  | 'number'
  | 'wave'
  | 'branch'
  | 'checklist'
  | 'revision'
  | 'checklistHash'
  | 'shopper'
  | 'scenario'
  | 'visit'
  | 'begunAt'
> & {
  readonly submissions: readonly SubmittedFacts[]
  /** Head of the history of its answers. */
  readonly head: string
  /** Hashes of its rows of evidence. */
  readonly evidence: readonly string[]
}

/** The same visit, as it was submitted last, has the same; of what holds more, these facts alone count. */
export function visitContentHash(held: VisitContent): string {
  const { id, number, wave, branch, checklist, revision, checklistHash, shopper, scenario, visit } = held
  const { begunAt, head } = held
  const facts = { id, number, wave, branch, checklist, revision, checklistHash, shopper, scenario, visit }
  const submissions = held.submissions.map(submittedFacts)
  return contentHash({ ...facts, begunAt, head, submissions, evidence: held.evidence.toSorted() })
}

export type ArrivingScore = {
  readonly row: ScoreRow
  readonly parts: readonly PartRow[]
  readonly hash: string
  readonly band: string | null
}

/** What is known of a score before it has its number here. */
export type UnnumberedScore = Omit<ScoreRow, 'revision' | 'document' | 'percent' | 'rawPercent'> & {
  readonly exact: ExactScore
}

export function arrivingScore(audit: string, revision: number, score: UnnumberedScore): ArrivingScore {
  const { cause, at, author, reason, answers, exact } = score
  const row: ScoreRow = {
    revision,
    cause,
    at,
    author,
    reason,
    answers,
    document: canonicalJson(exact.score),
    percent: exact.percentUnits,
    rawPercent: exact.rawPercentUnits,
  }
  const parts = partsOf(exact)
  return { row, parts, hash: scoreHash(audit, row, parts), band: exact.score.band }
}

export type ArrivingSubmission = SubmissionRow & { readonly hash: string; readonly received: string | null }

/** `score`: the revision here that was made by it; `received`: content hash of what came in. */
export function arrivingSubmission(
  audit: string,
  facts: SubmittedFacts,
  score: number | null,
  received: string | null,
): ArrivingSubmission {
  const row: SubmissionRow = { ...submittedFacts(facts), score, exportedAt: null }
  return { ...row, hash: submissionHash(audit, row), received }
}

/** Columns of an audit that it travels with; other records by id, or by code and revision. */
export type ArrivingHeader = Omit<HeaderRow, 'submittedAt' | 'issuedOn'> & { readonly submittedAt: string }

/** A visit that is not here yet, with all its rows. */
export type ArrivingAudit = {
  readonly header: ArrivingHeader
  readonly hash: string
  readonly history: ArrivingHistory
  readonly evidence: ArrivingEvidences
  readonly scores: readonly ArrivingScore[]
  readonly submissions: readonly ArrivingSubmission[]
}
