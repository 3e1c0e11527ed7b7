import { listExports, type ExportLine } from '../exports.ts'
import type { Reader } from '../connection.ts'

/** Files that left this machine with any of these audits in them, the newest first. */
export function beyondReach(reader: Reader, audits: readonly string[]): ExportLine[] {
  const among = new Set(audits)
  return listExports(reader).filter(line => line.audits.some(id => among.has(id)))
}
