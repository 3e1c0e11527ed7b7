import { answerSchema, type Answer, type Answers } from '../../src-shared/model/answer.ts'
import { returnedSchema, type Audit, type AuditLine, type AuditStatus } from '../../src-shared/model/audit.ts'
import { localisedText } from '../../src-shared/model/localised-text.ts'
import { scoreSchema } from '../../src-shared/model/score.ts'
import { visitFactsSchema } from '../../src-shared/model/visit.ts'
import { answerVersions, factsVersion } from './answer-version.ts'
import type { Reader } from './connection.ts'
import { durationVersions } from './duration-sources.ts'
import { evidenceOf, evidenceSelect, type EvidenceRow } from './evidence-row.ts'
import { fromColumn } from './json-column.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { listSubmissions, mayTakeBack } from './submissions.ts'
import { timerColumns, timerOf, type TimerRow } from './timers.ts'
import { reading } from './together.ts'
import { fromUnits } from './units.ts'

export type AuditFilter = {
  /** Code of the wave. */
  readonly wave?: string | undefined
  /** Code of the branch. */
  readonly branch?: string | undefined
  readonly status?: readonly AuditStatus[] | undefined
  /** At most so many; all of them without it. */
  readonly limit?: number | undefined
}

type LineRow = Omit<AuditLine, 'checklistTitle' | 'scoreHidden'> & {
  readonly checklistTitle: string
  readonly reduced: number
}
type WholeRow = LineRow & {
  readonly key: number
  readonly checklistKey: number
  readonly scenario: string | null
  readonly shopper: string
  readonly submittedAt: string | null
  readonly reason: string | null
  readonly issuedOn: string | null
  readonly visit: string
  readonly focus: string | null
  readonly returned: string | null
}

const lineColumns = `a.uid AS id, a.number, a.status, b.code AS branch, b.name AS branchName, w.code AS wave,
  c.code AS checklist, c.title AS checklistTitle, c.revision, a.percent, a.band, p.answered, a.begun_at AS startedAt,
  p.updated_at AS updatedAt, c.whole_hash IS NOT NULL AS reduced`
const tables = `FROM audit a CROSS JOIN branch b ON b.id = a.branch_id CROSS JOIN checklist c ON c.id = a.checklist_id
  CROSS JOIN progress p ON p.audit_id = a.id LEFT JOIN wave w ON w.id = a.wave_id`

/** The statement of a list; the tests read its plan. */
export function listSql(filter: AuditFilter): { readonly text: string; readonly values: readonly unknown[] } {
  const where: string[] = []
  const values: unknown[] = []
  if (filter.wave !== undefined) {
    where.push('a.wave_id = (SELECT id FROM wave WHERE code = ?)')
    values.push(filter.wave)
  }
  if (filter.branch !== undefined) {
    // One index serves; with a wave given it is the wave's, since `+` keeps this column out of the choice.
    where.push(`${filter.wave === undefined ? '' : '+'}a.branch_id = (SELECT id FROM branch WHERE code = ?)`)
    values.push(filter.branch)
  }
  if (filter.status !== undefined) {
    const among = filter.status.map(() => '?').join(', ')
    where.push(`${filter.wave === undefined && filter.branch === undefined ? '' : '+'}a.status IN (${among})`)
    values.push(...filter.status)
  }
  const clause = where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''
  const limit = filter.limit === undefined ? '' : 'LIMIT ?'
  if (filter.limit !== undefined) values.push(filter.limit)
  return {
    text: `SELECT ${lineColumns} ${tables} ${clause} ORDER BY a.begun_at DESC, a.id DESC ${limit}`,
    values,
  }
}

export const wholeSql = `SELECT ${lineColumns}, a.id AS key, c.id AS checklistKey, a.scenario, a.shopper,
  a.submitted_at AS submittedAt, a.reason, a.issued_on AS issuedOn, a.visit, a.returned,
  p.focus ${tables} WHERE a.uid = ?`

function lineOf(row: LineRow): AuditLine {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    branch: row.branch,
    branchName: row.branchName,
    wave: row.wave,
    checklist: row.checklist,
    checklistTitle: fromColumn(localisedText, row.checklistTitle, `checklist ${row.checklist}`),
    revision: row.revision,
    percent: row.percent === null ? null : fromUnits(row.percent),
    band: row.band,
    // Without points there is nothing to see for anybody.
    scoreHidden: row.reduced === 1,
    answered: row.answered,
    startedAt: row.startedAt,
    updatedAt: row.updatedAt,
  }
}

/** The newest first. */
export function listAudits(reader: Reader, filter: AuditFilter = {}): AuditLine[] {
  const { text, values } = listSql(filter)
  return reading(reader, 'audits.list', () =>
    reader
      .sql<LineRow>(text)
      .all(...values)
      .map(lineOf),
  )
}

/** By the audit's inner key, as they stand now. */
export function currentAnswers(reader: Reader, key: number): Answers {
  const answers: Record<string, Answer> = {}
  const rows = reader
    .sql<{ question: string; document: string }>('SELECT question, document FROM answer WHERE audit_id = ?')
    .all(key)
  for (const { question, document } of rows) {
    answers[question] = fromColumn(answerSchema, document, `answer ${question}`)
  }
  return answers
}

/** A whole visit with everything that belongs to it; null when there is none of this id. */
export function readAudit(reader: Reader, id: string): Audit | null {
  return reading(reader, 'audits.get', () => {
    const row = reader.sql<WholeRow>(wholeSql).get(id)
    if (!row) return null
    const { checklist } = pinnedChecklist(reader, row.checklistKey)
    const score = reader
      .sql<{ document: string }>(
        'SELECT document FROM score WHERE audit_id = ? ORDER BY revision DESC LIMIT 1',
      )
      .get(row.key)
    return {
      ...lineOf(row),
      channel: checklist.channel ?? 'inPerson',
      scenario: row.scenario === null ? null : fromColumn(localisedText, row.scenario, `audit ${id}`),
      shopper: row.shopper,
      submittedAt: row.submittedAt,
      reason: row.reason,
      issuedOn: row.issuedOn,
      visit: fromColumn(visitFactsSchema, row.visit, `audit ${id}`),
      document: checklist,
      answers: { ...currentAnswers(reader, row.key) },
      versions: { facts: factsVersion(row.visit), answers: answerVersions(reader, row.key) },
      evidence: reader
        .sql<EvidenceRow>(`${evidenceSelect} WHERE e.audit_id = ? ORDER BY e.position`)
        .all(row.key)
        .map(evidenceOf),
      timers: reader
        .sql<TimerRow>(`SELECT ${timerColumns} FROM timer WHERE audit_id = ?`)
        .all(row.key)
        .map(timerOf),
      durations: durationVersions(reader, row.key, id),
      focus: row.focus,
      // A visit taken back keeps the scores it had; they are those of its submissions.
      score:
        score && row.status !== 'draft' && row.status !== 'impossible'
          ? fromColumn(scoreSchema, score.document, `score of ${id}`)
          : null,
      submissions: listSubmissions(reader, row.key),
      returned:
        row.returned === null || row.status !== 'returned'
          ? null
          : fromColumn(returnedSchema, row.returned, `audit ${id}`),
      withdrawable:
        (row.status === 'submitted' || row.status === 'impossible') && mayTakeBack(reader, row.key),
    }
  })
}
