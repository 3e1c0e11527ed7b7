import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { standardSchema, type Standard, type StandardDocument } from '../../src-shared/model/standard.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash } from './content-hash.ts'
import type { DiskFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { done, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type StandardStatus = 'draft' | 'active' | 'retired'

type StoredStandard = {
  readonly standard: Standard
  readonly revision: number
  readonly industry: string
  readonly status: StandardStatus
}

type StandardRow = {
  readonly code: string
  readonly revision: number
  readonly industry: string
  readonly status: StandardStatus
  readonly document: string
}

/** What the hash of a stored standard is made of. */
export function standardHash(row: StandardRow): string {
  const { code, revision, industry, status, document } = row
  return contentHash({ code, revision, industry, status, document })
}

const newest = `SELECT code, max(revision) AS revision, industry, status, document FROM standard`

/** The newest revision of each, by code. */
export function listStandards(reader: Reader, industry?: string): StoredStandard[] {
  return reading(reader, 'standards.list', () =>
    reader
      .sql<StandardRow>(`${newest} GROUP BY code ORDER BY code`)
      .all()
      .filter(row => industry === undefined || row.industry === industry)
      .map(row => ({
        standard: fromColumn(standardSchema, row.document, `standard ${row.code}`),
        revision: row.revision,
        industry: row.industry,
        status: row.status,
      })),
  )
}

/** New codes are added as active, changed ones get the next revision. All or none. */
export function importStandards(
  writer: Writer,
  industry: string,
  standards: readonly StandardDocument[],
): Result<{ readonly added: number; readonly updated: number; readonly unchanged: number }, DiskFault> {
  return together(writer, 'standards.import', () => {
    const changes = { added: 0, updated: 0, unchanged: 0 }
    for (const standard of standards) {
      const known = writer.sql<StandardRow>(`${newest} WHERE code = ? GROUP BY code`).get(standard.code)
      const document = canonicalJson(standard)
      if (known && known.document === document && known.industry === industry) {
        changes.unchanged += 1
        continue
      }
      const row: StandardRow = {
        code: standard.code,
        revision: (known?.revision ?? 0) + 1,
        industry,
        status: known?.status ?? 'active',
        document,
      }
      writer
        .sql(
          'INSERT INTO standard (code, revision, industry, status, document, hash) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(row.code, row.revision, row.industry, row.status, row.document, standardHash(row))
      changes[known ? 'updated' : 'added'] += 1
    }
    addToLog(writer, { kind: 'standards.imported', subject: industry, content: changes })
    return done(changes)
  })
}
