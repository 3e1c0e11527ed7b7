import type { Answers } from '../model/answer.ts'
import type { Channel } from '../model/closed-lists.ts'
import type { DurationSource, DurationVersion } from '../model/duration-source.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Contact, VisitFacts } from '../model/visit.ts'
import { floating, floatingAt, instantOf } from './zoned-time.ts'

/** Something of a visit that has a place in time: ms on the clock of the visit's zone, without zones. */
export type VisitEvent =
  | { readonly kind: 'contact'; readonly from: number; readonly to: number | null; readonly channel: Channel }
  | { readonly kind: 'wait'; readonly from: number; readonly to: number; readonly question: string }
  | { readonly kind: 'photo'; readonly from: number; readonly to: number }

const second = 1000
const day = 24 * 3600 * second

/** What of a visit the events are made of. */
export interface TimedVisit {
  readonly visit: VisitFacts
  readonly answers: Answers
  readonly durations: readonly Pick<DurationVersion, 'question' | 'seconds' | 'source'>[]
  readonly evidence: readonly Pick<Evidence, 'kind' | 'takenAt'>[]
}

/** The zone that the times of a visit are shown in: the first contact's; undefined without contacts: the machine's. */
export function visitZone({ visit }: Pick<TimedVisit, 'visit'>): string | undefined {
  return visit.contacts?.[0]?.zone
}

/**
 * Contacts, waits whose time of day is known (measured, or taken from two clock times), and photos by their own clock;
 * in the order of time.
 */
export function visitEvents(audit: TimedVisit): VisitEvent[] {
  const zone = visitZone(audit)
  const contacts = audit.visit.contacts ?? []
  const local = (time: string, { zone: own }: Contact) =>
    own === zone ? floating(time) : floatingAt(instantOf(time, own), zone)
  const placed = contacts.map(contact => ({
    kind: 'contact' as const,
    channel: contact.channel,
    from: local(contact.startedAt, contact),
    to: contact.endedAt === undefined ? null : local(contact.endedAt, contact),
  }))
  const waits = Object.entries(audit.answers).flatMap(([question, { value }]): VisitEvent[] => {
    if (typeof value !== 'number') return []
    const known = audit.durations.findLast(one => one.question === question && one.seconds === value)
    const from = known === undefined ? null : beginning(known.source, value, zone, placed)
    return from === null ? [] : [{ kind: 'wait', question, from, to: from + value * second }]
  })
  const photos = audit.evidence.flatMap(({ kind, takenAt }): VisitEvent[] => {
    const at = kind === 'photo' && takenAt !== null ? floating(takenAt.slice(0, 19)) : Number.NaN
    return Number.isNaN(at) ? [] : [{ kind: 'photo', from: at, to: at }]
  })
  return [...placed, ...waits, ...photos].toSorted((one, other) => one.from - other.from)
}

/** When a wait began: before the stop of its stopwatch, or at its clock time on the day of the contact around it. */
function beginning(
  source: DurationSource,
  seconds: number,
  zone: string | undefined,
  contacts: readonly { readonly from: number; readonly to: number | null }[],
): number | null {
  if (source.kind === 'typed') return null
  if (source.kind === 'measured') return floatingAt(Date.parse(source.at), zone) - seconds * second
  const on = (ms: number) => floating(`${new Date(ms).toISOString().slice(0, 10)}T${source.from}`)
  const days = contacts.flatMap(({ from, to }) => {
    const last = to ?? from
    return Array.from({ length: Math.min(60, Math.floor((last - from) / day) + 2) }, (_, n) => ({
      at: on(from + n * day),
      from,
      to: last,
    }))
  })
  const around = days.find(({ at, from, to }) => at >= from - 60 * second && at <= to)
  return around?.at ?? days[0]?.at ?? null
}
