import { answerSchema, type Answer } from '../../src-shared/model/answer.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import {
  durationSourceSchema,
  type DurationSource,
  type DurationVersion,
} from '../../src-shared/model/duration-source.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'

/** The source of a version as it is read from its column. */
export function sourceOf(column: string | null, what: string): DurationSource | null {
  return column === null ? null : fromColumn(durationSourceSchema, column, what)
}

/** The newest version of a duration that had this value: how it came about, as it is stored. */
function knownSource(reader: Reader, key: number, question: string, value: number): string | null {
  const row = reader
    .sql<{ source: string | null }>(
      `SELECT source FROM answer_history WHERE audit_id = ? AND question = ? AND document ->> '$.value' = ?
       ORDER BY seq DESC LIMIT 1`,
    )
    .get(key, question, value)
  return row?.source ?? null
}

/**
 * How a duration that is to be stored came about, as JSON: what is said, or, where nothing is (a comment was written, an
 * older value came back), what was known of this value. `renewed`: it differs from what is known of it.
 */
export function sourceToStore(
  reader: Reader,
  key: number,
  question: string,
  { value }: Answer,
  said: DurationSource | undefined,
): { readonly source: string | null; readonly renewed: boolean } {
  if (typeof value !== 'number') return { source: null, renewed: false }
  const known = knownSource(reader, key, question, value)
  const source = said === undefined ? known : canonicalJson(said)
  return { source, renewed: source !== known }
}

/** Every version of an audit's durations whose source is known, the oldest first. */
export function durationVersions(reader: Reader, key: number, id: string): DurationVersion[] {
  return reader
    .sql<{ question: string; document: string; source: string; at: string; by: string }>(
      `SELECT question, document, source, at, author AS by FROM answer_history
       WHERE audit_id = ? AND source IS NOT NULL ORDER BY seq`,
    )
    .all(key)
    .flatMap(({ document, source, ...row }) => {
      const what = `audit ${id}, ${row.question}`
      const { value } = fromColumn(answerSchema, document, what)
      if (typeof value !== 'number') return []
      return [{ ...row, seconds: value, source: fromColumn(durationSourceSchema, source, what) }]
    })
}
