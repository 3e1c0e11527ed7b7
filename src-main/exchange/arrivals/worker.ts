import { parentPort, workerData } from 'node:worker_threads'
import type { ArrivalJob, ArrivalMessage, FilesJob, SweepJob } from './job.ts'

// Given by our own process alone, in `files-thread.ts` and `take-audits.ts`.
const job = workerData as ArrivalJob | FilesJob | SweepJob
const port = parentPort
if (!port) throw new Error('runs in a thread')

// Each thread loads what it needs alone.
if (job.kind === 'files') {
  const { serveFiles } = await import('./serve-files.ts')
  await serveFiles(job)
} else if (job.kind === 'sweep') {
  const [{ sweepArrivals }, { arrivalWriter }] = await Promise.all([
    import('../../store/sweep-arrivals.ts'),
    import('./arrival-writer.ts'),
  ])
  const writer = arrivalWriter(job.folder, new Date().toISOString())
  sweepArrivals(writer, job.import)
  writer.db.close()
} else {
  const { takeIn } = await import('./take-in.ts')
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
