import type { NetworkReport } from '../network-report.ts'
import type { Sheet } from '../compared/sheet.ts'

/** What every part of the comparison is drawn from. */
export interface NetworkSheet extends Sheet {
  readonly report: NetworkReport
  /** Code of the wave. */
  readonly wave: string
}

/** A part that begins a page. */
export const newPage = { pageBreak: 'before', margin: [0, 0, 0, 4] } as const
