import type { AuditStatus } from '../../src-shared/model/audit.ts'
import type { Fault as InputFault } from '../../src-shared/model/fault.ts'
import type { Holder } from './holder.ts'

/** What the disk or the database can do to any call. Nothing of the call was written. */
export type DiskFault =
  | { readonly code: 'STORE_BUSY' }
  | { readonly code: 'STORE_FULL' }
  | { readonly code: 'STORE_READ_ONLY' }
  | { readonly code: 'STORE_DAMAGED'; readonly detail: string }
  | { readonly code: 'STORE_FAILED'; readonly detail: string }

/** Why a data folder is not opened. It was left as it stood. */
export type OpenFault =
  | DiskFault
  | { readonly code: 'STORE_MISSING' }
  | { readonly code: 'STORE_FOREIGN' }
  | { readonly code: 'STORE_NEWER'; readonly found: number; readonly known: number }
  /** A reader cannot migrate: open the folder for writing once. */
  | { readonly code: 'STORE_OLDER'; readonly found: number; readonly known: number }
  | { readonly code: 'STORE_HELD'; readonly holder: Holder | null }

type Missing =
  | 'audit'
  | 'comment'
  | 'appeal'
  | 'assignment'
  | 'branch'
  | 'wave'
  | 'shopper'
  | 'standard'
  | 'checklist'
  | 'draft'
  | 'evidence'
  | 'file'
  | 'person'
  | 'action'
  | 'pilot'

/** Why a write is refused by the rules of the records. */
export type RecordFault =
  | { readonly code: 'NOT_FOUND'; readonly kind: Missing; readonly id: string }
  /** The visit is submitted: its answers are read, not changed. */
  | { readonly code: 'LOCKED'; readonly status: AuditStatus }
  | { readonly code: 'APPEAL_DECIDED' }
  /** Another person's comment, or one that was sent. */
  | { readonly code: 'COMMENT_FIXED' }
  | { readonly code: 'STATUS_REFUSED'; readonly from: AuditStatus; readonly to: AuditStatus }
  /** A newer state was stored after the one that was edited. */
  | { readonly code: 'CHANGED_MEANWHILE' }
  | { readonly code: 'CODE_TAKEN'; readonly value: string }
  | { readonly code: 'REVISION_TAKEN'; readonly checklist: string; readonly revision: number }
  | { readonly code: 'QUESTION_UNKNOWN'; readonly question: string }
  | { readonly code: 'INVALID'; readonly faults: readonly InputFault[] }
  | { readonly code: 'EVIDENCE_EMPTY' }
  | { readonly code: 'EVIDENCE_TOO_LARGE'; readonly limit: number }

export type StoreFault = DiskFault | RecordFault

/** Thrown by reads when the disk fails under them; carries the fault as a value. */
export class StoreFailure extends Error {
  readonly fault: DiskFault
  constructor(fault: DiskFault, cause?: unknown) {
    super(fault.code, { cause })
    this.name = 'StoreFailure'
    this.fault = fault
  }
}
