import type { ReadStream } from 'node:fs'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
export type KeptFile = { readonly sha256: string; readonly bytes: number }
export const largestEvidence = 64 * 1024 * 1024
/** Puts bytes on disk under their SHA-256 and waits until they are there. Attach the row after. */
export declare function keepFile(
  writer: Writer,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  mime: string,
): Promise<Result<KeptFile, StoreFault>>
export type OpenedFile = {
  readonly sha256: string
  readonly bytes: number
  readonly mime: string
  readonly path: string
  /** Both ends inclusive, as in a Range header. */ readonly stream: (range?: {
    readonly start: number
    readonly end: number
  }) => ReadStream
}
/** null for a hash that no record names or whose file is gone. */
export declare function openFile(reader: Reader, sha256: string): OpenedFile | null
