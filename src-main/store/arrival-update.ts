import {
  arrivingScore,
  arrivingSubmission,
  type ArrivingEvidence,
  type ArrivingEvidences,
  type ArrivingHeader,
  type ArrivingHistory,
  type ArrivingScore,
  type ArrivingSubmission,
  type UnnumberedScore,
} from './arrival-rows.ts'
import { sealHeader } from './audit-header.ts'
import { countAudit } from './aggregates.ts'
import type { Reader, Writer } from './connection.ts'
import { auditState, type KnownAudit } from './known-audit.ts'
import { scoreColumns, type ScoreRow } from './scores.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'

type ArrivingAnswer = { readonly question: string; readonly document: string; readonly hash: string }

/** A later submission, or a decision of a colleague: what of an audit that is here changes by it. */
export type ArrivalUpdate = {
  readonly key: number
  readonly id: string
  /** What it was found in; anything else is another audit to decide about. */
  readonly state: string
  readonly header: Omit<ArrivingHeader, 'percent' | 'band'>
  readonly shown: { readonly percent: number | null; readonly band: string | null } | null
  /** Its answers and evidence too; null where they are the same. */
  readonly visit: {
    readonly history: ArrivingHistory
    readonly keepSeq: number
    readonly answers: readonly ArrivingAnswer[]
    readonly answersGone: readonly string[]
    readonly evidence: readonly ArrivingEvidence[]
    readonly evidenceGone: readonly string[]
    readonly evidenceDigest: string
  } | null
  readonly scores: readonly ArrivingScore[]
  readonly submissions: readonly ArrivingSubmission[]
}

const nameOf = (score: Pick<ScoreRow, 'cause' | 'at' | 'author' | 'reason' | 'answers'>) =>
  canonicalJson([score.cause, score.at, score.author, score.reason, score.answers])

/** The scores that are not here yet, numbered on; and for each of the given ones its revision here. */
export function numberScores(
  reader: Reader,
  audit: { readonly key: number; readonly id: string },
  scores: readonly UnnumberedScore[],
): { readonly added: readonly ArrivingScore[]; readonly revisions: readonly number[] } {
  const there = new Map<string, number[]>()
  let last = 0
  const stored = reader
    .sql<ScoreRow>(`SELECT ${scoreColumns} FROM score s WHERE s.audit_id = ? ORDER BY s.revision`)
    .all(audit.key)
  for (const row of stored) {
    there.set(nameOf(row), [...(there.get(nameOf(row)) ?? []), row.revision])
    last = row.revision
  }
  const added: ArrivingScore[] = []
  const revisions = scores.map(score => {
    const known = there.get(nameOf(score))?.shift()
    if (known !== undefined) return known
    last += 1
    added.push(arrivingScore(audit.id, last, score))
    return last
  })
  return { added, revisions }
}

/** What differs between the visit as it stands here and as it comes in. */
export function visitChanges(
  reader: Reader,
  key: number,
  history: ArrivingHistory,
  evidence: ArrivingEvidences,
): NonNullable<ArrivalUpdate['visit']> {
  const chain = reader
    .sql<string>('SELECT hash FROM answer_history WHERE audit_id = ? ORDER BY seq')
    .pluck()
    .all(key)
  const differs = chain.findIndex((hash, at) => history.rows[at]?.hash !== hash)
  const here = new Map(
    reader.sql<[string, string]>('SELECT question, hash FROM answer WHERE audit_id = ?').raw().all(key),
  )
  const answers: ArrivingAnswer[] = []
  for (const { question, document, answerHash } of history.rows) {
    if (answerHash === null) continue
    if (here.get(question) !== answerHash) answers.push({ question, document, hash: answerHash })
    here.delete(question)
  }
  const photos = new Map(
    reader.sql<[string, string]>('SELECT uid, hash FROM evidence WHERE audit_id = ?').raw().all(key),
  )
  const coming = new Set(evidence.rows.map(({ id }) => id))
  return {
    history,
    keepSeq: differs === -1 ? chain.length : differs,
    answers,
    answersGone: [...here.keys()],
    evidence: evidence.rows.filter(({ id, hash }) => photos.get(id) !== hash),
    evidenceGone: [...photos.keys()].filter(id => !coming.has(id)),
    evidenceDigest: evidence.digest,
  }
}

/** The submissions that are not here yet. */
export function newSubmissions(
  id: string,
  known: KnownAudit,
  submissions: readonly (Parameters<typeof arrivingSubmission>[1] & { readonly score: number | null })[],
  received: string,
): ArrivingSubmission[] {
  const last = submissions.at(-1)?.number
  return submissions
    .filter(({ number }) => number > known.submission)
    .map(facts => arrivingSubmission(id, facts, facts.score, facts.number === last ? received : null))
}

