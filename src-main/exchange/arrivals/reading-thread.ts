import type { MessagePort } from 'node:worker_threads'
import { PackageFailure, type PackageFault } from '../packages/package-fault.ts'
import type { ArrivingVisit } from './arriving-visit.ts'
import { inbox } from './inbox.ts'

/** What the thread that reads is told: go on with this pass through the package, or no more. A new number begins anew. */
export type ReadingCall = { readonly kind: 'next'; readonly pass: number } | { readonly kind: 'end' }

/** Some visits more, and what came after them: nothing any more, or why the package is no good. */
export type ReadingSaid = {
  readonly pass: number
  readonly visits: readonly ArrivingVisit[]
  readonly isLast: boolean
  readonly fault: PackageFault | null
}

/** Answers that are asked for before the first is worked on. */
const ahead = 3

/** The thread that reads a package, as the thread that takes its visits in sees it. */
export function readingThread(port: MessagePort): {
  /** Every visit of the package, from the first. Throws PackageFailure. */
  readonly visits: () => AsyncGenerator<ArrivingVisit>
  /** Nothing reads the package after it. */
  readonly end: () => Promise<void>
} {
  let pass = 0
  const call = (what: ReadingCall) => port.postMessage(what)
  // One for all passes: a port that nobody listens to does not tell that it was closed.
  const answers = inbox<ReadingSaid>(port)
  return {
    visits: async function* () {
      pass += 1
      const next = () => call({ kind: 'next', pass })
      for (let asked = 0; asked < ahead; asked += 1) next()
      for (let said = await answers.next(); said.done !== true; said = await answers.next()) {
        const { value } = said
        // The last pass may have been given up before its end.
        if (value.pass !== pass) continue
        if (!value.isLast) next()
        yield* value.visits
        if (value.fault) throw new PackageFailure(value.fault)
        if (value.isLast) return
      }
      // A thread that breaks off is the main thread's to tell of.
      throw new PackageFailure({ code: 'CANCELLED' })
    },
    end: async () => {
      call({ kind: 'end' })
      while ((await answers.next()).done !== true);
    },
  }
}
