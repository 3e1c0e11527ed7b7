import { appealColumns, appealHash, type AppealRow } from '../appeal-rows.ts'
import { evidenceHash, type EvidenceRow } from '../evidence-row.ts'
import { commentColumns, commentHash, type CommentRow } from '../review-comments.ts'
import { scoreColumns, scoreHash, type PartRow, type ScoreRow } from '../scores.ts'
import { submissionColumns, submissionHash, type SubmissionRow } from '../submissions.ts'
import { columnsOf, note, type Draft, type RecordNote } from './draft.ts'

type Owner = { readonly key: number; readonly id: string; readonly number: string }
type Stored<Row> = Row & { readonly hash: string; readonly place: number | string }

/** One table whose rows belong to an audit and have each a hash of their own. */
type Kind<Row> = {
  readonly table: string
  readonly record: RecordNote['record']
  /** Column that names the row within both databases. */
  readonly place: string
  readonly select: (schema: string) => string
  readonly hash: (draft: Draft, audit: Owner, row: Row, schema: string, place: number | string) => string
}

/** Rows that their hash does not prove: the backup's in their place, where that one is proved, or none. */
function prove<Row>(draft: Draft, audit: Owner, kind: Kind<Row>): void {
  const { writer, hasBackup, notes } = draft
  const { table, place: column } = kind
  const holds = ({ hash, place, ...row }: Stored<Row>, schema: string): boolean =>
    // The rest of a stored row is the row that its hash was made of.
    kind.hash(draft, audit, row as unknown as Row, schema, place) === hash
  for (const row of writer.sql<Stored<Row>>(kind.select('main')).all(audit.key)) {
    if (holds(row, 'main')) continue
    const where = `audit_id = ? AND "${column}" = ?`
    const kept = hasBackup
      ? writer
          .sql<Stored<Row>>(`SELECT * FROM (${kind.select('kept')}) WHERE place = ?`)
          .get(audit.key, row.place)
      : undefined
    const proved = kept !== undefined && holds(kept, 'kept')
    if (table === 'score') writer.sql('DELETE FROM score_part WHERE score_id = ?').run(row.place)
    writer.sql(`DELETE FROM "${table}" WHERE ${where}`).run(audit.key, row.place)
    if (!proved) {
      note(notes.lost, { record: kind.record, id: audit.id, name: `${audit.number} ${row.place}` })
      continue
    }
    const columns = columnsOf(writer.db, table)
    writer
      .sql(
        `INSERT OR IGNORE INTO main."${table}" (${columns}) SELECT ${columns} FROM kept."${table}" WHERE ${where}`,
      )
      .run(audit.key, row.place)
    if (table === 'score') {
      const parts = columnsOf(writer.db, 'score_part')
      writer
        .sql(
          `INSERT OR IGNORE INTO main.score_part (${parts}) SELECT ${parts} FROM kept.score_part WHERE score_id = ?`,
        )
        .run(row.place)
    }
  }
}

/** Rows of one audit with the hash on record, named by `place`. */
function selectOf(columns: string, table: string, place: string): Kind<never>['select'] {
  return schema => `SELECT ${columns}, hash, ${place} AS place FROM ${schema}.${table} WHERE audit_id = ?`
}

const submissions: Kind<SubmissionRow> = {
  table: 'submission',
  record: 'submission',
  place: 'number',
  select: selectOf(submissionColumns, 'submission s', 's.number'),
  hash: (_draft, { id }, row) => submissionHash(id, row),
}

const comments: Kind<CommentRow> = {
  table: 'review_comment',
  record: 'comment',
  place: 'id',
  select: selectOf(commentColumns, 'review_comment c', 'c.id'),
  hash: (_draft, { id }, row) => commentHash(id, row),
}

const appeals: Kind<AppealRow> = {
  table: 'appeal',
  record: 'appeal',
  place: 'id',
  select: selectOf(appealColumns, 'appeal l', 'l.id'),
  hash: (_draft, { id }, row) => appealHash(id, row),
}

const evidence: Kind<EvidenceRow> = {
  table: 'evidence',
  record: 'evidence',
  place: 'id',
  select:
    schema => `SELECT e.uid AS id, e.question, e.sha256, e.kind, f.mime, f.bytes, e.name, e.caption, e.position,
    e.taken_at AS takenAt, e.seconds, e.layer, e.original, e.hash, e.id AS place
    FROM ${schema}.evidence e LEFT JOIN ${schema}.evidence_file f ON f.sha256 = e.sha256 WHERE e.audit_id = ?`,
  hash: (_draft, { id }, row) => evidenceHash(id, row),
}

const scores: Kind<ScoreRow> = {
  table: 'score',
  record: 'score',
  place: 'id',
  select: selectOf(scoreColumns, 'score s', 's.id'),
  hash: ({ writer }, { id }, row, schema, place) =>
    scoreHash(
      id,
      row,
      writer
        .sql<PartRow>(
          `SELECT kind, part, percent, raw_percent AS rawPercent, earned, possible FROM ${schema}.score_part
           WHERE score_id = ? ORDER BY kind || ' ' || part`,
        )
        .all(place),
    ),
}

/** Everything of an audit that has a hash of its own, but answers and their history. */
export function proveRows(draft: Draft, audit: Owner): void {
  prove(draft, audit, submissions)
  prove(draft, audit, comments)
  prove(draft, audit, appeals)
  prove(draft, audit, evidence)
  prove(draft, audit, scores)
}
