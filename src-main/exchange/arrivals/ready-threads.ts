import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What a thread of an import does; it loads what that needs before it is told of its job. */
export type ThreadPart = 'records' | 'files' | 'sweep'

type ImportThreads = { readonly records: Worker; readonly files: Worker }

/** Milliseconds: threads that nobody needed until then go. */
const patience = 120_000

/** Records come and go by the ten thousand: with room for the young, few of them have to be looked through. */
const youngMb = 64

export function startThread(part: ThreadPart): Worker {
  return new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: part,
    ...(part === 'files' ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMb } }),
  })
}

type Waiting = { readonly threads: ImportThreads; readonly timer: NodeJS.Timeout }

let waiting: Waiting | null = null

function start(): ImportThreads {
  return { files: startThread('files'), records: startThread('records') }
}

function giveUp({ threads, timer }: Waiting): void {
  clearTimeout(timer)
  if (waiting?.threads === threads) waiting = null
  void threads.records.terminate()
  void threads.files.terminate()
}

/**
 * Starts the threads of an import that is to be expected, so that it need not wait for them. They keep no process
 * alive, and go when nothing comes.
 */
export function readyThreads(): void {
  if (waiting) return
  const threads = start()
  const timer = setTimeout(() => giveUp(mine), patience).unref()
  const mine: Waiting = { threads, timer }
  waiting = mine
  for (const one of [threads.records, threads.files]) {
    one.unref()
    // One that can't start is told of when it is needed.
    one.on('error', () => giveUp(mine))
  }
}

/** The threads of an import: those that wait, or new ones. */
export function importThreads(): ImportThreads {
  if (!waiting) return start()
  const { threads, timer } = waiting
  waiting = null
  clearTimeout(timer)
  for (const one of [threads.records, threads.files]) one.removeAllListeners('error').ref()
  return threads
}
