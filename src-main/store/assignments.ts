import type { Assignment } from '../../src-shared/model/assignment.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
export type StoredAssignment = Assignment & { readonly shopper: string }
export type NewAssignment = {
  /** Code of the wave. */
  readonly wave: string | null
  /** Id of the branch. */
  readonly branch: string
  readonly checklist: { readonly code: string; readonly revision: number }
  readonly shopper: string
  readonly scenario: LocalisedText | null
  readonly from: string
  readonly to: string
}
/** Visits still to be made (open, begun), the nearest deadline first. */
export declare function listAssignments(reader: Reader): StoredAssignment[]
export declare function findAssignment(reader: Reader, id: string): StoredAssignment | null
export declare function addAssignment(
  writer: Writer,
  fields: NewAssignment,
): Result<StoredAssignment, StoreFault>
