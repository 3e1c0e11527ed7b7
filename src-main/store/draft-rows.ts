import {
  draftChecklistSchema,
  type DraftChecklist,
  type DraftText,
} from '../../src-shared/model/draft-checklist.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'
import type { RecordFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { done, refused, type Result } from './result.ts'

/** A checklist under construction, without what stands in it. */
export type DraftLine = {
  readonly id: string
  readonly code: string
  readonly title: DraftText
  /** The published revision it grew from; null for one of its own. */
  readonly basis: number | null
  readonly questions: number
  readonly moments: number
  readonly updatedAt: string
}

export type Draft = DraftLine & { readonly version: number; readonly document: DraftChecklist }

export type DraftRow = Omit<Draft, 'title' | 'document'> & {
  readonly title: string
  readonly document: string
  /** JSON: code and standard of each question that follows one. */
  readonly uses: string
  readonly discardedAt: string | null
}

export const draftColumns = `uid AS id, code, basis, document, title, moments, questions, uses, version,
  updated_at AS updatedAt, discarded_at AS discardedAt`

export function draftHash(row: DraftRow): string {
  const { id, code, basis, document, title, moments, questions, uses, version, updatedAt, discardedAt } = row
  return contentHash({
    id,
    code,
    basis,
    document,
    title,
    moments,
    questions,
    uses,
    version,
    updatedAt,
    discardedAt,
  })
}

/** What the row repeats of its document. */
export function draftSummary(document: DraftChecklist) {
  const questions = document.moments.flatMap(moment => moment.questions)
  const uses = questions.flatMap(({ code, standard }) => (standard === undefined ? [] : [[code, standard]]))
  return {
    code: document.code,
    title: JSON.stringify(document.title),
    moments: document.moments.length,
    questions: questions.length,
    uses: JSON.stringify(uses),
  }
}

export function draftOfRow(row: DraftRow): Draft {
  const { id, basis, questions, moments, version, updatedAt } = row
  const document = fromColumn(draftChecklistSchema, row.document, `draft ${id}`)
  const { code, title } = document
  return { id, code, title, basis, questions, moments, updatedAt, version, document }
}

/** One that is not discarded. */
export function openDraft(reader: Reader, id: string): Result<DraftRow, RecordFault> {
  const row = reader
    .sql<DraftRow>(`SELECT ${draftColumns} FROM checklist_draft WHERE uid = ? AND discarded_at IS NULL`)
    .get(id)
  return row ? done(row) : refused({ code: 'NOT_FOUND', kind: 'draft', id })
}

/** Writes the row as a whole, with its hash. */
export function writeDraft(writer: Writer, row: DraftRow): void {
  writer
    .sql(
      `INSERT INTO checklist_draft (uid, code, basis, document, title, moments, questions, uses, version, updated_at,
       discarded_at, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (uid) DO UPDATE SET code = excluded.code, document = excluded.document, title = excluded.title,
       moments = excluded.moments, questions = excluded.questions, uses = excluded.uses, version = excluded.version,
       updated_at = excluded.updated_at, discarded_at = excluded.discarded_at, hash = excluded.hash`,
    )
    .run(
      row.id,
      row.code,
      row.basis,
      row.document,
      row.title,
      row.moments,
      row.questions,
      row.uses,
      row.version,
      row.updatedAt,
      row.discardedAt,
      draftHash(row),
    )
}

/** Stores a new draft; its code has been looked at. */
export function addDraft(writer: Writer, document: DraftChecklist, basis: number | null): Draft {
  const row: DraftRow = {
    id: writer.newId(),
    basis,
    document: JSON.stringify(document),
    ...draftSummary(document),
    version: 1,
    updatedAt: writer.clock.now().toISOString(),
    discardedAt: null,
  }
  writeDraft(writer, row)
  return draftOfRow(row)
}
