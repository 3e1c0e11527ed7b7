import { sharedContent } from '../packages/package-content.ts'
import { packageFault } from '../packages/package-fault.ts'
import type { ArrivingVisit } from './arriving-visit.ts'
import { inbox } from './inbox.ts'
import type { ReadingJob } from './job.ts'
import { readVisits } from './read-visits.ts'
import type { ReadingCall, ReadingSaid } from './reading-thread.ts'

/** Rows of one message, about: fewer cost more messages, more keep too many visits between the threads. */
const rowsAtOnce = 500

async function nextVisits(from: AsyncGenerator<ArrivingVisit>): Promise<Omit<ReadingSaid, 'pass'>> {
  const visits: ArrivingVisit[] = []
  try {
    for (let rows = 0; rows < rowsAtOnce;) {
      const next = await from.next()
      if (next.done === true) return { visits, isLast: true, fault: null }
      const { history, evidence } = next.value
      rows += 1 + history.rows.length + evidence.rows.length
      visits.push(next.value)
    }
    return { visits, isLast: false, fault: null }
  } catch (error) {
    const fault = packageFault(error)
    if (!fault) throw error
    return { visits, isLast: true, fault }
  }
}

/** The thread that reads: gives out the visits of a package as they are asked for. */
export async function serveVisits({ package: shared, port }: ReadingJob): Promise<void> {
  const from = sharedContent(shared)
  let visits = readVisits(from)
  let at = 0
  for await (const call of inbox<ReadingCall>(port)) {
    if (call.kind === 'end') break
    const { pass } = call
    if (pass !== at) visits = readVisits(from)
    at = pass
    port.postMessage({ pass, ...(await nextVisits(visits)) } satisfies ReadingSaid)
  }
  port.close()
}
