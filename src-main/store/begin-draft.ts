import { draftOf } from '../../src-shared/authoring/draft-of.ts'
import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import type { DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import type { Standard } from '../../src-shared/model/standard.ts'
import { checklistRow, standardsOf } from './checklist-rows.ts'
import type { Reader, Writer } from './connection.ts'
import { addDraft, type Draft } from './draft-rows.ts'
import { nextDraft } from './drafts.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { done, refused, type Result } from './result.ts'
import { standardThen } from './standard-then.ts'
import { reading, together } from './together.ts'

/** Codes that a new checklist cannot have: of published ones and of drafts. */
export function takenCodes(reader: Reader): ReadonlySet<string> {
  return reading(reader, 'drafts.codes', () => {
    const rows = reader
      .sql<{ code: string }>(
        'SELECT code FROM checklist UNION SELECT code FROM checklist_draft WHERE discarded_at IS NULL',
      )
      .all()
    return new Set(rows.map(({ code }) => code))
  })
}

/** A draft of a checklist of its own. CODE_TAKEN: another checklist or draft has its code. */
export function createDraft(writer: Writer, document: DraftChecklist): Result<Draft, StoreFault> {
  return together(writer, 'drafts.create', (): Result<Draft, RecordFault> => {
    const { code } = document
    if (code !== '' && takenCodes(writer).has(code)) return refused({ code: 'CODE_TAKEN', value: code })
    return done(addDraft(writer, document, null))
  })
}

/** By question: its standard as it stood then; what is not in the library is left out. */
function standardsThen(reader: Reader, checklist: Checklist, at: string): Record<string, Standard> {
  const taken: Record<string, Standard> = {}
  for (const [question, code] of standardsOf(checklist)) {
    const standard = standardThen(reader, code, at)
    if (standard) taken[question] = standard
  }
  return taken
}

/**
 * The draft of a published checklist: the one there is, or a new one of its newest (or the given) revision.
 * `copyAs`: a draft of its own under that code.
 */
export function beginDraft(
  writer: Writer,
  wish: {
    readonly code: string
    readonly revision?: number | undefined
    readonly copyAs?: string | undefined
  },
): Result<Draft, StoreFault> {
  return together(writer, 'drafts.open', (): Result<Draft, RecordFault> => {
    const { code, revision, copyAs } = wish
    const row = checklistRow(writer, code, revision)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'checklist', id: code })
    if (copyAs !== undefined && takenCodes(writer).has(copyAs)) {
      return refused({ code: 'CODE_TAKEN', value: copyAs })
    }
    const there = copyAs === undefined ? nextDraft(writer, code) : null
    if (there) return done(there)
    const checklist = fromColumn(checklistSchema, row.document, `checklist ${code}/${row.revision}`)
    const document = draftOf(checklist, standardsThen(writer, checklist, row.publishedAt))
    return done(
      copyAs === undefined
        ? addDraft(writer, document, row.revision)
        : addDraft(writer, { ...document, code: copyAs }, null),
    )
  })
}
