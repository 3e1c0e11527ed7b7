import type { BulkJob, BulkVisit } from './bulk-job.ts'
import { bulkVisits } from './bulk-visits.ts'

/** Runs in a thread: choosing answers takes longer than writing them. */
export default function run(job: BulkJob): BulkVisit[] {
  return bulkVisits(job)
}
