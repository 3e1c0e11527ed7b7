import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { WorkbookJob } from './job.ts'

/** Far more than the largest workbook takes that is let in. */
const longest = 60_000
/** Above what a workbook at the limit needs; one that needs more ends its thread, not the program. */
const heapMb = 768

/** Bytes: a file smaller than this takes less to read than a thread to start. */
export const threadsBelow = 256 * 1024

/** The thread had to be ended: no room or no time left for it. */
export class ThreadEnded extends Error {}

/**
 * Starts a thread for one job and gives its answer: workbooks are rare, and what one has left behind in memory
 * goes with its thread. Throws ThreadEnded, or what the job has thrown.
 */
export async function runJob(job: WorkbookJob, milliseconds = longest): Promise<unknown> {
  const pool = new Piscina<WorkbookJob, unknown>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  const time = AbortSignal.timeout(milliseconds)
  try {
    return await pool.run(job, { signal: time })
  } catch (error) {
    if (time.aborted || isOutOfMemory(error)) throw new ThreadEnded('no room or no time', { cause: error })
    throw error
  } finally {
    await pool.destroy()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
