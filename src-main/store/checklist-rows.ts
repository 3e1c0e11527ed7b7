import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Reader, Writer } from './connection.ts'

export type DocumentRow = {
  readonly id: number
  readonly revision: number
  readonly hash: string
  readonly document: string
  readonly publishedAt: string
  /** Of the whole revision, where this one came without points. */
  readonly wholeHash: string | null
}

/** A stored revision; without a number the newest one. */
export function checklistRow(reader: Reader, code: string, revision?: number): DocumentRow | undefined {
  const select = `SELECT id, revision, hash, document, published_at AS publishedAt, whole_hash AS wholeHash
    FROM checklist WHERE code = ?`
  return revision === undefined
    ? reader.sql<DocumentRow>(`${select} ORDER BY revision DESC LIMIT 1`).get(code)
    : reader.sql<DocumentRow>(`${select} AND revision = ?`).get(code, revision)
}

/** Whether it came without points and integrity marks, as a shopper whose score is hidden gets it; by its inner key. */
export function isReduced(reader: Reader, key: number): boolean {
  const row = reader
    .sql<{ whole: string | null }>('SELECT whole_hash AS whole FROM checklist WHERE id = ?')
    .get(key)
  return (row?.whole ?? null) !== null
}

/** Code and standard of each question that follows one, in the order of the checklist. */
export function standardsOf(checklist: Checklist): [question: string, standard: string][] {
  return checklist.moments.flatMap(moment =>
    moment.questions.flatMap(({ code, standard }): [string, string][] =>
      standard === undefined ? [] : [[code, standard]],
    ),
  )
}

export function addStandardsOf(writer: Writer, key: number, checklist: Checklist): void {
  const add = writer.sql('INSERT INTO checklist_standard (checklist_id, question, standard) VALUES (?, ?, ?)')
  for (const [question, standard] of standardsOf(checklist)) add.run(key, question, standard)
}

/** Published revisions that hide their score from shoppers, each as `code revision`. */
export function checklistsHidingScore(reader: Reader): ReadonlySet<string> {
  const rows = reader
    .sql<{ code: string; revision: number }>(
      "SELECT code, revision FROM checklist WHERE json_extract(document, '$.scoring.hideScore') = 1",
    )
    .all()
  return new Set(rows.map(({ code, revision }) => `${code} ${revision}`))
}
