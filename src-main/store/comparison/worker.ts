import { StoreFailure } from '../fault.ts'
import { openReader } from '../open-store.ts'
import { countInCommon, type Memory } from './count-in-common.ts'
import type { InCommonAnswer, InCommonJob } from './in-common-job.ts'

const memory: Memory = new Map()

/** Runs in its own thread: answers of a hundred thousand visits take longer than a page may wait unserved. */
export default function run(job: InCommonJob): InCommonAnswer {
  const opened = openReader(job.folder)
  if (!opened.ok) return { ok: false, detail: opened.fault.code }
  const { close, ...reader } = opened.value
  try {
    return { ok: true, counted: countInCommon(reader, job, memory) }
  } catch (error) {
    // A class does not survive the way between threads.
    if (error instanceof StoreFailure) return { ok: false, detail: error.message }
    throw error
  } finally {
    close()
  }
}