function writeVisit(writer: Writer, key: number, visit: NonNullable<ArrivalUpdate['visit']>): void {
  const { history, keepSeq, evidenceDigest } = visit
  writer.sql('DELETE FROM answer_history WHERE audit_id = ? AND seq > ?').run(key, keepSeq)
  const note = writer.sql(
    `INSERT INTO answer_history (audit_id, seq, question, document, at, author, source, undo, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const v of history.rows.slice(keepSeq)) {
    note.run(key, v.seq, v.question, v.document, v.at, v.author, v.source, v.undo, v.hash)
  }
  for (const question of visit.answersGone) {
    writer.sql('DELETE FROM answer WHERE audit_id = ? AND question = ?').run(key, question)
  }
  const put = writer.sql(
    `INSERT INTO answer (audit_id, question, document, hash) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET document = excluded.document, hash = excluded.hash`,
  )
  for (const { question, document, hash } of visit.answers) put.run(key, question, document, hash)
  const drop = writer.sql('DELETE FROM evidence WHERE audit_id = ? AND uid = ?')
  for (const id of visit.evidenceGone) drop.run(key, id)
  const add = writer.sql(
    `INSERT INTO evidence (uid, audit_id, question, sha256, kind, name, caption, position, taken_at, seconds, layer,
     original, hash) VALUES (@id, @key, @question, @sha256, @kind, @name, @caption, @position, @takenAt, @seconds,
     @layer, @original, @hash)`,
  )
  for (const row of visit.evidence) {
    drop.run(key, row.id)
    add.run({ ...row, key })
  }
  writer
    .sql(
      `UPDATE progress SET answered = ?, history_seq = ?, history_head = ?, answers_digest = ?, evidence_digest = ?
       WHERE audit_id = ?`,
    )
    .run(history.answered, history.rows.length, history.head, history.digest, evidenceDigest, key)
}

function writeScores(writer: Writer, key: number, scores: readonly ArrivingScore[]): void {
  for (const { row, parts, hash } of scores) {
    const score = writer
      .sql(
        `INSERT INTO score (audit_id, revision, cause, at, author, reason, answers, document, percent, raw_percent, hash)
         VALUES (@key, @revision, @cause, @at, @author, @reason, @answers, @document, @percent, @rawPercent, @hash)`,
      )
      .run({ ...row, key, hash }).lastInsertRowid
    const add = writer.sql(
      'INSERT INTO score_part (score_id, kind, part, percent, raw_percent, earned, possible) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    for (const p of parts) add.run(score, p.kind, p.part, p.percent, p.rawPercent, p.earned, p.possible)
  }
}

/** Writes an update; false where the audit is no longer in the state it was decided about, and nothing was written. */
export function writeUpdate(writer: Writer, update: ArrivalUpdate): boolean {
  const { key, header, shown, visit } = update
  if (auditState(writer, key) !== update.state) return false
  if (visit) writeVisit(writer, key, visit)
  writeScores(writer, key, update.scores)
  for (const row of update.submissions) {
    // Only of the last one it is known what came in: the others came with it.
    writer.sql('UPDATE submission SET received_hash = NULL WHERE audit_id = ?').run(key)
    writer
      .sql(
        `INSERT INTO submission (audit_id, number, kind, at, author, declaration, reason, score, withdrawn_at,
         withdrawn_by, hash, received_hash) VALUES (@key, @number, @kind, @at, @author, @declaration, @reason, @score,
         @withdrawnAt, @withdrawnBy, @hash, @received)`,
      )
      .run({ ...row, key })
  }
  writer
    .sql(
      `UPDATE audit SET number = @number, wave_id = (SELECT id FROM wave WHERE uid = @wave),
       assignment_id = (SELECT id FROM assignment WHERE uid = @assignment), scenario = @scenario, visit = @visit,
       status = @status, reason = @reason, submission = @submission, submitted_at = @submittedAt, returned = NULL
       WHERE id = @key`,
    )
    .run({ ...header, key })
  if (shown) {
    writer.sql('UPDATE audit SET percent = ?, band = ? WHERE id = ?').run(shown.percent, shown.band, key)
  }
  sealHeader(writer, key)
  writer.sql('UPDATE progress SET updated_at = ? WHERE audit_id = ?').run(header.submittedAt, key)
  if (header.status === 'approved') countAudit(writer, key, 1)
  return true
}
