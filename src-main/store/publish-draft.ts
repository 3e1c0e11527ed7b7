import { fileOf } from '../../src-shared/authoring/file-of.ts'
import { publishingFaults } from '../../src-shared/authoring/publishing-faults.ts'
import { fault } from '../../src-shared/model/fault.ts'
import { readChecklist } from '../../src-shared/model/read-checklist.ts'
import { checklistRow } from './checklist-rows.ts'
import type { Writer } from './connection.ts'
import { draftOfRow, openDraft } from './draft-rows.ts'
import type { StoreFault } from './fault.ts'
import { publishChecklist, type Published } from './publish-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

/**
 * Makes the next revision of what stands in the draft, and ends the draft; content that the newest revision has
 * already makes none. INVALID lists every fault and keeps the draft. CHANGED_MEANWHILE: another window saved after
 * `version`.
 */
export function publishDraft(
  writer: Writer,
  id: string,
  version: number,
  author: string,
): Result<Published, StoreFault> {
  return together(writer, 'drafts.publish', (): Result<Published, StoreFault> => {
    const found = openDraft(writer, id)
    if (!found.ok) return found
    const draft = draftOfRow(found.value)
    if (draft.version !== version) return refused({ code: 'CHANGED_MEANWHILE' })
    const read = readChecklist(fileOf(draft.document))
    const taken = draft.basis === null && checklistRow(writer, draft.code) !== undefined
    const faults = [
      ...(taken ? [fault(['code'], 'duplicateCode', draft.code)] : []),
      ...(read.ok ? publishingFaults(draft.document) : read.faults),
    ]
    if (!read.ok || faults.length > 0) return refused({ code: 'INVALID', faults })
    const published = publishChecklist(writer, read.checklist, author)
    if (!published.ok) return published
    writer.sql('DELETE FROM checklist_draft WHERE uid = ?').run(id)
    return done(published.value)
  })
}
