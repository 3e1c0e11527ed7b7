import type { BranchReport } from '../branch-report.ts'
import type { Sheet } from '../compared/sheet.ts'

/** What every part of the branch report is drawn from. */
export interface BranchSheet extends Sheet {
  readonly report: BranchReport
  /** Code of the wave. */
  readonly wave: string
}
