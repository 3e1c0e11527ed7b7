import {
  ratedPartSchema,
  type RatedPart,
  type Reviews,
  type ReviewsQuestion,
} from '../../src-shared/model/rating-comparison.ts'
import type { BranchSums } from '../../src-shared/statistics/percent-sums.ts'
import { viewOf, type View } from './comparison/view.ts'
import type { Reader } from './connection.ts'
import { reading } from './together.ts'

const mostReviews = 50

/** Days of the waves in view, those that overlap put together: no rating counts twice. */
function daysOf({ waves }: Pick<View, 'waves'>): { from: string; to: string }[] {
  const days: { from: string; to: string }[] = []
  for (const { from, to } of waves.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = days.at(-1)
    if (last && from <= last.to) last.to = to > last.to ? to : last.to
    else days.push({ from, to })
  }
  return days
}

/** Sums of customers' percents per part and branch, in view; by code. */
export function ratedSums(reader: Reader, view: View): ReadonlyMap<RatedPart, BranchSums[]> {
  return reading(reader, 'ratings.sums', () => {
    const rows = daysOf(view).flatMap(({ from, to }) =>
      reader
        .sql<BranchSums & { part: string }>(
          `SELECT b.code, COALESCE(r.criterion, 'whole') AS part, COUNT(*) AS n, SUM(r.percent) AS sum,
           SUM(r.percent * r.percent) AS sumsq FROM rating r JOIN branch b ON b.id = r.branch_id
           WHERE r.given_on BETWEEN ? AND ? GROUP BY b.code, r.criterion ORDER BY b.code`,
        )
        .all(from, to),
    )
    const sums = new Map<RatedPart, BranchSums[]>()
    for (const { part: found, ...row } of rows.filter(({ code }) => view.branches.has(code))) {
      const part = ratedPartSchema.parse(found)
      const own = sums.get(part) ?? []
      sums.set(part, own)
      const place = own.findIndex(({ code }) => code === row.code)
      const before = own[place]
      if (before === undefined) own.push(row)
      else {
        const { code, n, sum, sumsq } = row
        own[place] = { code, n: before.n + n, sum: before.sum + sum, sumsq: before.sumsq + sumsq }
      }
    }
    return sums
  })
}

export function ratingsStored(reader: Reader): number {
  return reader.sql<{ n: number }>('SELECT COUNT(*) AS n FROM rating').get()?.n ?? 0
}

type ReviewRow = Omit<Reviews['reviews'][number], 'part'> & { readonly part: string }

/** The newest texts of a branch or the network, about a part or anything; null: no such wave or checklist. */
export function reviewsBehind(
  reader: Reader,
  { wave, branch, part, ...rest }: ReviewsQuestion,
): Reviews | null {
  const view = viewOf(reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const codes = JSON.stringify(
    [...view.branches.keys()].filter(code => branch === undefined || code === branch),
  )
  const days = daysOf(view)
  const within = days.map(() => 'r.given_on BETWEEN ? AND ?').join(' OR ')
  const where = `FROM rating r JOIN branch b ON b.id = r.branch_id JOIN rating_import i ON i.id = r.import_id
    WHERE r.text <> '' AND b.code IN (SELECT value FROM json_each(?)) AND (${within || 'FALSE'})
    AND (? IS NULL OR COALESCE(r.criterion, 'whole') = ?)`
  const asked = part ?? null
  const values = [codes, ...days.flatMap(({ from, to }) => [from, to]), asked, asked]
  return reading(reader, 'ratings.reviews', () => ({
    count: reader.sql<{ n: number }>(`SELECT COUNT(*) AS n ${where}`).get(...values)?.n ?? 0,
    reviews: reader
      .sql<ReviewRow>(
        `SELECT r.id, r.given_on AS givenOn, b.code AS branch, b.name, COALESCE(r.criterion, 'whole') AS part,
         r.rating, i.low, i.high, r.text ${where} ORDER BY r.given_on DESC, r.id DESC LIMIT ${mostReviews}`,
      )
      .all(...values)
      .map(row => ({ ...row, part: ratedPartSchema.parse(row.part) })),
  }))
}
