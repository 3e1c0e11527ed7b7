import type { AuditStatus } from '../../src-shared/model/audit.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault } from './fault.ts'
import { done, refused, type Result } from './result.ts'

export type AuditKey = {
  readonly key: number
  readonly status: AuditStatus
  readonly checklist: number
}

export type Saved = { readonly savedAt: string }
/** `version` is what the stored state is known by from now on. */
export type SavedAs = Saved & { readonly version: string }

/** An audit by its travelling id. */
export function auditKey(reader: Reader, id: string): Result<AuditKey, RecordFault> {
  const row = reader
    .sql<AuditKey>('SELECT id AS key, status, checklist_id AS checklist FROM audit WHERE uid = ?')
    .get(id)
  return row ? done(row) : refused({ code: 'NOT_FOUND', kind: 'audit', id })
}

/** The same, LOCKED unless the shopper still works on it. */
export function openAudit(reader: Reader, id: string): Result<AuditKey, RecordFault> {
  const found = auditKey(reader, id)
  if (!found.ok) return found
  const { status } = found.value
  return status === 'draft' || status === 'returned' ? found : refused({ code: 'LOCKED', status })
}

/** Notes the time of a change; gives it back as the moment it was saved. */
export function touch(writer: Writer, key: number): Saved {
  const savedAt = writer.clock.now().toISOString()
  writer.sql('UPDATE progress SET updated_at = ? WHERE audit_id = ?').run(savedAt, key)
  return { savedAt }
}
