import { fillSeconds } from '../../authoring/fill-minutes.ts'
import type { Channel } from '../../model/closed-lists.ts'
import type { Flag } from '../../model/flag.ts'
import { visibleQuestions } from '../../scoring/visible-questions.ts'
import { contactLength } from '../../visit/visit-clock.ts'
import type { FlaggedVisit } from './flagged-visit.ts'

/** Channels in which the branch is seen or heard at work for as long as the contact lasts. */
const live: ReadonlySet<Channel> = new Set(['inPerson', 'phone', 'chat'])

/**
 * The least that a visit takes, whole seconds: half of the time it takes to read and answer its questions afterwards.
 * What can be answered in two minutes was not seen in less than one. A checklist has no minimum of its own; this rule
 * stands in its place, over the questions with a value, so that a short visit with much N/A is not blamed for it.
 */
export function leastSeconds({ checklist, answers }: Pick<FlaggedVisit, 'checklist' | 'answers'>): number {
  const visible = visibleQuestions(checklist, answers)
  const valued = checklist.moments.map(({ questions }) => ({
    questions: questions
      .filter(({ code }) => visible.has(code) && answers[code]?.value !== undefined)
      // It was asked: the condition is no longer a maybe.
      .map(({ text, answer, commentBelow, evidence }) => ({ text, answer, commentBelow, evidence })),
  }))
  return Math.round(fillSeconds({ moments: valued }) / 2)
}

/** The contacts together are shorter than `leastSeconds`. Only where each is live and has its end. */
export function shortVisit(visit: Pick<FlaggedVisit, 'checklist' | 'answers' | 'contacts'>): Flag[] {
  const lengths = visit.contacts.map(contact => (live.has(contact.channel) ? contactLength(contact) : null))
  if (lengths.length === 0) return []
  let sum = 0
  for (const length of lengths) {
    if (length === null) return []
    sum += length
  }
  const seconds = Math.max(0, Math.round(sum / 1000))
  const least = leastSeconds(visit)
  return seconds < least ? [{ kind: 'shortVisit', question: null, seconds, least }] : []
}
