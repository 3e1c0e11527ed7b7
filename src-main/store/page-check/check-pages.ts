import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import { brokenPage } from './broken-page.ts'

/** Bytes that are checked in a few milliseconds, far sooner than a thread starts. */
const small = 1024 * 1024

/** Every page of a database file, in a thread of its own unless it is small: what is wrong with it, or null. */
export async function checkPagesAside(file: string): Promise<string | null> {
  if ((await stat(file)).size <= small) return brokenPage(file)
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { file },
  })
  try {
    const said = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    return z.string().nullable().parse(said)
  } finally {
    await worker.terminate()
  }
}
