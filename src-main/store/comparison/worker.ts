import type { Reader } from '../connection.ts'
import { StoreFailure } from '../fault.ts'
import { openReaderWithin } from '../open-store.ts'
import { countInCommon, type Memory } from './count-in-common.ts'
import { countField } from './count-field.ts'
import type { Asked, Outcome } from './jobs.ts'
import { criticalInVisits, lostOnQuestion, percentsOfVisits } from './read-visits.ts'

const memory: Memory = new Map()

function answer(reader: Reader, { name, job }: Asked): unknown {
  switch (name) {
    case 'inCommon':
      return countInCommon(reader, job, memory)
    case 'percents':
      return percentsOfVisits(reader, job)
    case 'critical':
      return criticalInVisits(reader, job)
    case 'question':
      return lostOnQuestion(reader, job)
    case 'field':
      return countField(reader, job)
  }
}

/** Runs in its own thread: answers of a hundred thousand visits take longer than a page may wait unserved. */
export default function run(asked: Asked): Outcome {
  const opened = openReaderWithin(asked.folder)
  if (!opened.ok) return { ok: false, detail: opened.fault.code }
  const { close, ...reader } = opened.value
  try {
    return { ok: true, answer: answer(reader, asked) }
  } catch (error) {
    // A class does not survive the way between threads.
    if (error instanceof StoreFailure) return { ok: false, detail: error.message }
    throw error
  } finally {
    close()
  }
}
