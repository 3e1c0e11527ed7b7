import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { repairOutcomeSchema, type RepairOutcome } from './outcome.ts'

/** Repairs a damaged folder in a thread of its own, for it may take minutes. */
export async function repairAside(folder: string): Promise<RepairOutcome> {
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { folder },
  })
  try {
    const said = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    return repairOutcomeSchema.parse(said)
  } finally {
    await worker.terminate()
  }
}
