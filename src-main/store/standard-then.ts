import { resolveStandard } from '../../src-shared/model/resolve-standard.ts'
import type { Standard, StandardDocument } from '../../src-shared/model/standard.ts'
import type { Reader } from './connection.ts'
import { standardColumns, storedStandard, type StandardRow } from './standard-rows.ts'

/** The revision that was the newest at that time (ISO 8601, UTC); the first one where all are later. */
function documentThen(reader: Reader, code: string, at: string): StandardDocument | undefined {
  const select = `SELECT ${standardColumns} FROM standard WHERE code = ?`
  const row =
    reader.sql<StandardRow>(`${select} AND at <= ? ORDER BY revision DESC LIMIT 1`).get(code, at) ??
    reader.sql<StandardRow>(`${select} ORDER BY revision LIMIT 1`).get(code)
  return row && storedStandard(row).document
}

/** A standard, whole, as it stood at that time; null when it is not in the library. */
export function standardThen(reader: Reader, code: string, at: string): Standard | null {
  const document = documentThen(reader, code, at)
  return document ? resolveStandard(document, base => documentThen(reader, base, at)) : null
}
