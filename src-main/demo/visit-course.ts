import type { Agenda } from './agenda.ts'
import { appealWords, noteWords } from './review-words.ts'
import { reviewActs, type Note } from './review-visit.ts'
import { dateOf, day, midnight, today, workdayAfter } from './sample-calendar.ts'
import type { SampleCounts } from './sample-counts.ts'
import type { Scene } from './sample-plan.ts'
import type { Written } from './sample-writing.ts'
import type { Desk } from './desk.ts'

const minute = 60_000
const hour = 60 * minute

/** When reports of a past wave are handed to the branches; null for the last one. */
export function issuedOn({ plan }: Pick<Desk, 'plan'>, wave: number): string | null {
  const past = wave < plan.waves.length - 1 ? plan.waves[wave] : undefined
  return past === undefined ? null : workdayAfter(past.to, 5)
}

function noteOf({ margins }: Desk, lost: string | null): Note | null {
  if (!margins.chance(0.1)) return null
  if (lost !== null && margins.chance(0.7)) {
    return { question: lost, text: margins.pick(noteWords.question) }
  }
  return { question: null, text: margins.pick(noteWords.whole) }
}

/** A day on which the office works, at this hour of it. */
const officeHour = (date: string, days: number, hours: number) =>
  midnight(workdayAfter(date, days)) + hours * hour

/** What review and appeals make of a visit that was submitted: acts for the agenda, each at its time. */
export function followUp(
  desk: Desk,
  agenda: Agenda,
  counts: SampleCounts,
  { planned: { ending, course, shopper, wave } }: Scene,
  { id, ended, turns, lost }: Written,
): void {
  const acts = reviewActs(desk, id)
  const { mended, corrected, changed, disputed } = turns
  // In office hours, one or two days later.
  const reviewed =
    midnight(dateOf(ended)) + desk.random.int(1, 2) * day + desk.random.int(6 * 60, 12 * 60) * minute
  const note = noteOf(desk, lost)
  if (mended !== null) agenda.add(reviewed, () => acts.giveBack(reviewed, mended.question))
  if (ending === 'returned') {
    counts.returned += 1
    return
  }
  if (mended !== null) {
    counts.resubmitted += 1
    agenda.add(reviewed + 20 * hour, () => acts.mend(reviewed + 20 * hour, mended, shopper))
  }
  const decided = reviewed + (mended === null ? 0 : 2 * day)
  if (note !== null) {
    counts.comments += 1
    agenda.add(decided, () => acts.note(decided, note))
  }
  if (ending === 'rejected') {
    counts.rejected += 1
    agenda.add(decided, () => acts.reject(decided))
  }
  if (ending === 'submitted') counts.submitted += 1
  if (ending === 'approved') {
    counts.approved += 1
    agenda.add(decided, () => acts.approve(decided))
  }
  if (corrected !== null) {
    counts.corrected += 1
    agenda.add(decided + day, () => acts.correct(decided + day, corrected))
  }
  if (ending !== 'approved') return
  const past = issuedOn(desk, wave)
  const early = course === 'overdue' ? -18 : course === 'open' ? -9 : null
  const on = past ?? (early === null || disputed === null ? null : workdayAfter(today, early))
  if (on === null) return
  const issued = Math.max(officeHour(on, 0, 5), decided + hour)
  agenda.add(issued, () => acts.issue(issued, on))
  const question = changed?.question ?? disputed
  if (question === null || course === null || !isAppeal(course)) return
  counts.appeals[course] += 1
  const raised = officeHour(on, course === 'open' ? 6 : 3, 8)
  agenda.add(Math.max(raised, issued), () => {
    const appeal = acts.dispute(raised, question, appealWords[course])
    if (!appeal.ok || course === 'open' || course === 'overdue') return appeal
    const at = officeHour(dateOf(raised), 4, 9)
    agenda.add(at, () => acts.decide(at, appeal.value, question, changed?.after ?? null))
    return appeal
  })
}

type Appealed = keyof SampleCounts['appeals']

function isAppeal(course: string): course is Appealed {
  return course in appealWords
}
