import type { LogEntry } from '../../src-shared/model/log-entry.ts'
import type { Reader } from './connection.ts'
import { reading } from './together.ts'

export type LogWish = {
  /** Only entries before this id. */
  readonly before: number | null
  readonly limit: number
  readonly kind?: string | undefined
  readonly author?: string | undefined
  /** The beginning of an id or code, or the number of a visit. */
  readonly subject?: string | undefined
}

/** The visit an entry is about, itself or by its evidence. */
const visit = `COALESCE(
  (SELECT uid FROM audit WHERE uid = log.subject),
  (SELECT a.uid FROM evidence e JOIN audit a ON a.id = e.audit_id WHERE e.uid = log.subject)
)`

/** What a person calls the record: a visit by number and branch, a person or the organisation by name. */
const title = `COALESCE(
  (SELECT a.number || ' · ' || b.name FROM audit a JOIN branch b ON b.id = a.branch_id WHERE a.uid = ${visit}),
  (SELECT b.name FROM assignment s JOIN branch b ON b.id = s.branch_id WHERE s.uid = log.subject),
  (SELECT name FROM person WHERE uid = log.subject),
  (SELECT '№ ' || number FROM action WHERE uid = log.subject),
  (SELECT title FROM pilot WHERE uid = log.subject),
  CASE WHEN kind LIKE 'person.%' OR kind LIKE 'profile.%' OR kind = 'organisation.saved' THEN content ->> 'name' END
)`

/** Entries the newest first, and whether older ones follow. */
export function readLog(reader: Reader, wish: LogWish): { entries: LogEntry[]; more: boolean } {
  return reading(reader, 'log.list', () => {
    const { before, limit, kind, author, subject } = wish
    const where: [string, unknown[]][] = [
      ...(before === null ? [] : [['id < ?', [before]] satisfies [string, unknown[]]]),
      ...(kind === undefined ? [] : [['kind = ?', [kind]] satisfies [string, unknown[]]]),
      ...(author === undefined ? [] : [['author = ?', [author]] satisfies [string, unknown[]]]),
      ...(subject === undefined || subject === ''
        ? []
        : [
            [
              '(subject BETWEEN ? AND ? OR subject IN (SELECT uid FROM audit WHERE number = ?))',
              [subject, `${subject}\u{10ffff}`, subject],
            ] satisfies [string, unknown[]],
          ]),
    ]
    const filter = where.length === 0 ? '' : `WHERE ${where.map(([text]) => text).join(' AND ')}`
    const entries = reader
      .sql<LogEntry>(
        `SELECT id, at, kind, subject, ${title} AS title, ${visit} AS visit, author, content FROM log ${filter}
         ORDER BY id DESC LIMIT ?`,
      )
      .all(...where.flatMap(([, values]) => values), limit + 1)
    return { entries: entries.slice(0, limit), more: entries.length > limit }
  })
}

/** Steps from one value of an index to the next instead of reading the whole log. */
function distinct(reader: Reader, column: 'kind' | 'author'): string[] {
  return reader
    .sql<{ value: string }>(
      `WITH RECURSIVE found (value) AS (
         SELECT min(${column}) FROM log
         UNION ALL
         SELECT (SELECT min(${column}) FROM log WHERE ${column} > value) FROM found WHERE value IS NOT NULL
       ) SELECT value FROM found WHERE value IS NOT NULL`,
    )
    .all()
    .map(({ value }) => value)
}

/** Kinds and authors that stand in the log, each once, in order. */
export function logFacets(reader: Reader): { kinds: string[]; authors: string[] } {
  return reading(reader, 'log.facets', () => ({
    kinds: distinct(reader, 'kind'),
    authors: distinct(reader, 'author'),
  }))
}
