import type { Contact } from '../model/visit.ts'
import { instantOf } from './zoned-time.ts'

/** How long a visit has taken, ms, and since when (ms since 1970). */
export interface VisitClock {
  readonly ms: number
  readonly from: number
  /** False once every contact has ended. */
  readonly running: boolean
  readonly since: 'contact' | 'begun'
}

/** From the first contact's start to the last one's end, or to `now`; without contacts since the visit was begun. */
export function visitClock(contacts: readonly Contact[], begunAt: string, now: number): VisitClock {
  if (contacts.length === 0) {
    const from = Date.parse(begunAt)
    return { ms: Math.max(0, now - from), from, running: true, since: 'begun' }
  }
  const from = Math.min(...contacts.map(({ startedAt, zone }) => instantOf(startedAt, zone)))
  const ends = contacts.map(({ endedAt, zone }) => (endedAt === undefined ? null : instantOf(endedAt, zone)))
  const running = ends.includes(null)
  const to = running ? now : Math.max(...ends.map(end => end ?? now))
  return { ms: Math.max(0, to - from), from, running, since: 'contact' }
}

/** How long a contact lasted, ms, a change of the clocks in between included; null while it has no end. */
export function contactLength({
  startedAt,
  endedAt,
  zone,
}: Pick<Contact, 'startedAt' | 'zone'> & { readonly endedAt?: string | null | undefined }): number | null {
  return endedAt === undefined || endedAt === null
    ? null
    : instantOf(endedAt, zone) - instantOf(startedAt, zone)
}
