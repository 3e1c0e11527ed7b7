import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import type { DiskFault } from '../fault.ts'
import { brokenPage } from './broken-page.ts'

const faultSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['STORE_BUSY', 'STORE_FULL', 'STORE_READ_ONLY']) }),
  z.object({ code: z.enum(['STORE_DAMAGED', 'STORE_FAILED']), detail: z.string() }),
])

/** Bytes that are checked in a few milliseconds, far sooner than a thread starts. */
const small = 1024 * 1024

/**
 * Every page of a database file, in a thread of its own unless it is small: what is wrong with it, or null.
 * Rejects with the signal's reason.
 */
export async function checkPagesAside(file: string, signal?: AbortSignal): Promise<DiskFault | null> {
  if ((await stat(file)).size <= small) return brokenPage(file)
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { file },
  })
  try {
    const said = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    return faultSchema.nullable().parse(said)
  } finally {
    const ended = worker.terminate()
    // A thread within SQLite ends only after it: nobody waits for that.
    if (signal?.aborted !== true) await ended
  }
}
