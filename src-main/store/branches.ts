import type { Branch, BranchFields } from '../../src-shared/model/branch.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
export type BranchChanges = { readonly added: number; readonly updated: number; readonly unchanged: number }
export declare function listBranches(reader: Reader): Branch[]
export declare function findBranch(reader: Reader, id: string): Branch | null
/** Without an id a new branch is made; CODE_TAKEN when another branch has the code. */
export declare function saveBranch(
  writer: Writer,
  fields: BranchFields & { readonly id?: string | undefined },
): Result<Branch, StoreFault>
export declare function setBranchActive(
  writer: Writer,
  id: string,
  active: boolean,
): Result<Branch, StoreFault>
/** All rows or none; known codes are updated. */
export declare function importBranches(
  writer: Writer,
  rows: readonly BranchFields[],
): Result<BranchChanges, StoreFault>
