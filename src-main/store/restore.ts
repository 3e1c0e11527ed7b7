import type { DiskFault } from './fault.ts'
import type { IntegrityFault } from './integrity.ts'
import type { Result } from './result.ts'
export type RestoreFault =
  | DiskFault
  | { readonly code: 'FOLDER_NOT_EMPTY' }
  | { readonly code: 'BACKUP_BROKEN'; readonly entry: string }
  | { readonly code: 'BACKUP_NEWER' }
  | { readonly code: 'BACKUP_FAULTS'; readonly faults: readonly IntegrityFault[] }
/** Unpacks beside, verifies, and only then puts it into the empty (or absent) folder. */
export declare function restoreStore(
  file: string,
  folder: string,
): Promise<Result<{ readonly evidence: number }, RestoreFault>>
