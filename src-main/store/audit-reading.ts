import type { Audit, AuditLine, AuditStatus } from '../../src-shared/model/audit.ts'
import type { Reader } from './connection.ts'
export type AuditFilter = {
  readonly wave?: string | undefined
  readonly branch?: string | undefined
  readonly status?: readonly AuditStatus[] | undefined
}
/** Codes of wave and branch; the newest first. */
export declare function listAudits(reader: Reader, filter?: AuditFilter): AuditLine[]
export declare function readAudit(reader: Reader, id: string): Audit | null
