import type { AppealCalendar } from '../model/appeal.ts'

type WorkingDays = Pick<AppealCalendar, 'weekend' | 'holidays'>

const day = 86_400_000
/** No calendar has more free days in a row than this; a list of holidays may claim it. */
const longestSearch = 3660

/** True for a day (YYYY-MM-DD) that is neither of the weekend nor a holiday. */
export function isWorkingDay(date: string, { weekend, holidays }: WorkingDays): boolean {
  return !weekend.includes(new Date(`${date}T00:00:00Z`).getUTCDay()) && !holidays.includes(date)
}

/**
 * The last of so many working days after a day, which itself does not count: issued on a Friday, five days end on the
 * next Friday. Looks ten years ahead at most.
 */
export function afterWorkingDays(date: string, days: number, calendar: WorkingDays): string {
  let at = Date.parse(`${date}T00:00:00Z`)
  let left = days
  for (let looked = 0; left > 0 && looked < longestSearch; looked += 1) {
    at += day
    if (isWorkingDay(dateOf(at), calendar)) left -= 1
  }
  return dateOf(at)
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
