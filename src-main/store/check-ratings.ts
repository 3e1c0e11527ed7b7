import { percentOfScale } from '../../src-shared/model/rating.ts'
import { z } from '../../src-shared/model/zod.ts'
import { isDeclared } from './declared-losses.ts'
import type { Check } from './integrity-fault.ts'
import { parseColumn } from './json-column.ts'
import {
  importColumns,
  importHash,
  ratingHash,
  ratingRowColumns,
  scaleOf,
  type ImportRow,
  type RatingRow,
} from './rating-rows.ts'
import { toUnits } from './units.ts'

const loggedSchema = z.looseObject({ ratings: z.int() })
const breathEvery = 2000

/** Every customer's rating against its hash and its percent; as many in an import as the log says were taken in. */
export const checkRatings: Check = function* (reader, report) {
  const imports = reader
    .sql<ImportRow & { key: number }>(
      `SELECT i.id AS key, ${importColumns} FROM rating_import i ORDER BY i.id`,
    )
    .all()
  const logged = reader.sql<{ content: string | null }>(
    `SELECT content FROM log WHERE subject = ? AND kind = 'ratings.imported'`,
  )
  for (const one of imports) {
    const whole = importHash(one)
    const rows = reader
      .sql<RatingRow & { key: number; hash: string }>(
        `SELECT r.id AS key, r.hash, ${ratingRowColumns} FROM rating r JOIN branch b ON b.id = r.branch_id
         WHERE r.import_id = ? ORDER BY r.id`,
      )
      .all(one.key)
    for (const [place, { key, hash, ...row }] of rows.entries()) {
      const percent = toUnits(percentOfScale(row.rating, scaleOf(one)))
      if (ratingHash(whole, row) !== hash || percent !== row.percent)
        report({ code: 'RECORD_CHANGED', record: 'rating', id: String(key), name: one.file })
      if (place % breathEvery === breathEvery - 1) yield
    }
    const { content = null } = logged.get(one.id) ?? {}
    // The content of the log may have been purged.
    const said = content === null ? undefined : parseColumn(loggedSchema, content)
    if (said !== undefined && said.ratings !== rows.length && !isDeclared(reader, one.id))
      report({ code: 'RECORD_MISSING', record: 'rating', id: one.id, name: one.file })
    yield
  }
}
