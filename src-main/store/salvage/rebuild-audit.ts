import { answerSchema } from '../../../src-shared/model/answer.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { readHeaderRow, sealHeader } from '../audit-header.ts'
import { digestOf } from '../content-hash.ts'
import { StoreFailure } from '../fault.ts'
import { parseColumn } from '../json-column.ts'
import { pinnedChecklist } from '../pinned-checklist.ts'
import { auditTables } from '../retention/purge-audit.ts'
import { addScore } from '../scores.ts'
import { complement, note, type Draft } from './draft.ts'
import { proveRows } from './prove-rows.ts'
import { rebuildHistory } from './rebuild-history.ts'

type Owner = { readonly key: number; readonly id: string; readonly number: string }

/** Rows of the backup that an audit lost. Of those it has, the newer stay. */
export function complementAudit(draft: Draft, { key, id }: Owner): void {
  const { writer, hasBackup } = draft
  if (!hasBackup || !writer.sql('SELECT 1 FROM kept.audit WHERE id = ? AND uid = ?').get(key, id)) return
  for (const table of ['evidence', ...auditTables]) complement(draft, table, 'audit_id = ?', key)
  complement(draft, 'score_part', 'score_id IN (SELECT id FROM kept.score WHERE audit_id = ?)', key)
  complement(draft, 'evidence_file', 'sha256 IN (SELECT sha256 FROM kept.evidence WHERE audit_id = ?)', key)
}

/** An audit of what can be proved of it; `rescored`: its scores too are made anew. False where it cannot stand. */
export function rebuildAudit(draft: Draft, audit: Owner, rescored: boolean): boolean {
  const { writer, notes } = draft
  const { key } = audit
  if (!readHeaderRow(writer, key)) return false
  proveRows(draft, audit)
  rebuildHistory(draft, audit)
  const hashes = writer.sql<string>('SELECT hash FROM evidence WHERE audit_id = ?').pluck().all(key)
  writer.sql('UPDATE progress SET evidence_digest = ? WHERE audit_id = ?').run(digestOf(hashes), key)
  keepLastSubmissions(draft, key)
  if (rescored) dropScores(draft, key)
  try {
    settleScore(draft, audit)
  } catch (error) {
    // Without its checklist an audit says nothing.
    if (error instanceof StoreFailure) return false
    throw error
  }
  sealHeader(writer, key)
  note(notes.changed, { record: 'audit', id: audit.id, name: audit.number })
  return true
}

export function dropAudit(draft: Draft, audit: Owner): void {
  const { writer, notes } = draft
  dropScores(draft, audit.key)
  for (const table of ['evidence', ...auditTables]) {
    writer.sql(`DELETE FROM "${table}" WHERE audit_id = ?`).run(audit.key)
  }
  writer.sql('DELETE FROM audit WHERE id = ?').run(audit.key)
  notes.changed.delete(`audit ${audit.id}`)
  note(notes.lost, { record: 'audit', id: audit.id, name: audit.number })
}

function dropScores({ writer }: Draft, key: number): void {
  writer.sql('DELETE FROM score_part WHERE score_id IN (SELECT id FROM score WHERE audit_id = ?)').run(key)
  writer.sql('DELETE FROM score WHERE audit_id = ?').run(key)
}

/** The audit counts its submissions; those before a gap can't be told from others any more. */
function keepLastSubmissions({ writer }: Draft, key: number): void {
  const numbers = new Set(
    writer.sql<number>('SELECT number FROM submission WHERE audit_id = ?').pluck().all(key),
  )
  let first = writer.sql<number>('SELECT submission FROM audit WHERE id = ?').pluck().get(key) ?? 0
  writer.sql('DELETE FROM submission WHERE audit_id = ? AND number > ?').run(key, first)
  while (numbers.has(first)) first -= 1
  writer.sql('DELETE FROM submission WHERE audit_id = ? AND number <= ?').run(key, first)
}

/** A score where the audit needs one, of its answers; and on the audit what its last one says. */
function settleScore({ writer }: Draft, audit: Owner): void {
  const { key } = audit
  const row = writer
    .sql<{ status: string; checklist: number; whole: string | null }>(
      `SELECT a.status, a.checklist_id AS checklist, c.whole_hash AS whole FROM audit a
       JOIN checklist c ON c.id = a.checklist_id WHERE a.id = ?`,
    )
    .get(key)
  if (!row) return
  const scored = row.status !== 'draft' && row.status !== 'impossible'
  const there = writer.sql('SELECT 1 FROM score WHERE audit_id = ?').get(key) !== undefined
  if (scored && !there && row.whole === null) {
    const answers = Object.fromEntries(
      writer
        .sql<{ question: string; document: string }>(
          'SELECT question, document FROM answer WHERE audit_id = ?',
        )
        .all(key)
        .flatMap(({ question, document }) => {
          const answer = parseColumn(answerSchema, document)
          return answer ? [[question, answer]] : []
        }),
    )
    const exact = scoreExactly(pinnedChecklist(writer, row.checklist).checklist, answers)
    addScore(writer, audit, 'submitted', answers, exact)
  }
  writer
    .sql(
      `UPDATE audit SET (percent, band) = (SELECT CASE WHEN audit.status NOT IN ('draft', 'impossible') THEN s.percent END,
         CASE WHEN audit.status NOT IN ('draft', 'impossible') THEN s.document ->> 'band' END FROM (SELECT 1)
         LEFT JOIN score s ON s.audit_id = audit.id
         AND s.revision = (SELECT max(revision) FROM score WHERE audit_id = audit.id)) WHERE id = ?`,
    )
    .run(key)
}
