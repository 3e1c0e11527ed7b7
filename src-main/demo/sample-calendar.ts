import type { Wave } from '../../src-shared/model/wave.ts'

export const day = 86_400_000

/** The sample's "today", whatever the laptop's clock says. */
export const today = '2026-11-20'

export const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)
export const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** So many days after a date; the Monday after where that is a weekend. */
export function workdayAfter(date: string, days: number): string {
  const at = midnight(date) + days * day
  const weekday = new Date(at).getUTCDay()
  return dateOf(at + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day)
}

/** The same day so many years later. */
export function yearsAfter(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}

export interface SampleWave extends Omit<Wave, 'id'> {
  /** First and last day of visits. */
  readonly firstVisit: string
  readonly lastVisit: string
}

/** Quarters, the last one is today's. Visits of the last wave end two days before today. */
export function sampleWaves(count: number): SampleWave[] {
  const last = 2026 * 4 + 3
  return Array.from({ length: count }, (_, i) => {
    const quarter = last - (count - 1 - i)
    const year = Math.floor(quarter / 4)
    const number = (quarter % 4) + 1
    const from = Date.UTC(year, (number - 1) * 3, 1)
    const to = Date.UTC(year, number * 3, 1) - day
    return {
      code: `${year}-Q${number}`,
      title: `${number}-й квартал ${year} года`,
      from: dateOf(from),
      to: dateOf(to),
      pilot: false,
      firstVisit: dateOf(from + 4 * day),
      lastVisit: quarter === last ? dateOf(midnight(today) - 3 * day) : dateOf(to - 10 * day),
    }
  })
}

/** Days on which branches are open: every day but Sunday. */
export function visitDays(wave: SampleWave): string[] {
  const days: string[] = []
  for (let at = midnight(wave.firstVisit); at <= midnight(wave.lastVisit); at += day) {
    if (new Date(at).getUTCDay() !== 0) days.push(dateOf(at))
  }
  return days
}
