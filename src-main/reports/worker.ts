import { move } from 'piscina'
import { printJob, type Job } from './print-job.ts'

/** Prints in its own thread. */
export default async function run(job: Job): Promise<unknown> {
  return move(await printJob(job))
}
