import type { Branch } from '../../../src-shared/model/branch.ts'
import { fault, type Fault, type FaultCode } from '../../../src-shared/model/fault.ts'
import {
  longestReview,
  neededRatingColumns,
  ratingColumns,
  type RatingColumn,
  type RatingMapping,
  type RatingRead,
  type RatingScale,
} from '../../../src-shared/model/rating.ts'
import type { Table } from '../table.ts'
import { criterionNamed, folded, guessScale, ratingDay, ratingNumber } from './rating-values.ts'

export interface RatingLine {
  readonly line: number
  readonly cells: Partial<Record<RatingColumn, string>>
  /** null: the line has a fault. */
  readonly read: RatingRead | null
}

type Known = Pick<Branch, 'id' | 'code' | 'name'>

/** Columns without which no line can be read: a fault of the file whole, its path the field alone. */
export function missingColumns(mapping: RatingMapping): Fault[] {
  return neededRatingColumns.filter(field => !mapping[field]).map(field => fault([field], 'missing'))
}

/** The scale that a column of ratings seems to be on. */
export function scaleOfTable({ rows }: Table, mapping: RatingMapping): RatingScale {
  const column = mapping.rating ?? ''
  return guessScale(rows.flatMap(({ cells }) => ratingNumber(cells[column] ?? '') ?? []))
}

/** Every line as a rating, with all faults of all lines; a fault's path is the line and the field, `12: date`. */
export function readRatings(
  table: Table,
  mapping: RatingMapping,
  scale: RatingScale,
  branches: readonly Known[],
): { lines: RatingLine[]; faults: Fault[] } {
  const find = branchFinder(branches)
  const faults: Fault[] = []
  const lines = table.rows.map(({ line, cells: given }): RatingLine => {
    const cells = Object.fromEntries(
      ratingColumns.map(field => [field, given[mapping[field] ?? ''] ?? '']),
    ) as Record<RatingColumn, string> // the keys of the list just mapped
    let whole = true
    const wrong = (field: RatingColumn, code: FaultCode, expected?: string) => {
      whole = false
      const found = field === 'text' ? undefined : cells[field]
      faults.push({ ...fault([], code, found, expected), path: `${line}: ${field}` })
      return null
    }
    const named = find(cells.branch)
    const branch = typeof named === 'string' ? wrong('branch', named) : named
    const givenOn = ratingDay(cells.date) ?? wrong('date', cells.date === '' ? 'missing' : 'badDate')
    const criterion = criterionNamed(cells.criterion)
    if (criterion === undefined) wrong('criterion', 'notInList')
    const number = ratingNumber(cells.rating)
    const rating = number ?? wrong('rating', cells.rating === '' ? 'missing' : 'wrongType')
    if (rating !== null && (rating < scale.low || rating > scale.high))
      wrong('rating', 'outOfRange', `${scale.low}–${scale.high}`)
    if (cells.text.length > longestReview) wrong('text', 'tooBig', String(longestReview))
    if (!whole || branch === null || givenOn === null || rating === null || criterion === undefined)
      return { line, cells, read: null }
    return { line, cells, read: { branch: branch.id, givenOn, criterion, rating, text: cells.text } }
  })
  return { lines, faults }
}

/** By code, else by name; a name that several branches carry tells none of them. */
function branchFinder(branches: readonly Known[]): (name: string) => Known | FaultCode {
  const byCode = new Map(branches.map(branch => [branch.code, branch]))
  const byName = Map.groupBy(branches, ({ name }) => folded(name))
  return text => {
    if (text === '') return 'missing'
    const coded = byCode.get(text.toLowerCase())
    if (coded) return coded
    const [first, ...others] = byName.get(folded(text)) ?? []
    if (first === undefined) return 'notInList'
    return others.length > 0 ? 'duplicateCode' : first
  }
}
