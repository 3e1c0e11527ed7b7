import type { Channel } from '../../model/closed-lists.ts'
import type { Flag } from '../../model/flag.ts'
import type { Contact } from '../../model/visit.ts'
import { floating, instantOf } from '../../visit/zoned-time.ts'
import type { FlaggedVisit, Neighbours } from './flagged-visit.ts'
import { uniqueRefs } from './unique-refs.ts'

/** Channels that take the whole person: letters, chats and orders may well run beside something else. */
const alone: ReadonlySet<Channel> = new Set(['inPerson', 'phone'])

/** A contact overlaps in time with one of the same shopper with another branch. Touching ends are no overlap. */
export function twoPlaces(
  { contacts: own }: Pick<FlaggedVisit, 'contacts'>,
  { contacts: others }: Pick<Neighbours, 'contacts'>,
): Flag[] {
  const busy = own.filter(({ channel }) => alone.has(channel))
  const spans = busy.map(span)
  const refs = others.flatMap(({ contact, ref }) => {
    if (!alone.has(contact.channel) || busy.every(one => isFarOff(one, contact))) return []
    const { from, to } = span(contact)
    return spans.some(one => one.from < to && from < one.to) ? [ref] : []
  })
  return refs.length === 0 ? [] : [{ kind: 'twoPlaces', question: null, visits: uniqueRefs(refs) }]
}

const day = 86_400_000

/** True where no two zones could bring them together: the clocks of two zones differ by 26 h at most. */
function isFarOff(one: Contact, other: Contact): boolean {
  const slack = 2 * day
  const [from, to] = [floating(one.startedAt) - slack, floating(one.endedAt ?? one.startedAt) + slack]
  return floating(other.startedAt) > to || floating(other.endedAt ?? other.startedAt) < from
}

/** Without an end it is a minute: long enough to be somewhere. */
function span({ startedAt, endedAt, zone }: Contact): { from: number; to: number } {
  const from = instantOf(startedAt, zone)
  return { from, to: endedAt === undefined ? from + 60_000 : instantOf(endedAt, zone) }
}
