import { z } from '../../src-shared/model/zod.ts'
import type { Writer } from '../store/connection.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import { together } from '../store/together.ts'
import { randomOf } from './random.ts'
import { seededUuid, type SeededWriter } from './seeded-writer.ts'

export interface ResumableWriter extends SeededWriter {
  /**
   * The next act of the sample at this time, in one transaction with the note that it is done; gives the id of the first
   * record it makes. What an earlier call did is not done again. Ids depend on the place of the act alone, so that a
   * filling that was cut off goes on where it stopped.
   */
  readonly act: (
    at: number,
    write: (first: string) => Result<unknown, StoreFault>,
  ) => Result<string, StoreFault>
  /** True when an earlier call did the act that comes next. */
  readonly isNextDone: () => boolean
  /** True when an earlier call did anything at all. */
  readonly isBegun: boolean
}

const key = 'sampleActs'
const actsSchema = z.object({ of: z.string(), done: z.int() })

/** Streams below belong to other choices of the sample and of its person. */
const firstStream = 1000

/** `of` names the sample: acts that were noted for another one do not count. */
export function resumableWriter(plain: Writer, seed: number, of: string): ResumableWriter {
  let now = 0
  let place = 0
  let ids = randomOf(seed, firstStream)
  const known = readSetting(plain, key, actsSchema)
  const before = known?.of === of ? known.done : 0
  const writer: Writer = {
    ...plain,
    clock: { now: () => new Date(now) },
    newId: () => seededUuid(now, ids),
  }
  const act: ResumableWriter['act'] = (at, write) => {
    now = at
    place += 1
    const stream = firstStream + place
    ids = randomOf(seed, stream)
    const first = seededUuid(at, randomOf(seed, stream))
    if (place <= before) return done(first)
    const mine = place
    return together<string, StoreFault>(writer, 'sample.act', () => {
      const written = write(first)
      if (!written.ok) return written
      const noted = saveSetting(writer, key, actsSchema, { of, done: mine })
      return noted.ok ? done(first) : noted
    })
  }
  return {
    writer,
    setTime: at => {
      now = at
    },
    act,
    isNextDone: () => place < before,
    isBegun: before > 0,
  }
}
