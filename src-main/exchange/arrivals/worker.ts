import { parentPort, workerData } from 'node:worker_threads'
import { sweepArrivals } from '../../store/sweep-arrivals.ts'
import { arrivalWriter } from './arrival-writer.ts'
import type { ArrivalJob, ArrivalMessage, FilesJob, SweepJob } from './job.ts'
import { serveFiles } from './serve-files.ts'
import { takeIn } from './take-in.ts'

// Given by our own process alone, in `files-thread.ts` and `take-audits.ts`.
const job = workerData as ArrivalJob | FilesJob | SweepJob
const port = parentPort
if (!port) throw new Error('runs in a thread')

if (job.kind === 'files') await serveFiles(job)
else if (job.kind === 'sweep') {
  const writer = arrivalWriter(job.folder, new Date().toISOString())
  sweepArrivals(writer, job.import)
  writer.db.close()
} else {
  const say = (message: ArrivalMessage) => port.postMessage(message)
  let told = 0
  const result = await takeIn(job, progress => {
    const now = performance.now()
    const last = progress.done === progress.total
    if (now - told < 50 && !last) return
    told = now
    say({ kind: 'progress', progress })
  })
  say({ kind: 'ended', result })
}
