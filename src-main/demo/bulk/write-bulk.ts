import { countAudit } from '../../store/aggregates.ts'
import { nextAuditKey } from '../../store/audit-keys.ts'
import type { Writer } from '../../store/connection.ts'
import { emptyDigest } from '../../store/content-hash.ts'
import { addPrepared } from '../../store/log.ts'
import type { BulkVisit } from './bulk-job.ts'

const sql = {
  audit: `INSERT INTO audit (id, uid, number, wave_id, branch_id, checklist_id, assignment_id, shopper, scenario, visit,
    status, reason, submission, begun_at, submitted_at, percent, band, hash)
    SELECT @key, @id, @number, w.id, b.id, c.id, s.id, @shopper, @scenario, @visit, @status, @reason, @submission,
    @begunAt, @submittedAt, @percent, @band, @hash FROM wave w, branch b, checklist c, assignment s
    WHERE w.uid = @wave AND b.uid = @branch AND c.code = @checklist AND c.revision = @revision
    AND s.uid = @assignment`,
  version: `INSERT INTO answer_history (audit_id, seq, question, document, at, author, source, undo, hash)
    VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)`,
  answer: 'INSERT INTO answer (audit_id, question, document, hash) VALUES (?, ?, ?, ?)',
  progress: `INSERT INTO progress (audit_id, updated_at, answered, history_seq, history_head, answers_digest,
    evidence_digest) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  score: `INSERT INTO score (audit_id, revision, cause, at, author, reason, answers, document, percent, raw_percent, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  part: `INSERT INTO score_part (score_id, kind, part, percent, raw_percent, earned, possible)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  submission: `INSERT INTO submission (audit_id, number, kind, at, author, declaration, reason, score, hash,
    received_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  made: `UPDATE assignment SET status = 'done' WHERE uid = ?`,
} as const

/** Visits that came from their shoppers and were approved: every row of them, their sums and the log, in the caller's transaction. */
export function writeBulk(writer: Writer, visits: readonly BulkVisit[]): void {
  let key = nextAuditKey(writer) - 1
  for (const { header, hash, versions, answered, head, digest, score, submission } of visits) {
    key += 1
    if (writer.sql(sql.audit).run({ ...header, key, hash }).changes !== 1)
      throw new Error(`${header.number} names what is not there`)
    const version = writer.sql(sql.version)
    versions.forEach(([question, document, at, made], place) =>
      version.run(key, place + 1, question, document, at, header.shopper, made),
    )
    const answer = writer.sql(sql.answer)
    // In the order of the key: rows are appended then.
    for (const [question, document, , , made] of versions.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      answer.run(key, question, document, made)
    writer
      .sql(sql.progress)
      .run(key, header.submittedAt, answered, versions.length, head, digest, emptyDigest)
    const { row, parts } = score
    const { lastInsertRowid } = writer
      .sql(sql.score)
      .run(
        key,
        row.revision,
        row.cause,
        row.at,
        row.author,
        row.reason,
        row.answers,
        row.document,
        row.percent,
        row.rawPercent,
        score.hash,
      )
    const part = writer.sql(sql.part)
    for (const one of parts)
      part.run(lastInsertRowid, one.kind, one.part, one.percent, one.rawPercent, one.earned, one.possible)
    const { number, kind, at, author, declaration, reason, received } = submission
    writer
      .sql(sql.submission)
      .run(key, number, kind, at, author, declaration, reason, submission.score, submission.hash, received)
    writer.sql(sql.made).run(header.assignment)
    countAudit(writer, key, 1)
  }
  addPrepared(
    writer,
    visits.flatMap(({ entries }) => entries),
  )
}
