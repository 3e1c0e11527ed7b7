import type { DiskFault } from './fault.ts'
import type { Store } from './open-store.ts'
import type { Result } from './result.ts'
/** At the first start of each day; keeps the last 14. */
export declare function backupDaily(
  store: Store,
): Promise<Result<{ readonly made: string | null; readonly kept: number }, DiskFault>>
