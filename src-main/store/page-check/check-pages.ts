import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'

/** Every page of a database file, in a thread of its own: what is wrong with it, or null. */
export async function checkPagesAside(file: string): Promise<string | null> {
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
