import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { Reader } from '../connection.ts'
import { StoreFailure } from '../fault.ts'
import { inCommonAnswerSchema, type InCommon, type InCommonJob } from './in-common-job.ts'

/** Raw scores over common questions, computed from the answers in a thread of its own. */
export interface ComparisonPool {
  count(reader: Reader, job: Omit<InCommonJob, 'folder'>): Promise<InCommon>
  close(): Promise<void>
}

function read(result: unknown): InCommon {
  const answer = inCommonAnswerSchema.parse(result)
  if (answer.ok) return answer.counted
  throw new StoreFailure({ code: 'STORE_FAILED', detail: answer.detail })
}

/** Answers kept, the last asked for the longest. */
const kept = 16

/** The thread starts at the first question and keeps what it counted for some minutes. */
export function createComparisonPool(): ComparisonPool {
  const pool = new Piscina<InCommonJob, unknown>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 300_000,
  })
  const answers = new Map<string, { readonly state: number; readonly counted: Promise<InCommon> }>()
  return {
    count(reader, wanted) {
      const job = { ...wanted, folder: reader.folder }
      const key = JSON.stringify(job)
      // Whatever changes a score or a status is told in the log, in the same transaction.
      const state = reader.sql<{ last: number | null }>('SELECT max(id) AS last FROM log').get()?.last ?? 0
      const known = answers.get(key)
      answers.delete(key)
      const counted = known?.state === state ? known.counted : pool.run(job).then(read)
      answers.set(key, { state, counted })
      counted.catch(() => answers.delete(key))
      for (const oldest of answers.keys()) {
        if (answers.size <= kept) break
        answers.delete(oldest)
      }
      return counted
    },
    close: () => pool.destroy(),
  }
}
