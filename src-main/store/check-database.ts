import type { Check } from './integrity-fault.ts'

/** SQLite's own checks: pages, indexes, types, references. */
export const checkDatabase: Check = function* (reader, report) {
  for (const row of reader.sql<{ integrity_check: string }>('PRAGMA integrity_check(100)').all()) {
    if (row.integrity_check === 'ok') continue
    report({ code: 'DATABASE_DAMAGED', record: 'database', id: row.integrity_check, name: 'vizit.sqlite' })
  }
  yield
  const broken = reader
    .sql<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .all()
  for (const { table, rowid, parent } of broken) {
    report({
      code: 'REFERENCE_BROKEN',
      record: 'database',
      id: `${table} ${rowid ?? ''}`.trim(),
      name: parent,
    })
  }
}
