import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
import type { Saved } from './audits.ts'
/** `sha256` names a file kept by `keepFile`. */
export type NewEvidence = Pick<Evidence, 'question' | 'sha256' | 'kind' | 'name' | 'caption' | 'takenAt'>
export declare function attachEvidence(
  writer: Writer,
  id: string,
  fields: NewEvidence,
  author: string,
): Result<Evidence, StoreFault>
export declare function detachEvidence(
  writer: Writer,
  id: string,
  evidence: string,
  author: string,
): Result<Saved, StoreFault>
export declare function captionEvidence(
  writer: Writer,
  id: string,
  evidence: string,
  caption: string,
): Result<Saved, StoreFault>
