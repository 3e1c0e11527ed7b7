import { countAudit } from './aggregates.ts'
import { addContext, type ArrivalContext } from './arrival-context.ts'
import { writeUpdate, type ArrivalUpdate } from './arrival-update.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { addPrepared, type PreparedEntry } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

/** Something that was decided about has changed since: decide anew. Nothing was written. */
export type Outdated = { readonly code: 'OUTDATED' }

/**
 * Puts a staging database beside the store. This connection writes rows whose audits come later, by `reveal`, so it
 * alone does without references; `verify` looks at them all.
 */
export function attachStaging(writer: Writer, file: string): void {
  writer.db.pragma('foreign_keys = OFF')
  writer.db.prepare('ATTACH DATABASE ? AS staged').run(file)
}

export function detachStaging(writer: Writer): void {
  const there = writer.db.prepare("SELECT 1 FROM pragma_database_list WHERE name = 'staged'").get()
  if (there !== undefined) writer.db.exec('DETACH DATABASE staged')
}

/** Files and bytes of the staged ones that the store does not know yet. */
export function newFiles(writer: Writer): { readonly files: number; readonly bytes: number } {
  const row = writer.db
    .prepare<[], { files: number; bytes: number }>(
      `SELECT count(*) AS files, coalesce(sum(bytes), 0) AS bytes FROM staged.file
       WHERE sha256 NOT IN (SELECT sha256 FROM main.evidence_file)`,
    )
    .get()
  return row ?? { files: 0, bytes: 0 }
}

/** Rows of the files numbered so; the files are in their places by now. */
export function copyFiles(writer: Writer, from: number, to: number): Result<null, StoreFault> {
  return together(writer, 'arrivals.files', () => {
    writer
      .sql(
        `INSERT INTO main.evidence_file (sha256, bytes, mime, kept_at)
         SELECT sha256, bytes, mime, ? FROM staged.file WHERE id BETWEEN ? AND ? ON CONFLICT DO NOTHING`,
      )
      .run(writer.clock.now().toISOString(), from, to)
    return done(null)
  })
}

const copies = [
  `INSERT INTO main.answer_history (audit_id, seq, question, document, at, author, source, undo, hash)
   SELECT n + @base, seq, question, document, at, author, source, undo, hash FROM staged.version
   WHERE n BETWEEN @from AND @to ORDER BY n, seq`,
  `INSERT INTO main.answer (audit_id, question, document, hash)
   SELECT n + @base, question, document, answer_hash FROM staged.version
   WHERE n BETWEEN @from AND @to AND answer_hash IS NOT NULL ORDER BY n, question`,
  `INSERT INTO main.progress (audit_id, updated_at, answered, history_seq, history_head, answers_digest,
   evidence_digest) SELECT n + @base, updated_at, answered, history_seq, history_head, answers_digest, evidence_digest
   FROM staged.progress WHERE n BETWEEN @from AND @to`,
]

const scoreCopies = [
  `INSERT INTO main.score (id, audit_id, revision, cause, at, author, reason, answers, document, percent, raw_percent,
   hash) SELECT id + @shift, n + @base, revision, cause, at, author, reason, answers, document, percent, raw_percent,
   hash FROM staged.score WHERE n BETWEEN @from AND @to ORDER BY id`,
  `INSERT INTO main.score_part (score_id, kind, part, percent, raw_percent, earned, possible)
   SELECT p.score + @shift, p.kind, p.part, p.percent, p.raw_percent, p.earned, p.possible
   FROM staged.score s CROSS JOIN staged.part p ON p.score = s.id WHERE s.n BETWEEN @from AND @to
   ORDER BY p.score, p.kind, p.part`,
]

/** Answers, history and scores of the staged audits `from` to `to`; their keys are `base` and their number. */
export function copyAnswers(
  writer: Writer,
  range: { readonly base: number; readonly from: number; readonly to: number },
): Result<null, StoreFault> {
  return together(writer, 'arrivals.answers', () => {
    for (const copy of copies) writer.sql(copy).run(range)
    const shift = writer
      .sql<number>(
        `SELECT coalesce((SELECT max(id) FROM main.score), 0) + 1 - coalesce(min(id), 1) FROM staged.score
         WHERE n BETWEEN @from AND @to`,
      )
      .pluck()
      .get({ from: range.from, to: range.to })
    for (const copy of scoreCopies) writer.sql(copy).run({ ...range, shift: shift ?? 0 })
    return done(null)
  })
}

