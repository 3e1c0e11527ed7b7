import {
  percentOfScale,
  type RatingImport,
  type RatingRead,
  type RatingScale,
} from '../../src-shared/model/rating.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import {
  identitiesOf,
  importColumns,
  importHash,
  ratingHash,
  scaleOf,
  type ImportRow,
} from './rating-rows.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'
import { toUnits } from './units.ts'

export type NewRatings = {
  /** Name of the file, and the SHA-256 of its bytes. */
  readonly file: string
  readonly sha256: string
  readonly scale: RatingScale
  readonly lines: readonly RatingRead[]
  readonly author: string
}

export type RatingsTaken = {
  /** null: nothing was new, and nothing was written. */
  readonly id: string | null
  readonly added: number
  readonly known: number
}

/** For each line whether an earlier import brought it. */
export function knownRatings(reader: Reader, lines: readonly RatingRead[]): boolean[] {
  return reading(reader, 'ratings.known', () => {
    const known = reader.sql('SELECT 1 FROM rating WHERE identity = ?')
    return identitiesOf(lines).map(identity => known.get(identity) !== undefined)
  })
}

/** Takes in the lines that are not known yet. NOT_FOUND: a line of a branch that is gone; nothing is written then. */
export function importRatings(
  writer: Writer,
  { file, sha256, scale, lines, author }: NewRatings,
): Result<RatingsTaken, StoreFault> {
  return together(writer, 'ratings.import', (): Result<RatingsTaken, RecordFault> => {
    const identities = identitiesOf(lines)
    const known = knownRatings(writer, lines)
    const added = known.filter(each => !each).length
    if (added === 0) return done({ id: null, added, known: lines.length })
    const at = writer.clock.now().toISOString()
    const row: ImportRow = { id: writer.newId(), file, sha256, ...scale, at, author }
    const { lastInsertRowid } = writer
      .sql(
        'INSERT INTO rating_import (uid, file, sha256, low, high, at, author) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(row.id, file, sha256, scale.low, scale.high, at, author)
    const branches = new Map(
      writer
        .sql<{ key: number; id: string }>('SELECT id AS key, uid AS id FROM branch')
        .all()
        .map(({ key, id }) => [id, key]),
    )
    const insert = writer.sql(
      `INSERT INTO rating (import_id, branch_id, given_on, criterion, rating, percent, text, identity, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const whole = importHash(row)
    for (const [place, line] of lines.entries()) {
      if (known[place] === true) continue
      const key = branches.get(line.branch)
      if (key === undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id: line.branch })
      const { givenOn, criterion, rating, text } = line
      const percent = toUnits(percentOfScale(rating, scale))
      const identity = identities[place] ?? ''
      const hash = ratingHash(whole, { ...line, percent, identity })
      insert.run(lastInsertRowid, key, givenOn, criterion, rating, percent, text, identity, hash)
    }
    addToLog(writer, {
      kind: 'ratings.imported',
      subject: row.id,
      author,
      content: { file, sha256, scale: { low: scale.low, high: scale.high }, ratings: added },
    })
    return done({ id: row.id, added, known: lines.length - added })
  })
}

type ListedRow = ImportRow & {
  readonly ratings: number
  readonly branches: number
  readonly from: string
  readonly to: string
}

/** The newest first. */
export function listRatingImports(reader: Reader): RatingImport[] {
  return reading(reader, 'ratings.imports', () =>
    reader
      .sql<ListedRow>(
        `SELECT ${importColumns}, COUNT(*) AS ratings, COUNT(DISTINCT r.branch_id) AS branches,
         MIN(r.given_on) AS "from", MAX(r.given_on) AS "to"
         FROM rating_import i JOIN rating r ON r.import_id = i.id GROUP BY i.id ORDER BY i.id DESC`,
      )
      .all()
      .map(row => {
        const { id, file, at, author, ratings, branches, from, to } = row
        return { id, file, scale: scaleOf(row), at, author, ratings, branches, from, to }
      }),
  )
}

/** Takes back an import whole. The log keeps that it was there, and none of its texts. */
export function removeRatingImport(
  writer: Writer,
  id: string,
  author: string,
): Result<{ ratings: number }, StoreFault> {
  return together(writer, 'ratings.remove', (): Result<{ ratings: number }, RecordFault> => {
    const row = writer
      .sql<ImportRow & { key: number }>(
        `SELECT i.id AS key, ${importColumns} FROM rating_import i WHERE i.uid = ?`,
      )
      .get(id)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'file', id })
    const { changes: ratings } = writer.sql('DELETE FROM rating WHERE import_id = ?').run(row.key)
    writer.sql('DELETE FROM rating_import WHERE id = ?').run(row.key)
    const { file, sha256 } = row
    addToLog(writer, { kind: 'ratings.removed', subject: id, author, content: { file, sha256, ratings } })
    return done({ ratings })
  })
}
