import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { ArrivingAudit } from './arrival-rows.ts'

/** `n` numbers the audits from 1; their inner keys are decided when they are merged. */
const schema = `
CREATE TABLE audit (n INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number TEXT NOT NULL, wave TEXT, branch TEXT NOT NULL,
  checklist TEXT NOT NULL, revision INTEGER NOT NULL, assignment TEXT, shopper TEXT NOT NULL, scenario TEXT,
  visit TEXT NOT NULL, status TEXT NOT NULL, reason TEXT, submission INTEGER NOT NULL, begun_at TEXT NOT NULL,
  submitted_at TEXT, percent INTEGER, band TEXT, hash TEXT NOT NULL) STRICT;
CREATE TABLE progress (n INTEGER PRIMARY KEY, updated_at TEXT NOT NULL, answered INTEGER NOT NULL,
  history_seq INTEGER NOT NULL, history_head TEXT NOT NULL, answers_digest TEXT NOT NULL,
  evidence_digest TEXT NOT NULL) STRICT;
CREATE TABLE version (n INTEGER NOT NULL, seq INTEGER NOT NULL, question TEXT NOT NULL, document TEXT NOT NULL,
  at TEXT NOT NULL, author TEXT NOT NULL, source TEXT, undo INTEGER NOT NULL, hash TEXT NOT NULL, answer_hash TEXT,
  PRIMARY KEY (n, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, uid TEXT NOT NULL UNIQUE, question TEXT,
  sha256 TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, caption TEXT NOT NULL, position INTEGER NOT NULL,
  taken_at TEXT, seconds INTEGER, layer TEXT, original TEXT, hash TEXT NOT NULL) STRICT;
CREATE INDEX evidence_audit ON evidence (n);
CREATE TABLE score (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, revision INTEGER NOT NULL, cause TEXT NOT NULL,
  at TEXT NOT NULL, author TEXT, reason TEXT, answers TEXT NOT NULL, document TEXT NOT NULL, percent INTEGER,
  raw_percent INTEGER, hash TEXT NOT NULL) STRICT;
CREATE INDEX score_audit ON score (n);
CREATE TABLE part (score INTEGER NOT NULL, kind TEXT NOT NULL, part TEXT NOT NULL, percent INTEGER, raw_percent INTEGER,
  earned INTEGER NOT NULL, possible INTEGER NOT NULL, PRIMARY KEY (score, kind, part)) STRICT, WITHOUT ROWID;
CREATE TABLE submission (n INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
  author TEXT NOT NULL, declaration TEXT, reason TEXT, score INTEGER, withdrawn_at TEXT, withdrawn_by TEXT,
  hash TEXT NOT NULL, received TEXT, PRIMARY KEY (n, number)) STRICT, WITHOUT ROWID;
CREATE TABLE file (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
  mime TEXT NOT NULL) STRICT;
`

export type Staging = {
  /** False where a row of evidence has the id of another one. */
  readonly add: (audit: ArrivingAudit) => boolean
  readonly addFile: (sha256: string, bytes: number, mime: string) => void
  /** Everything is in the file after it. */
  readonly finish: () => void
  readonly close: () => void
}

type Value = string | number | null

/** Rows that one call inserts: it takes half as long as a call for each. */
const atOnce = 40

/** Rows of one table on their way in. They wait until there are enough for a call; `end` brings the last of them in. */
function rowsInto(db: Database.Database, table: string, columns: number) {
  const marks = `(${Array.from({ length: columns }, () => '?').join(', ')})`
  const insert = (rows: number) =>
    db.prepare(`INSERT INTO ${table} VALUES ${Array.from({ length: rows }, () => marks).join(', ')}`)
  const many = insert(atOnce)
  let waiting: Value[] = []
  return {
    add: (...row: Value[]) => {
      for (const value of row) waiting.push(value)
      if (waiting.length < columns * atOnce) return
      many.run(waiting)
      waiting = []
    },
    end: () => {
      if (waiting.length > 0) insert(waiting.length / columns).run(waiting)
      waiting = []
    },
  }
}

/** A disk that fails at once leaves no file behind. */
function emptyStaging(file: string): Database.Database {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('cache_size = -65536')
    db.exec(schema)
    db.exec('BEGIN')
    return db
  } catch (error) {
    db.close()
    rmSync(file, { force: true })
    throw error
  }
}

/**
 * A database of its own for what a package brings, before any of it touches the store. A crash leaves a file that is
 * cleared at the next start, so nothing here waits for the disk.
 */
export function openStaging(file: string): Staging {
  const db = emptyStaging(file)
  const into = (table: string, columns: number) => rowsInto(db, table, columns)
  const audits = into('audit', 19)
  const progress = into('progress', 7)
  const versions = into('version', 10)
  const evidence = into('evidence', 14)
  const scores = into('score', 12)
  const parts = into('part', 7)
  const submissions = into('submission', 12)
  const files = into('file', 4)
  const photos = new Set<string>()
  const last = { audit: 0, score: 0, file: 0 }
  const addAudit = (n: number, { header: h, hash }: ArrivingAudit) => {
    const place = [h.wave, h.branch, h.checklist, h.revision, h.assignment] as const
    const state = [h.status, h.reason, h.submission, h.begunAt, h.submittedAt] as const
    audits.add(n, h.id, h.number, ...place, h.shopper, h.scenario, h.visit, ...state, h.percent, h.band, hash)
  }
  return {
    add: audit => {
      const { header, history: h, evidence: e } = audit
      if (e.rows.some(({ id }) => photos.has(id))) return false
      const n = (last.audit += 1)
      addAudit(n, audit)
      progress.add(n, header.submittedAt, h.answered, h.rows.length, h.head, h.digest, e.digest)
      for (const v of h.rows) {
        versions.add(n, v.seq, v.question, v.document, v.at, v.author, v.source, v.undo, v.hash, v.answerHash)
      }
      for (const p of e.rows) {
        photos.add(p.id)
        const what = [p.question, p.sha256, p.kind, p.name, p.caption, p.position] as const
        evidence.add(null, n, p.id, ...what, p.takenAt, p.seconds, p.layer, p.original, p.hash)
      }
      for (const { row: r, parts: of, hash } of audit.scores) {
        const key = (last.score += 1)
        const made = [r.revision, r.cause, r.at, r.author, r.reason] as const
        scores.add(key, n, ...made, r.answers, r.document, r.percent, r.rawPercent, hash)
        for (const p of of) parts.add(key, p.kind, p.part, p.percent, p.rawPercent, p.earned, p.possible)
      }
      for (const s of audit.submissions) {
        const made = [s.number, s.kind, s.at, s.author, s.declaration, s.reason, s.score] as const
        submissions.add(n, ...made, s.withdrawnAt, s.withdrawnBy, s.hash, s.received)
      }
      return true
    },
    addFile: (sha256, bytes, mime) => files.add((last.file += 1), sha256, bytes, mime),
    finish: () => {
      for (const rows of [audits, progress, versions, evidence, scores, parts, submissions, files]) rows.end()
      db.exec('COMMIT')
      db.close()
    },
    close: () => void db.close(),
  }
}
