import type { RatingRead, RatingScale } from '../../src-shared/model/rating.ts'
import { contentHash, flatHash } from './content-hash.ts'

/** A file that was taken in; every rating's hash holds it, for a file's scale makes its percents. */
export type ImportRow = {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly low: number
  readonly high: number
  readonly at: string
  readonly author: string
}

export type RatingRow = {
  readonly branch: string
  readonly givenOn: string
  readonly criterion: string | null
  readonly rating: number
  readonly percent: number
  readonly text: string
  readonly identity: string
}

export const importColumns = 'i.uid AS id, i.file, i.sha256, i.low, i.high, i.at, i.author'
export const ratingRowColumns = `b.uid AS branch, r.given_on AS givenOn, r.criterion, r.rating, r.percent, r.text,
  r.identity`

export function importHash({ id, file, sha256, low, high, at, author }: ImportRow): string {
  return contentHash({ id, file, sha256, low, high, at, author })
}

/** `file`: hash of the import the rating came with. */
export function ratingHash(file: string, row: RatingRow): string {
  const { branch, givenOn, criterion, rating, percent, text, identity } = row
  return flatHash({ branch, criterion: criterion ?? '', file, givenOn, identity, percent, rating, text })
}

/**
 * SHA-256 of what a line says, with its place among equal lines of its file: three alike stay three, and the same file
 * again, or a longer one that begins with it, brings the same ones.
 */
export function identitiesOf(lines: readonly RatingRead[]): string[] {
  const seen = new Map<string, number>()
  return lines.map(({ branch, givenOn, criterion, rating, text }) => {
    const said = { branch, criterion: criterion ?? '', givenOn }
    const first = flatHash({ ...said, place: 0, rating, text })
    const place = seen.get(first) ?? 0
    seen.set(first, place + 1)
    return place === 0 ? first : flatHash({ ...said, place, rating, text })
  })
}

export const scaleOf = ({ low, high }: ImportRow): RatingScale => ({ low, high })
