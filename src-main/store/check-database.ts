import type { Reader } from './connection.ts'
import type { Check, Report } from './integrity-fault.ts'

/** Tables with rows of an audit that neither is there nor arrives. */
function withoutAudit(reader: Reader): ReadonlySet<string> {
  const children = reader
    .sql<{ name: string; key: string }>(
      `SELECT t.name, f."from" AS key FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
       WHERE t.type = 'table' AND f."table" = 'audit'`,
    )
    .all()
  const lost = children.filter(({ name, key }) =>
    reader
      .sql(
        `SELECT 1 FROM "${name}" WHERE "${key}" NOT IN (SELECT id FROM audit)
         AND "${key}" NOT IN (SELECT audit_id FROM arriving) LIMIT 1`,
      )
      .get(),
  )
  return new Set(lost.map(({ name }) => name))
}

function checkPages(reader: Reader, report: Report, check: 'integrity_check' | 'quick_check'): void {
  for (const row of reader.sql<Readonly<Record<string, string>>>(`PRAGMA ${check}(100)`).all()) {
    const said = row[check] ?? ''
    if (said === 'ok') continue
    report({ code: 'DATABASE_DAMAGED', record: 'database', id: said, name: 'vizit.sqlite' })
  }
}

/** Pages and types, without what the indexes say. */
export const checkDatabaseQuickly: Check = function* (reader, report) {
  checkPages(reader, report, 'quick_check')
  yield
}

/** SQLite's own checks: pages, indexes, types, references. */
export const checkDatabase: Check = function* (reader, report) {
  checkPages(reader, report, 'integrity_check')
  yield
  const lost = withoutAudit(reader)
  const broken = reader
    .sql<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .all()
  for (const { table, rowid, parent } of broken) {
    // What an import is writing has no audit yet; it is not there for anybody.
    if (parent === 'audit' && !lost.has(table)) continue
    report({
      code: 'REFERENCE_BROKEN',
      record: 'database',
      id: `${table} ${rowid ?? ''}`.trim(),
      name: parent,
    })
  }
}
