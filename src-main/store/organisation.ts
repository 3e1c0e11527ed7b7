import type { Organisation } from '../../src-shared/model/organisation.ts'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import type { Result } from './result.ts'
/** Defaults until it is saved: target 85, A4, privacy on. */
export declare function readOrganisation(reader: Reader): Organisation
/** `logo` names a file kept by `keepFile`. */
export declare function saveOrganisation(
  writer: Writer,
  organisation: Organisation,
): Result<Organisation, DiskFault>
