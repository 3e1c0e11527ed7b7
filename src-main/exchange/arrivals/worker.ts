import { parentPort, workerData } from 'node:worker_threads'
import type { ArrivalJob, ArrivalMessage, FilesJob, ReadingJob, SweepJob } from './job.ts'
import type { ThreadPart } from './ready-threads.ts'

// Given by our own process alone, in `ready-threads.ts`; so are the jobs, in `take-audits.ts`.
const part = workerData as ThreadPart
const port = parentPort
if (!port) throw new Error('runs in a thread')

// Each thread loads what it needs alone, then waits for jobs: one at a time.
if (part === 'files') {
  const { serveFiles } = await import('./serve-files.ts')
  port.on('message', (job: FilesJob) => void serveFiles(job))
} else if (part === 'reading') {
  const { serveVisits } = await import('./serve-visits.ts')
  port.on('message', (job: ReadingJob) => void serveVisits(job))
} else if (part === 'sweep') {
  const [{ sweepArrivals }, { arrivalWriter }] = await Promise.all([
    import('../../store/sweep-arrivals.ts'),
    import('./arrival-writer.ts'),
  ])
  port.once('message', (job: SweepJob) => {
    const writer = arrivalWriter(job.folder, new Date().toISOString())
    sweepArrivals(writer, job.import)
    writer.db.close()
  })
} else {
  const { takeIn } = await import('./take-in.ts')
  const say = (message: ArrivalMessage) => port.postMessage(message)
  port.on('message', (job: ArrivalJob) => {
    let told = 0
    const tell: Parameters<typeof takeIn>[1] = progress => {
      const now = performance.now()
      const last = progress.done === progress.total
      if (now - told < 50 && !last) return
      told = now
      say({ kind: 'progress', progress })
    }
    void takeIn(job, tell).then(result => say({ kind: 'ended', result }))
  })
}
