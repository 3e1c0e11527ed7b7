import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { checklistSchema } from '../../src-shared/model/checklist.ts'
import { sha256 } from './content-hash.ts'
import type { Check } from './integrity-fault.ts'
import { parseColumn } from './json-column.ts'
import { standardHash, type StandardStatus } from './standards.ts'

type ChecklistRow = {
  readonly code: string
  readonly revision: number
  readonly hash: string
  readonly document: string
  readonly title: string
}

function checklistHolds(row: ChecklistRow): boolean {
  if (sha256(row.document) !== row.hash) return false
  const checklist = parseColumn(checklistSchema, row.document)
  return (
    checklist?.code === row.code &&
    checklist.revision === row.revision &&
    canonicalJson(checklist.title) === row.title
  )
}

/** Every published revision against its hash. */
export const checkChecklists: Check = function* (reader, report) {
  const keys = reader.sql<{ id: number }>('SELECT id FROM checklist ORDER BY code, revision').all()
  for (const { id } of keys) {
    const row = reader
      .sql<ChecklistRow>('SELECT code, revision, hash, document, title FROM checklist WHERE id = ?')
      .get(id)
    if (row && !checklistHolds(row)) {
      const name = `${row.code}/${row.revision}`
      report({ code: 'RECORD_CHANGED', record: 'checklist', id: name, name })
    }
    yield
  }
}

type StandardRow = {
  readonly code: string
  readonly revision: number
  readonly industry: string
  readonly status: StandardStatus
  readonly document: string
  readonly hash: string
}

/** Every standard against its hash. */
export const checkStandards: Check = function* (reader, report) {
  const rows = reader
    .sql<StandardRow>(
      'SELECT code, revision, industry, status, document, hash FROM standard ORDER BY code, revision',
    )
    .all()
  for (const row of rows) {
    if (standardHash(row) === row.hash) continue
    const name = `${row.code}/${row.revision}`
    report({ code: 'RECORD_CHANGED', record: 'standard', id: name, name })
  }
  yield
}
