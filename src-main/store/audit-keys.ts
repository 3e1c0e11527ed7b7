import type { Reader, Writer } from './connection.ts'

/** The inner key of the next audit. What arrives holds its keys before its audits are there. */
export function nextAuditKey(reader: Reader): number {
  const row = reader
    .sql<{ last: number }>(
      `SELECT max(coalesce((SELECT max(id) FROM audit), 0),
       coalesce((SELECT max(audit_id) FROM arriving), 0)) AS last`,
    )
    .get()
  return (row?.last ?? 0) + 1
}

/** Keeps so many keys in a row for an import, in a transaction of its caller; gives back the first. */
export function reserveAuditKeys(writer: Writer, importId: string, count: number): number {
  const first = nextAuditKey(writer)
  const add = writer.sql('INSERT INTO arriving (audit_id, import) VALUES (?, ?)')
  for (let at = 0; at < count; at += 1) add.run(first + at, importId)
  return first
}
