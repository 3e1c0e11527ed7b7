import { createImagePool, type ImagePool } from '../../images/pool.ts'
import { printJob } from '../../reports/print-job.ts'
import { reportPoolOf } from '../../reports/pool.ts'
import type { Reader } from '../../store/connection.ts'
import { answers, type Answers, type Asked, type Jobs } from '../../store/comparison/jobs.ts'
import type { ComparisonPool } from '../../store/comparison/pool.ts'
import runComparison from '../../store/comparison/worker.ts'
import { StoreFailure } from '../../store/fault.ts'
import { openReaderWithin } from '../../store/open-store.ts'
import type { ReportContext } from '../context.ts'
import { openSeat } from '../seat.ts'
import { systemClock } from '../system-clock.ts'

/** Gathers and prints in this thread: it has no other work that must not wait. */
export function threadContext(folder: string): ReportContext {
  const opened = openReaderWithin(folder)
  if (!opened.ok) throw new StoreFailure({ code: 'STORE_FAILED', detail: opened.fault.code })
  const reader = opened.value
  let images: ImagePool | undefined
  const reports = reportPoolOf(printJob, () => Promise.resolve())
  const comparison = comparisonHere()
  return {
    store: { folder, reader },
    clock: systemClock,
    seat: openSeat(reader),
    images: () => (images ??= createImagePool()),
    reports: () => reports,
    comparison: () => comparison,
  }
}

/** Answers are kept for as long as the thread lives, which is one batch: its reports are of one state. */
function comparisonHere(): ComparisonPool {
  const known = new Map<string, Promise<unknown>>()
  return {
    ask: <Name extends keyof Jobs>({ folder }: Reader, name: Name, job: Jobs[Name]) => {
      const asked = { name, folder, job } as Asked // the name and its own job, as the types pair them
      const key = JSON.stringify(asked)
      const answer = known.get(key) ?? Promise.resolve(asked).then(answered)
      known.set(key, answer)
      return answer as Promise<Answers[Name]> // parsed by the schema of this very name
    },
    close: () => Promise.resolve(),
  }
}

function answered(asked: Asked): unknown {
  const outcome = runComparison(asked)
  if (outcome.ok) return answers[asked.name].parse(outcome.answer)
  throw new StoreFailure({ code: 'STORE_FAILED', detail: outcome.detail })
}
