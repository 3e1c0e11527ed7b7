import { ratingColumns, type RatingColumn, type RatingMapping } from '../../../src-shared/model/rating.ts'

/** Headings that surveys and review sites use for the same thing, in both languages, lower case. */
const headings: Readonly<Record<RatingColumn, readonly string[]>> = {
  branch: [
    'branch',
    'branch code',
    'branch name',
    'store',
    'location',
    'code',
    'филиал',
    'код филиала',
    'точка',
    'код точки',
    'отделение',
    'магазин',
    'код',
  ],
  date: ['date', 'day', 'given on', 'created', 'дата', 'день', 'дата отзыва', 'дата оценки'],
  criterion: ['criterion', 'aspect', 'topic', 'критерий', 'тема', 'аспект'],
  rating: ['rating', 'score', 'stars', 'mark', 'оценка', 'балл', 'рейтинг', 'звёзды', 'звезды'],
  text: ['text', 'review', 'comment', 'отзыв', 'текст', 'текст отзыва', 'комментарий'],
}

/** Proposes which column fills which field; each column is used once at most. */
export function proposeRatingMapping(columns: readonly string[]): RatingMapping {
  const free = new Map(columns.map(column => [column.trim().toLowerCase(), column]))
  const mapping: RatingMapping = {}
  for (const field of ratingColumns) {
    const known = headings[field].find(heading => free.has(heading))
    const column = known === undefined ? undefined : free.get(known)
    if (known === undefined || column === undefined) continue
    mapping[field] = column
    free.delete(known)
  }
  return mapping
}
