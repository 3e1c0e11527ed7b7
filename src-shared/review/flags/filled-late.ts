import type { Flag } from '../../model/flag.ts'
import { instantOf } from '../../visit/zoned-time.ts'
import type { FlaggedVisit } from './flagged-visit.ts'

const hour = 3_600_000
/** Hours after the visit within which answers are to be given: after a night details are gone. */
const longest = 24

/**
 * Answers were first given more than 24 h after the last contact ended. What was mended later, or asked for when the
 * visit was returned, does not count. Without contacts nothing is known.
 */
export function filledLate({ contacts, filledAt }: Pick<FlaggedVisit, 'contacts' | 'filledAt'>): Flag[] {
  if (contacts.length === 0) return []
  const end = Math.max(
    ...contacts.map(({ startedAt, endedAt, zone }) => instantOf(endedAt ?? startedAt, zone)),
  )
  const late = filledAt.map(at => Date.parse(at) - end).filter(after => after > longest * hour)
  if (late.length === 0) return []
  const hours = Math.floor(Math.max(...late) / hour)
  return [{ kind: 'filledLate', question: null, answers: late.length, hours }]
}
