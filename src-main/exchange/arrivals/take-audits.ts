import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads'
import { randomUUID } from 'node:crypto'
import type { ImportedPackage } from '../../store/imports.ts'
import type { Result } from '../../store/result.ts'
import { takeTurns } from '../../store/turns.ts'
import type { OpenedPackage } from '../packages/open-package.ts'
import type {
  ArrivalFault,
  ArrivalJob,
  ArrivalMessage,
  ArrivalProgress,
  ArrivalSender,
  Arrived,
  FilesJob,
  ReadingJob,
  SweepJob,
} from './job.ts'
import { importThreads, keepThreads, listOf, startThread } from './ready-threads.ts'
import { recordPaths } from './read-visits.ts'

export type { ArrivalFault, ArrivalProgress, ArrivalSender, Arrived } from './job.ts'

export type ArrivalOptions = {
  /** The data folder; this process holds it for writing. */
  readonly folder: string
  /** Of visits; stays open until this is done. */
  readonly opened: OpenedPackage
  readonly sender: ArrivalSender
  readonly import: ImportedPackage
  /** Alias of the person who imports. */
  readonly author: string
  readonly now: Date
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: ArrivalProgress) => void) | undefined
}

type Job = ArrivalJob | FilesJob | ReadingJob | SweepJob

function charge(worker: Worker, job: Job): void {
  const reading = 'reading' in job && job.reading ? [job.reading] : []
  worker.postMessage(job, 'port' in job ? [job.port, ...reading] : [])
}

/** Gives the package to the thread that reads, where there is one; gives back the way to it. */
function chargeReader(reader: Worker | null, opened: OpenedPackage): MessagePort | null {
  if (!reader) return null
  const { port1, port2 } = new MessageChannel()
  charge(reader, { kind: 'reading', package: opened.shared, port: port2 })
  return port1
}

/** The last import of each folder: the next one begins after it. */
const busy = new Map<string, Promise<unknown>>()

/**
 * Takes in the visits of an `audits` package, in a thread of its own: everything or nothing. The package was opened
 * and its sender agreed to before. Writes the line of the import history too. One import at a time for each folder;
 * another one waits.
 */
export async function takeAudits(options: ArrivalOptions): Promise<Result<Arrived, ArrivalFault>> {
  const { folder } = options
  const before = busy.get(folder) ?? Promise.resolve()
  const taking = before.then(
    () => take(options),
    () => take(options),
  )
  busy.set(folder, taking)
  try {
    return await taking
  } finally {
    if (busy.get(folder) === taking) busy.delete(folder)
  }
}

async function take(options: ArrivalOptions): Promise<Result<Arrived, ArrivalFault>> {
  const { folder, opened, sender, import: line, author, now, signal, progress } = options
  if (signal?.aborted === true) return { ok: false, fault: { code: 'CANCELLED' } }
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const cancel = () => Atomics.store(stop, 0, 1)
  signal?.addEventListener('abort', cancel)
  const quit = new Int32Array(new SharedArrayBuffer(4))
  const { turns, end } = takeTurns(folder)
  const prefix = randomUUID()
  const { port1, port2 } = new MessageChannel()
  const threads = importThreads(recordPaths(opened).length)
  const { files, taking: worker } = threads
  charge(files, { kind: 'files', folder, prefix, stop, quit, port: port2 })
  charge(worker, {
    kind: 'arrivals',
    folder,
    package: opened.shared,
    quit,
    port: port1,
    reading: chargeReader(threads.reading, opened),
    sender,
    import: line,
    author,
    now: now.toISOString(),
    stop,
    turns,
  })
  try {
    const taken = await new Promise<Result<Arrived, ArrivalFault>>((resolve, reject) => {
      worker.on('message', (message: ArrivalMessage) => {
        if (message.kind === 'progress') progress?.(message.progress)
        else resolve(message.result)
      })
      for (const one of listOf(threads)) {
        one.on('error', reject)
        one.on('exit', () => reject(new Error('a thread of the import ended')))
      }
    })
    keepThreads(threads)
    return taken
  } catch (error) {
    await Promise.all(listOf(threads).map(one => one.terminate()))
    await sweep(folder, line.uid)
    throw error
  } finally {
    signal?.removeEventListener('abort', cancel)
    end()
  }
}

async function sweep(folder: string, importId: string): Promise<void> {
  const worker = startThread('sweep')
  charge(worker, { kind: 'sweep', folder, import: importId })
  await new Promise(resolve => {
    worker.on('error', () => undefined)
    worker.on('exit', resolve)
  })
}
