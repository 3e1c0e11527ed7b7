import type { Standard } from '../../src-shared/model/standard.ts'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import type { Result } from './result.ts'
export type StandardStatus = 'draft' | 'active' | 'retired'
export type StoredStandard = {
  readonly standard: Standard
  readonly revision: number
  readonly industry: string
  readonly status: StandardStatus
}
/** The newest revision of each. */
export declare function listStandards(reader: Reader, industry?: string): StoredStandard[]
/** New codes are added, changed ones get the next revision. */
export declare function importStandards(
  writer: Writer,
  industry: string,
  standards: readonly Standard[],
): Result<{ readonly added: number; readonly updated: number; readonly unchanged: number }, DiskFault>
