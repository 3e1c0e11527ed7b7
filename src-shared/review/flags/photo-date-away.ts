import { isWithin, visitWindows } from '../../evidence/visit-window.ts'
import type { Flag } from '../../model/flag.ts'
import { byQuestion } from './by-question.ts'
import type { FlaggedVisit } from './flagged-visit.ts'
import { floating } from '../../visit/zoned-time.ts'

/** Minutes before and after the contacts: the door before going in, the receipt in the car. */
export const dateMargin = 180

/**
 * A photo's own clock tells a time more than three hours before or after every contact. Without contacts nothing is
 * known of when the visit was; a photo without a time says nothing either.
 */
export function photoDateAway({ photos, contacts }: Pick<FlaggedVisit, 'photos' | 'contacts'>): Flag[] {
  if (contacts.length === 0) return []
  const windows = visitWindows(contacts, '')
  const ends = windows.flatMap(({ from, to }) => [floating(from), floating(to)])
  const away = (time: string) => Math.min(...ends.map(end => Math.abs(floating(time) - end)))
  const dated = photos.flatMap(({ evidence, question, takenAt }) => {
    // A zone behind the time is the camera's own, which is not the visit's: clocks are compared as they stood.
    const time = takenAt?.slice(0, 19)
    return time === undefined || Number.isNaN(floating(time)) || isWithin(time, windows, dateMargin)
      ? []
      : [{ evidence, question, time }]
  })
  return [...byQuestion(dated)].map(([question, group]) => ({
    kind: 'photoDateAway',
    question,
    evidence: group.map(({ evidence }) => evidence),
    takenAt: group.reduce((far, { time }) => (away(time) > away(far) ? time : far), group[0].time),
  }))
}
