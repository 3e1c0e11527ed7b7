import type { FailedReport, ReportDocument, WaveReportsWish } from '../../../src-shared/contract/reports.ts'

/** One PDF of many. */
export interface Task {
  readonly document: ReportDocument
  /** Code and name of the branch. */
  readonly branch: string
  readonly name: string
  readonly checklist: string
  /** Id and number of an approved visit; null for a report of the branch. */
  readonly audit: { readonly id: string; readonly number: string } | null
}

/** What a thread is asked for. `folder`: the data folder; `file`: where the PDF is to lie. */
export type Asked =
  | { readonly kind: 'list'; readonly folder: string; readonly wish: WaveReportsWish }
  | {
      readonly kind: 'make'
      readonly folder: string
      readonly wish: WaveReportsWish
      readonly task: Task
      readonly file: string
    }

/** `name`: what a person would call the file. */
export interface MadeTask {
  readonly name: string
  readonly bytes: number
}

/** How a task that failed is told. */
export function failedOf({ document, branch, name, audit }: Task): FailedReport {
  return { document, branch, name, audit: audit?.number ?? null }
}
