import { draftChecklistSchema, type DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import { fault } from '../../src-shared/model/fault.ts'
import type { Reader, Writer } from './connection.ts'
import {
  draftColumns,
  draftOfRow,
  draftSummary,
  openDraft,
  writeDraft,
  type Draft,
  type DraftLine,
  type DraftRow,
} from './draft-rows.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type { Draft, DraftLine } from './draft-rows.ts'

/** The latest change first. */
export function listDrafts(reader: Reader): DraftLine[] {
  return reading(reader, 'drafts.list', () =>
    reader
      .sql<Omit<DraftLine, 'title'> & { readonly title: string }>(
        `SELECT uid AS id, code, title, basis, questions, moments, updated_at AS updatedAt FROM checklist_draft
         WHERE discarded_at IS NULL ORDER BY updated_at DESC, id DESC`,
      )
      .all()
      .map(row => ({
        ...row,
        title: fromColumn(draftChecklistSchema.shape.title, row.title, `draft ${row.id}`),
      })),
  )
}

/** null for one that is not there, was published or discarded. */
export function findDraft(reader: Reader, id: string): Draft | null {
  return reading(reader, 'drafts.get', () => {
    const found = openDraft(reader, id)
    return found.ok ? draftOfRow(found.value) : null
  })
}

/**
 * The whole document as it now stands. CHANGED_MEANWHILE: another window saved after `version`. The code of a
 * draft that grew from a published checklist stays that checklist's.
 */
export function saveDraft(
  writer: Writer,
  id: string,
  version: number,
  document: DraftChecklist,
): Result<{ readonly version: number; readonly savedAt: string }, StoreFault> {
  type Saved = { readonly version: number; readonly savedAt: string }
  return together(writer, 'drafts.save', (): Result<Saved, RecordFault> => {
    const found = openDraft(writer, id)
    if (!found.ok) return found
    const known = found.value
    if (known.version !== version) return refused({ code: 'CHANGED_MEANWHILE' })
    if (known.basis !== null && document.code !== known.code) {
      return refused({ code: 'INVALID', faults: [fault(['code'], 'codeFixed', document.code, known.code)] })
    }
    const savedAt = writer.clock.now().toISOString()
    writeDraft(writer, {
      ...known,
      document: JSON.stringify(document),
      ...draftSummary(document),
      version: version + 1,
      updatedAt: savedAt,
    })
    return done({ version: version + 1, savedAt })
  })
}

/** Sets a draft aside; `restoreDraft` takes that back until the store is opened anew. */
export function discardDraft(writer: Writer, id: string): Result<null, StoreFault> {
  return together(writer, 'drafts.discard', (): Result<null, RecordFault> => {
    const found = openDraft(writer, id)
    if (!found.ok) return found
    writeDraft(writer, { ...found.value, discardedAt: writer.clock.now().toISOString() })
    return done(null)
  })
}

/** CODE_TAKEN: in the meantime the checklist got another draft. */
export function restoreDraft(writer: Writer, id: string): Result<Draft, StoreFault> {
  return together(writer, 'drafts.restore', (): Result<Draft, RecordFault> => {
    const row = writer.sql<DraftRow>(`SELECT ${draftColumns} FROM checklist_draft WHERE uid = ?`).get(id)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'draft', id })
    if (row.discardedAt === null) return done(draftOfRow(row))
    if (row.basis !== null && nextDraft(writer, row.code)) {
      return refused({ code: 'CODE_TAKEN', value: row.code })
    }
    const restored = { ...row, discardedAt: null }
    writeDraft(writer, restored)
    return done(draftOfRow(restored))
  })
}

/** The draft of the next revision of a published checklist. */
export function nextDraft(reader: Reader, code: string): Draft | null {
  const row = reader
    .sql<DraftRow>(
      `SELECT ${draftColumns} FROM checklist_draft WHERE code = ? AND basis IS NOT NULL AND discarded_at IS NULL`,
    )
    .get(code)
  return row ? draftOfRow(row) : null
}

/** Drafts that were discarded in an earlier run go for good. */
export function sweepDrafts(writer: Writer): void {
  writer.sql('DELETE FROM checklist_draft WHERE discarded_at IS NOT NULL').run()
}
