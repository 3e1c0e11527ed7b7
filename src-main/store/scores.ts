import { answerSchema, type Answers } from '../../src-shared/model/answer.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { scoreSchema, type Score } from '../../src-shared/model/score.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { ExactScore } from '../../src-shared/scoring/score-exactly.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'
import { fromColumn } from './json-column.ts'
import { reading } from './together.ts'
import { toMillionths } from './units.ts'

export type ScoreCause = 'submitted' | 'correction' | 'appeal'

export type ScoreRevision = {
  readonly revision: number
  readonly cause: ScoreCause
  readonly at: string
  /** Who made it and why; null for submissions. */
  readonly author: string | null
  readonly reason: string | null
  /** What the score was computed from. */
  readonly answers: Answers
  readonly score: Score
}

export type ScoreRow = {
  readonly revision: number
  readonly cause: ScoreCause
  readonly at: string
  readonly author: string | null
  readonly reason: string | null
  readonly answers: string
  readonly document: string
  readonly percent: number | null
  readonly rawPercent: number | null
}

export const scoreColumns =
  's.revision, s.cause, s.at, s.author, s.reason, s.answers, s.document, s.percent, s.raw_percent AS rawPercent'
export const answersColumn = z.record(z.string(), answerSchema)

export type PartKind = 'total' | 'moment' | 'criterion' | 'level'
export type PartRow = {
  readonly kind: PartKind
  readonly part: string
  readonly percent: number | null
  readonly rawPercent: number | null
  readonly earned: number
  readonly possible: number
}

/** What the hash of a score revision is made of, its parts included. */
export function scoreHash(audit: string, row: ScoreRow, parts: readonly PartRow[]): string {
  const { revision, cause, at, author, reason, answers, document, percent, rawPercent } = row
  // Rows without author and reason are hashed as those of the versions before.
  const made = { ...(author === null ? {} : { author }), ...(reason === null ? {} : { reason }) }
  return contentHash({ audit, revision, cause, at, ...made, answers, document, percent, rawPercent, parts })
}

/** The rows that comparisons read, in the order of their key. */
export function partsOf(exact: ExactScore): PartRow[] {
  const row = (
    kind: PartKind,
    part: string,
    of: { readonly earned: number; readonly possible: number },
    percent: number | null,
    rawPercent: number | null,
  ): PartRow => ({
    kind,
    part,
    percent,
    rawPercent,
    earned: toMillionths(of.earned),
    possible: toMillionths(of.possible),
  })
  const parts = [
    row('total', '', exact.score, exact.percentUnits, exact.rawPercentUnits),
    ...exact.moments
      .filter(part => part.visible)
      .map(part => row('moment', part.code, part, part.percentUnits, part.rawPercentUnits)),
    ...exact.criteria.map(part => row('criterion', part.code, part, part.percentUnits, part.percentUnits)),
    ...exact.levels.map(part => row('level', part.code, part, part.percentUnits, part.percentUnits)),
  ]
  const key = (part: PartRow) => `${part.kind} ${part.part}`
  return parts.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Appends a score revision; earlier ones stay as they are. `made`: by whom and why, unless it was submitted. */
export function addScore(
  writer: Writer,
  audit: { readonly id: string; readonly key: number },
  cause: ScoreCause,
  answers: Answers,
  exact: ExactScore,
  made: { readonly author: string; readonly reason: string } | null = null,
): { readonly revision: number; readonly hash: string } {
  const last = writer
    .sql<{ last: number | null }>('SELECT max(revision) AS last FROM score WHERE audit_id = ?')
    .get(audit.key)
  const row: ScoreRow = {
    revision: (last?.last ?? 0) + 1,
    cause,
    at: writer.clock.now().toISOString(),
    author: made?.author ?? null,
    reason: made?.reason ?? null,
    answers: canonicalJson(answers),
    document: canonicalJson(exact.score),
    percent: exact.percentUnits,
    rawPercent: exact.rawPercentUnits,
  }
  const parts = partsOf(exact)
  const hash = scoreHash(audit.id, row, parts)
  const key = writer
    .sql(
      `INSERT INTO score (audit_id, revision, cause, at, author, reason, answers, document, percent, raw_percent, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      audit.key,
      row.revision,
      cause,
      row.at,
      row.author,
      row.reason,
      row.answers,
      row.document,
      row.percent,
      row.rawPercent,
      hash,
    ).lastInsertRowid
  const add = writer.sql(
    'INSERT INTO score_part (score_id, kind, part, percent, raw_percent, earned, possible) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const part of parts) {
    add.run(key, part.kind, part.part, part.percent, part.rawPercent, part.earned, part.possible)
  }
  return { revision: row.revision, hash }
}

/** Makes an audit's last score the one it shows. */
export function showScore(writer: Writer, key: number, exact: ExactScore): void {
  writer
    .sql('UPDATE audit SET percent = ?, band = ? WHERE id = ?')
    .run(exact.percentUnits, exact.score.band, key)
}

/** Every revision, the oldest first. */
export function scoreRevisions(reader: Reader, id: string): ScoreRevision[] {
  return reading(reader, 'scores.list', () =>
    reader
      .sql<ScoreRow>(
        `SELECT ${scoreColumns} FROM audit a JOIN score s ON s.audit_id = a.id WHERE a.uid = ? ORDER BY s.revision`,
      )
      .all(id)
      .map(row => ({
        revision: row.revision,
        cause: row.cause,
        at: row.at,
        author: row.author,
        reason: row.reason,
        answers: fromColumn(answersColumn, row.answers, `score of ${id}`),
        score: fromColumn(scoreSchema, row.document, `score of ${id}`),
      })),
  )
}
