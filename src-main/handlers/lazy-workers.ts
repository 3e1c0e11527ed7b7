import { createImagePool, type ImagePool } from '../images/pool.ts'
import { createComparisonPool, type ComparisonPool } from '../store/comparison/pool.ts'
import { createReportPool, type ReportPool } from '../reports/pool.ts'

export interface Workers {
  readonly images: () => ImagePool
  readonly reports: () => ReportPool
  readonly comparison: () => ComparisonPool
  readonly close: () => Promise<void>
}

/** Threads cost a second to start: most commands never draw a picture nor print a report. */
export function lazyWorkers(): Workers {
  let images: ImagePool | undefined
  let reports: ReportPool | undefined
  let comparison: ComparisonPool | undefined
  return {
    images: () => (images ??= createImagePool()),
    reports: () => (reports ??= createReportPool()),
    comparison: () => (comparison ??= createComparisonPool()),
    close: async () => void (await Promise.all([images?.close(), reports?.close(), comparison?.close()])),
  }
}
