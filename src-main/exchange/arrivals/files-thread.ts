import { Worker } from 'node:worker_threads'
import { extname } from 'node:path'
import type { Result } from '../../store/result.ts'
import type { PackageFault } from '../packages/package-fault.ts'
import type { FilesJob, Stop } from './job.ts'

/** What the thread of the files is told once the records are known to be good. */
export type FilesCall =
  { readonly kind: 'place'; readonly hashes: readonly string[] } | { readonly kind: 'end' }

/** What it says. */
export type FilesSaid =
  | { readonly kind: 'told'; readonly done: number }
  | { readonly kind: 'drafted'; readonly result: Result<readonly string[], PackageFault> }
  | { readonly kind: 'placed'; readonly result: Result<null, PackageFault> }

export type FilesThread = {
  /** Hashes of the files that were not here yet, each on disk under a temporary name. */
  readonly drafted: Promise<Result<readonly string[], PackageFault>>
  readonly place: (hashes: readonly string[]) => Promise<Result<null, PackageFault>>
  readonly end: () => Promise<void>
}

/** Starts bringing the files of a package in beside the thread that reads its records. */
export function startFiles(job: Omit<FilesJob, 'quit'>, told: (done: number) => void): FilesThread {
  const quit: Stop = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { ...job, quit } satisfies FilesJob,
  })
  const drafted = Promise.withResolvers<Result<readonly string[], PackageFault>>()
  const placed = Promise.withResolvers<Result<null, PackageFault>>()
  worker.on('message', (said: FilesSaid) => {
    if (said.kind === 'told') told(said.done)
    else if (said.kind === 'drafted') drafted.resolve(said.result)
    else placed.resolve(said.result)
  })
  worker.on('error', (error: unknown) => {
    drafted.reject(error)
    placed.reject(error)
  })
  // Whoever waits for neither must not end the program by it.
  drafted.promise.catch(() => undefined)
  placed.promise.catch(() => undefined)
  const call = (what: FilesCall) => worker.postMessage(what)
  return {
    drafted: drafted.promise,
    place: hashes => {
      call({ kind: 'place', hashes })
      return placed.promise
    },
    end: async () => {
      const ended = new Promise(resolve => worker.once('exit', resolve))
      Atomics.store(quit, 0, 1)
      call({ kind: 'end' })
      await drafted.promise.catch(() => undefined)
      await ended
    },
  }
}
