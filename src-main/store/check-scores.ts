import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { scoreExactly } from '../../src-shared/scoring/score-exactly.ts'
import { StoreFailure } from './fault.ts'
import type { Reader } from './connection.ts'
import type { Check, Report } from './integrity-fault.ts'
import { parseColumn } from './json-column.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { answersColumn, partsOf, scoreColumns, scoreHash, type PartRow, type ScoreRow } from './scores.ts'

type Stored = ScoreRow & {
  readonly key: number
  readonly audit: string
  readonly number: string
  readonly checklist: number
  readonly hash: string
}

function storedParts(reader: Reader, key: number): PartRow[] {
  return reader
    .sql<PartRow>(
      `SELECT kind, part, percent, raw_percent AS rawPercent, earned, possible FROM score_part
       WHERE score_id = ? ORDER BY kind || ' ' || part`,
    )
    .all(key)
}

/** Whether the same answers still give the stored score; null when they cannot be scored. */
function sameAgain(reader: Reader, row: Stored, parts: readonly PartRow[]): boolean | null {
  const answers = parseColumn(answersColumn, row.answers)
  if (!answers) return null
  try {
    const exact = scoreExactly(pinnedChecklist(reader, row.checklist).checklist, answers)
    return (
      canonicalJson(exact.score) === row.document &&
      exact.percentUnits === row.percent &&
      exact.rawPercentUnits === row.rawPercent &&
      canonicalJson(partsOf(exact)) === canonicalJson(parts)
    )
  } catch (error) {
    // The checklist no longer reads: told of where the checklists are checked.
    if (error instanceof StoreFailure) return null
    throw error
  }
}

/** Every score revision against its hash, and scored again from the answers kept with it. */
export const checkScores: Check = (reader, report) => checkScoresAmong(reader, report, null)

/** Those of some audits, by inner keys. */
export function checkScoresOf(audits: readonly number[]): Check {
  return (reader, report) => checkScoresAmong(reader, report, audits)
}

function* checkScoresAmong(
  reader: Reader,
  report: Report,
  audits: readonly number[] | null,
): ReturnType<Check> {
  const among = (column: string) =>
    audits === null ? 'TRUE' : `${column} IN (SELECT value FROM json_each(?))`
  const bound = audits === null ? [] : [JSON.stringify(audits)]
  const keys = reader
    .sql<{ id: number }>(`SELECT id FROM score WHERE ${among('audit_id')} ORDER BY audit_id, revision`)
    .all(...bound)
  for (const { id } of keys) {
    const row = reader
      .sql<Stored>(
        `SELECT s.id AS key, ${scoreColumns}, s.hash, a.uid AS audit, a.number, a.checklist_id AS checklist
         FROM score s JOIN audit a ON a.id = s.audit_id WHERE s.id = ?`,
      )
      .get(id)
    // Without its audit: told of by the references.
    if (!row) continue
    const parts = storedParts(reader, id)
    const name = { id: `${row.audit} ${row.revision}`, name: `${row.number} ${row.revision}` }
    if (scoreHash(row.audit, row, parts) !== row.hash) {
      report({ code: 'RECORD_CHANGED', record: 'score', ...name })
    }
    if (sameAgain(reader, row, parts) === false) report({ code: 'SCORE_DIFFERS', record: 'score', ...name })
    yield
  }
  // On a checklist that came without points nothing is scored.
  const unscored = reader
    .sql<{ id: string; number: string }>(
      `SELECT a.uid AS id, a.number FROM audit a JOIN checklist c ON c.id = a.checklist_id
       LEFT JOIN score s ON s.audit_id = a.id
       AND s.revision = (SELECT max(revision) FROM score WHERE audit_id = a.id)
       WHERE ${among('a.id')} AND ((s.id IS NULL AND c.whole_hash IS NULL AND a.status IN ('submitted', 'returned', 'approved', 'rejected'))
       OR (a.percent IS NOT (CASE WHEN a.status IN ('draft', 'impossible') THEN NULL ELSE s.percent END)))`,
    )
    .all(...bound)
  for (const { id, number } of unscored) {
    report({ code: 'RECORD_MISSING', record: 'score', id, name: number })
  }
}
