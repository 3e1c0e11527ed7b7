import type { Writer } from '../store/connection.ts'
import { randomOf } from './random.ts'
import { seededUuid, type SeededWriter } from './seeded-writer.ts'

export interface ResumableWriter extends SeededWriter {
  /**
   * Starts the next act of the sample at this time and gives the id of the first record it will make. Ids depend on
   * the place of the act alone, so that a filling that was cut off goes on where it stopped.
   */
  readonly startAct: (at: number) => string
}

/** Streams below belong to other choices of the sample and of its person. */
const firstStream = 1000

export function resumableWriter(writer: Writer, seed: number, start: number): ResumableWriter {
  let now = start
  let act = firstStream
  let ids = randomOf(seed, act)
  return {
    writer: { ...writer, clock: { now: () => new Date(now) }, newId: () => seededUuid(now, ids) },
    setTime: at => {
      now = at
    },
    startAct: at => {
      now = at
      act += 1
      ids = randomOf(seed, act)
      return seededUuid(at, randomOf(seed, act))
    },
  }
}