/** Rows of evidence of the staged audits `from` to `to`; the rows of their files are there. */
export function copyEvidence(
  writer: Writer,
  range: { readonly base: number; readonly from: number; readonly to: number },
): Result<null, StoreFault> {
  return together(writer, 'arrivals.evidence', () => {
    writer
      .sql(
        `INSERT INTO main.evidence (uid, audit_id, question, sha256, kind, name, caption, position, taken_at, seconds,
         layer, original, hash) SELECT uid, n + @base, question, sha256, kind, name, caption, position, taken_at,
         seconds, layer, original, hash FROM staged.evidence WHERE n BETWEEN @from AND @to ORDER BY id`,
      )
      .run(range)
    return done(null)
  })
}

const audits = `INSERT INTO main.audit (id, uid, number, wave_id, branch_id, checklist_id, assignment_id, shopper,
  scenario, visit, status, reason, submission, begun_at, submitted_at, percent, band, hash)
  SELECT s.n + ?, s.uid, s.number, w.id, b.id, c.id, a.id, s.shopper, s.scenario, s.visit, s.status, s.reason,
  s.submission, s.begun_at, s.submitted_at, s.percent, s.band, s.hash
  FROM staged.audit s JOIN main.branch b ON b.uid = s.branch
  JOIN main.checklist c ON c.code = s.checklist AND c.revision = s.revision
  LEFT JOIN main.wave w ON w.uid = s.wave LEFT JOIN main.assignment a ON a.uid = s.assignment ORDER BY s.n`

const submissions = `INSERT INTO main.submission (audit_id, number, kind, at, author, declaration, reason, score,
  withdrawn_at, withdrawn_by, hash, received_hash) SELECT n + ?, number, kind, at, author, declaration, reason, score,
  withdrawn_at, withdrawn_by, hash, received FROM staged.submission ORDER BY n, number`

/** A visit that came or went since it was looked for. */
const overtaken = `SELECT 1 FROM staged.audit s WHERE s.uid IN (SELECT uid FROM main.audit)
  OR s.uid IN (SELECT uid FROM main.tombstone WHERE kind = 'audit') LIMIT 1`

export type Revealed = {
  /** Inner key before that of the first staged audit. */
  readonly base: number
  readonly count: number
  readonly import: string
  readonly context: ArrivalContext
  readonly updates: readonly ArrivalUpdate[]
  readonly entries: readonly PreparedEntry[]
  /** The line of the import history. */
  readonly note: () => void
}

/**
 * The one transaction by which everything that arrived is there for others: audits, submissions, updates of known
 * audits, what they name, sums, log. All of it or nothing.
 */
export function reveal(writer: Writer, all: Revealed): Result<null, StoreFault | Outdated> {
  return together(writer, 'arrivals.reveal', (): Result<null, StoreFault | Outdated> => {
    const { base, count, context, updates } = all
    if (writer.sql(overtaken).get() !== undefined) return refused({ code: 'OUTDATED' })
    const added = addContext(writer, context)
    if (!added.ok) return added
    if (writer.sql(audits).run(base).changes !== count) return refused({ code: 'OUTDATED' })
    writer.sql(submissions).run(base)
    for (const update of updates) {
      if (!writeUpdate(writer, update)) return refused({ code: 'OUTDATED' })
      writer
        .sql("UPDATE assignment SET status = 'done' WHERE uid = ? AND status <> 'done'")
        .run(update.header.assignment)
    }
    writer
      .sql(
        `UPDATE main.assignment SET status = 'done' WHERE status <> 'done'
         AND uid IN (SELECT assignment FROM staged.audit WHERE assignment IS NOT NULL)`,
      )
      .run()
    const approved = writer.sql<number>("SELECT n FROM staged.audit WHERE status = 'approved'").pluck().all()
    for (const n of approved) countAudit(writer, base + n, 1)
    addPrepared(writer, all.entries)
    all.note()
    writer.sql('DELETE FROM main.arriving WHERE import = ?').run(all.import)
    return done(null)
  })
}

/** Takes the rows of these files away that nothing names, of an import that was given up. */
export function dropFiles(writer: Writer, hashes: Iterable<string>): Result<null, StoreFault> {
  return together(writer, 'arrivals.dropFiles', () => {
    const at = writer.clock.now().toISOString()
    const drop = writer.sql(
      `DELETE FROM main.evidence_file WHERE sha256 = ? AND kept_at = ?
       AND sha256 NOT IN (SELECT sha256 FROM main.evidence)
       AND sha256 NOT IN (SELECT sha256 FROM main.action_evidence)
       AND sha256 NOT IN (SELECT logo FROM main.organisation WHERE logo IS NOT NULL)`,
    )
    for (const sha256 of hashes) drop.run(sha256, at)
    return done(null)
  })
}
