import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What a thread of an import does; it loads what that needs before it is told of its first job. */
export type ThreadPart = 'taking' | 'reading' | 'files' | 'sweep'

/** The threads of one import. `reading`: null where the records are too few for a thread that reads ahead. */
export type ImportThreads = {
  readonly taking: Worker
  readonly files: Worker
  readonly reading: Worker | null
}

/** Records from which on a thread of their own saves more than its start takes. */
const worthAThread = 100

/** Milliseconds: threads that nobody needed until then go. */
const patience = 120_000

/** Records come and go by the ten thousand: with room for the young, few of them have to be looked through. */
const youngMb = 32

export function startThread(part: ThreadPart): Worker {
  return new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: part,
    ...(part === 'files' ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMb } }),
  })
}

export function listOf({ taking, files, reading }: ImportThreads): Worker[] {
  return reading ? [taking, files, reading] : [taking, files]
}

/** Threads without a job. They keep no process alive. */
const waiting = new Map<ThreadPart, Worker>()
let timer: NodeJS.Timeout | undefined

function letGo(): void {
  for (const one of waiting.values()) void one.terminate()
  waiting.clear()
}

/** By name: a worker has listeners of its own, that wake it. */
function forget(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
}

function wait(part: ThreadPart, thread: Worker): void {
  forget(thread)
  thread.unref()
  // One that can't start, or breaks off without a job, is told of when it is needed.
  const gone = () => {
    if (waiting.get(part) === thread) waiting.delete(part)
  }
  thread.on('error', gone)
  thread.on('exit', gone)
  waiting.set(part, thread)
  clearTimeout(timer)
  timer = setTimeout(letGo, patience).unref()
}

function partsFor(records: number): ('taking' | 'files' | 'reading')[] {
  return records < worthAThread ? ['files', 'taking'] : ['files', 'reading', 'taking']
}

/** Starts the threads of an import that is to be expected, of so many records, so that it need not wait for them. */
export function readyThreads(records: number): void {
  for (const part of partsFor(records)) if (!waiting.has(part)) wait(part, startThread(part))
}

/** Between its last job and now. */
const hasEnded = (thread: Worker) => thread.threadId === -1

function threadFor(part: ThreadPart): Worker {
  const thread = waiting.get(part)
  waiting.delete(part)
  if (!thread || hasEnded(thread)) return startThread(part)
  forget(thread)
  thread.ref()
  return thread
}

/** The threads of an import of so many records: those that wait, or new ones. */
export function importThreads(records: number): ImportThreads {
  const parts = partsFor(records)
  return {
    files: threadFor('files'),
    reading: parts.includes('reading') ? threadFor('reading') : null,
    taking: threadFor('taking'),
  }
}

/** Threads that did their job wait for the next one: what they have loaded and compiled shortens it by a third. */
export function keepThreads({ taking, files, reading }: ImportThreads): void {
  const keep = (part: ThreadPart, thread: Worker) => {
    if (waiting.has(part)) void thread.terminate()
    else wait(part, thread)
  }
  keep('taking', taking)
  keep('files', files)
  if (reading) keep('reading', reading)
}
