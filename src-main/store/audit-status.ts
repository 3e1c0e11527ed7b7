import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
import type { Saved } from './audits.ts'
/** Status, score revision and log entry in one transaction. Answers that cannot be scored are INVALID; missing fields are the handler's to refuse. */
export declare function submitAudit(writer: Writer, id: string, author: string): Result<Saved, StoreFault>
export declare function approveAudit(writer: Writer, id: string, author: string): Result<Saved, StoreFault>
export declare function returnAudit(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
): Result<Saved, StoreFault>
export declare function rejectAudit(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
): Result<Saved, StoreFault>
export declare function endImpossible(
  writer: Writer,
  id: string,
  author: string,
  reason: string,
): Result<Saved, StoreFault>
