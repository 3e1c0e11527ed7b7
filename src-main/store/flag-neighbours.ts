import type { VisitRef } from '../../src-shared/model/flag.ts'
import { visitFactsSchema } from '../../src-shared/model/visit.ts'
import type { Neighbours } from '../../src-shared/review/flags/flagged-visit.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'

/** Who is flagged, as far as its neighbours are found by it. */
export type Flagged = {
  readonly key: number
  readonly id: string
  readonly shopper: string
  readonly branch: number
  readonly wave: number | null
  readonly submittedAt: string | null
}

/** Visits that were sent; a draft is still its shopper's own. */
const sent = "a.status <> 'draft' AND a.id <> ?"
const ref = `a.uid AS audit, a.number, b.name AS branch`
const ofShopper = `FROM audit a JOIN branch b ON b.id = a.branch_id`

type RefRow = Omit<VisitRef, 'question'>
const refOf = ({ audit, number, branch }: RefRow, question: string | null = null): VisitRef => ({
  audit,
  number,
  branch,
  question,
})

function sameFiles(reader: Reader, { key }: Flagged): Neighbours['sameFiles'] {
  return reader
    .sql<RefRow & { sha256: string; question: string | null }>(
      `SELECT ${ref}, o.sha256, o.question FROM evidence e JOIN evidence o ON o.sha256 = e.sha256 AND o.kind = 'photo'
       JOIN audit a ON a.id = o.audit_id JOIN branch b ON b.id = a.branch_id
       WHERE e.audit_id = ? AND e.kind = 'photo' AND ${sent}`,
    )
    .all(key, key)
    .map(row => ({ sha256: row.sha256, ref: refOf(row, row.question) }))
}

function looks(reader: Reader, { key, shopper }: Flagged): Neighbours['looks'] {
  // Without photos of its own that have a look there is nothing to compare.
  const own = reader
    .sql(
      `SELECT 1 FROM evidence e JOIN evidence_file f ON f.sha256 = e.sha256
       WHERE e.audit_id = ? AND e.kind = 'photo' AND f.look <> '' LIMIT 1`,
    )
    .get(key)
  if (!own) return []
  return reader
    .sql<RefRow & { look: string; takenAt: string | null; question: string | null }>(
      `SELECT ${ref}, f.look, e.taken_at AS takenAt, e.question ${ofShopper}
       JOIN evidence e ON e.audit_id = a.id AND e.kind = 'photo'
       JOIN evidence_file f ON f.sha256 = e.sha256 AND f.look <> '' WHERE a.shopper = ? AND ${sent}`,
    )
    .all(shopper, key)
    .map(row => ({ look: row.look, takenAt: row.takenAt, ref: refOf(row, row.question) }))
}

function comments(reader: Reader, { key, shopper }: Flagged): Neighbours['comments'] {
  // What holds no comment at all is passed by before anything is parsed.
  const answers = reader
    .sql<RefRow & { question: string; text: string | null; na: number | null }>(
      `WITH own AS MATERIALIZED (SELECT question FROM answer
         WHERE audit_id = ? AND document ->> 'comment' <> '' AND document ->> 'na' IS NULL)
       SELECT ${ref}, o.question, o.document ->> 'comment' AS text, o.document ->> 'na' AS na
       FROM audit a JOIN branch b ON b.id = a.branch_id CROSS JOIN own
       JOIN answer o ON o.audit_id = a.id AND o.question = own.question
       WHERE a.shopper = ? AND ${sent} AND instr(o.document, '"comment"') > 0`,
    )
    .all(key, shopper, key)
    .flatMap(row =>
      row.text === null || row.na !== null
        ? []
        : [{ question: row.question, text: row.text, ref: refOf(row, row.question) }],
    )
  const narratives = reader
    .sql<RefRow & { text: string }>(
      `SELECT ${ref}, a.visit ->> 'narrative' AS text ${ofShopper}
       WHERE a.shopper = ? AND ${sent} AND a.visit ->> 'narrative' <> ''`,
    )
    .all(shopper, key)
    .map(row => ({ question: null, text: row.text, ref: refOf(row) }))
  return [...answers, ...narratives]
}

function contacts(reader: Reader, { key, shopper, branch }: Flagged): Neighbours['contacts'] {
  return reader
    .sql<RefRow & { visit: string }>(
      `SELECT ${ref}, a.visit ${ofShopper} WHERE a.shopper = ? AND ${sent} AND a.branch_id <> ?`,
    )
    .all(shopper, key, branch)
    .flatMap(row =>
      (fromColumn(visitFactsSchema, row.visit, `audit ${row.audit}`).contacts ?? []).map(contact => ({
        contact,
        ref: refOf(row),
      })),
    )
}

/** The wave that began last before this one did; null for a visit outside of waves, or in the first. */
function waveBefore(reader: Reader, { key, shopper, branch, wave }: Flagged): Neighbours['waveBefore'] {
  const before = reader
    .sql<{ id: number; code: string }>(
      `SELECT o.id, o.code FROM wave w JOIN wave o ON (o.from_date, o.code) < (w.from_date, w.code)
       WHERE w.id = ? ORDER BY o.from_date DESC, o.code DESC LIMIT 1`,
    )
    .get(wave)
  if (!before) return null
  const visits = reader
    .sql<RefRow>(
      `SELECT ${ref} ${ofShopper} WHERE a.shopper = ? AND ${sent} AND a.wave_id = ? AND a.branch_id = ?`,
    )
    .all(shopper, key, before.id, branch)
    .map(row => refOf(row))
  return { wave: before.code, visits }
}

/** What other visits have that an audit is compared with. */
export function neighboursOf(reader: Reader, flagged: Flagged): Neighbours {
  return {
    sameFiles: sameFiles(reader, flagged),
    looks: looks(reader, flagged),
    comments: comments(reader, flagged),
    contacts: contacts(reader, flagged),
    waveBefore: waveBefore(reader, flagged),
  }
}

/** Visits of the same shopper to the same branch in the wave after, which name this one for rotation. */
export function visitsAfter(reader: Reader, { key, shopper, branch, wave }: Flagged): string[] {
  return reader
    .sql<{ id: string }>(
      `SELECT a.uid AS id FROM audit a WHERE a.shopper = ? AND ${sent} AND a.branch_id = ? AND a.wave_id =
       (SELECT o.id FROM wave w JOIN wave o ON (o.from_date, o.code) > (w.from_date, w.code)
        WHERE w.id = ? ORDER BY o.from_date, o.code LIMIT 1)`,
    )
    .all(shopper, key, branch, wave)
    .map(({ id }) => id)
}
