import type { Reader } from './connection.ts'
import type { DiskFault } from './fault.ts'
import type { Result } from './result.ts'
export type BackupMade = {
  readonly file: string
  readonly bytes: number
  readonly evidence: number
  /** Hashes of evidence files that were not there. */ readonly missing: readonly string[]
}
/** One file with database and evidence, taken while the store is in use. */
export declare function backupStore(
  reader: Reader,
  file: string,
  options: { readonly now: Date; readonly progress?: (done: number, total: number) => void },
): Promise<Result<BackupMade, DiskFault>>
