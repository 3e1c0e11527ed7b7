import { setImmediate as breath } from 'node:timers/promises'
import { copyAnswers, copyEvidence, copyFiles } from '../../store/arrival-merge.ts'
import { reserveAuditKeys } from '../../store/audit-keys.ts'
import type { Writer } from '../../store/connection.ts'
import type { DiskFault, StoreFault } from '../../store/fault.ts'
import { done, type Result } from '../../store/result.ts'
import { together } from '../../store/together.ts'
import { giveWay } from '../../store/turns.ts'
import { PackageFailure } from '../packages/package-fault.ts'
import type { ArrivalJob } from './job.ts'

/** A transaction aims at so many milliseconds: whoever saves an answer meanwhile waits for one at most. */
const aim = 12
/** Then whoever waits comes first, if within so many milliseconds: longer than they sleep between two looks. */
const courtesy = 50
/** Fewer at a time would write the same pages of the database again and again. */
const least = 10
const most = 200

/** Whether it was stopped, and whether others wait. */
type Pace = Pick<ArrivalJob, 'stop' | 'turns'>

/** Throws what stops an import, so that its end clears up. */
export function held<Value>(result: Result<Value, StoreFault>): Value {
  if (result.ok) return result.value
  const { fault } = result
  if (isDiskFault(fault)) throw new PackageFailure(fault)
  throw new Error(fault.code)
}

function isDiskFault(fault: StoreFault): fault is DiskFault {
  return fault.code.startsWith('STORE_')
}

/** Rows 1 to `count` in transactions that hold the store for a short while each. */
export async function inSteps(
  count: number,
  first: number,
  { stop, turns }: Pace,
  step: (from: number, to: number) => Result<null, StoreFault>,
): Promise<void> {
  let size = first
  for (let from = 1; from <= count;) {
    if (stop[0] === 1) throw new PackageFailure({ code: 'CANCELLED' })
    const to = Math.min(count, from + size - 1)
    const began = performance.now()
    held(step(from, to))
    const took = performance.now() - began
    size = Math.max(least, Math.min(most, Math.round(size * Math.min(2, aim / Math.max(took, 0.1)))))
    from = to + 1
    giveWay(turns, courtesy)
    await breath()
  }
}

/** Keys for the staged audits; `n` of the staging database and the base make a key. */
export function reserve(writer: Writer, importId: string, count: number): number {
  if (count === 0) return 0
  return held(together(writer, 'arrivals.reserve', () => done(reserveAuditKeys(writer, importId, count) - 1)))
}

/** Answers, history and scores of all staged audits. */
export async function mergeAnswers(
  writer: Writer,
  all: { readonly base: number; readonly count: number },
  pace: Pace,
  told: (done: number) => void,
): Promise<void> {
  await inSteps(all.count, least, pace, (from, to) => {
    told(to)
    return copyAnswers(writer, { base: all.base, from, to })
  })
}

/** Rows of all staged files and of the evidence that names them. */
export async function mergeEvidence(
  writer: Writer,
  all: { readonly base: number; readonly count: number; readonly files: number },
  pace: Pace,
): Promise<void> {
  await inSteps(all.files, 100, pace, (from, to) => copyFiles(writer, from, to))
  await inSteps(all.count, 50, pace, (from, to) => copyEvidence(writer, { base: all.base, from, to }))
}
