import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import { draftChecklistSchema } from '../../src-shared/model/draft-checklist.ts'
import { z } from '../../src-shared/model/zod.ts'
import { standardsOf } from './checklist-rows.ts'
import type { Reader } from './connection.ts'
import { sha256 } from './content-hash.ts'
import { isDeclared } from './declared-losses.ts'
import { draftColumns, draftHash, type DraftRow } from './draft-rows.ts'
import type { Check } from './integrity-fault.ts'
import { parseColumn } from './json-column.ts'
import { parseStandard, standardColumns, standardHash, type StandardRow } from './standard-rows.ts'

type ChecklistRow = {
  readonly id: number
  readonly code: string
  readonly revision: number
  readonly hash: string
  readonly document: string
  readonly title: string
  readonly publishedAt: string
  readonly publishedBy: string
  readonly wholeHash: string | null
}

/** Older entries tell of the hash alone. */
const publishedSchema = z.object({
  at: z.string(),
  author: z.string(),
  whole: z.string().nullable().default(null),
})

/** Whether time, author and the hash of the whole are those that the log tells of, where it still does. */
function publishedAsTold(reader: Reader, row: ChecklistRow): boolean {
  const entry = reader
    .sql<{ content: string | null }>(
      `SELECT content FROM log WHERE subject = ? AND kind IN ('checklist.published', 'store.kept')
       ORDER BY id DESC LIMIT 1`,
    )
    .get(`${row.code}/${row.revision}`)
  const told = parseColumn(publishedSchema, entry?.content ?? '')
  if (!told) return row.publishedBy === ''
  const { at, author, whole } = told
  return at === row.publishedAt && author === row.publishedBy && whole === row.wholeHash
}

function sameStandards(reader: Reader, key: number, checklist: Checklist): boolean {
  const kept = reader
    .sql<[string, string]>(
      'SELECT question, standard FROM checklist_standard WHERE checklist_id = ? ORDER BY question',
    )
    .raw()
    .all(key)
  const named = standardsOf(checklist).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return canonicalJson(kept) === canonicalJson(named)
}

function checklistHolds(reader: Reader, row: ChecklistRow): boolean {
  if (sha256(row.document) !== row.hash) return false
  const checklist = parseColumn(checklistSchema, row.document)
  return (
    checklist?.code === row.code &&
    checklist.revision === row.revision &&
    canonicalJson(checklist.title) === row.title &&
    publishedAsTold(reader, row) &&
    sameStandards(reader, row.id, checklist)
  )
}

/** Every published revision against its hash, what the row repeats of it, and what the log tells of it. */
export const checkChecklists: Check = function* (reader, report) {
  const keys = reader.sql<{ id: number }>('SELECT id FROM checklist ORDER BY code, revision').all()
  for (const { id } of keys) {
    const row = reader
      .sql<ChecklistRow>(
        `SELECT id, code, revision, hash, document, title, published_at AS publishedAt, published_by AS publishedBy,
         whole_hash AS wholeHash FROM checklist WHERE id = ?`,
      )
      .get(id)
    if (row && !checklistHolds(reader, row)) {
      const name = `${row.code}/${row.revision}`
      report({ code: 'RECORD_CHANGED', record: 'checklist', id: name, name })
    }
    yield
  }
  // The last that the log tells of a code is whether it is retired.
  const differing = reader
    .sql<{ code: string }>(
      `WITH told AS (SELECT subject AS code, kind, max(id) FROM log
         WHERE kind IN ('checklist.retired', 'checklist.resumed') GROUP BY subject)
       SELECT code FROM told WHERE (kind = 'checklist.retired') <> (code IN (SELECT code FROM checklist_retired))
       UNION SELECT code FROM checklist_retired WHERE code NOT IN (SELECT code FROM told)`,
    )
    .all()
  for (const { code } of differing) {
    report({ code: 'RECORD_CHANGED', record: 'checklist', id: code, name: code })
  }
}

/** Every revision of a standard against its hash, and none left out. */
export const checkStandards: Check = function* (reader, report) {
  const rows = reader
    .sql<StandardRow & { readonly hash: string }>(
      `SELECT ${standardColumns}, hash FROM standard ORDER BY code, revision`,
    )
    .all()
  let before: StandardRow | undefined
  for (const row of rows) {
    const name = `${row.code}/${row.revision}`
    const holds = standardHash(row) === row.hash && parseStandard(row.document)?.code === row.code
    if (!holds) report({ code: 'RECORD_CHANGED', record: 'standard', id: name, name })
    const expected = before?.code === row.code ? before.revision + 1 : 1
    if (row.revision !== expected && !isDeclared(reader, `${row.code}/${expected}`)) {
      const missing = `${row.code}/${expected}`
      report({ code: 'RECORD_MISSING', record: 'standard', id: missing, name: missing })
    }
    before = row
  }
  yield
}

/** Every draft against its hash. */
export const checkDrafts: Check = function* (reader, report) {
  const keys = reader.sql<{ id: number }>('SELECT id FROM checklist_draft ORDER BY id').all()
  for (const { id } of keys) {
    const row = reader
      .sql<DraftRow & { readonly hash: string }>(
        `SELECT ${draftColumns}, hash FROM checklist_draft WHERE id = ?`,
      )
      .get(id)
    if (row && (draftHash(row) !== row.hash || !parseColumn(draftChecklistSchema, row.document))) {
      report({ code: 'RECORD_CHANGED', record: 'draft', id: row.id, name: row.code })
    }
    yield
  }
}
