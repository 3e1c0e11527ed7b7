import type { Contact } from '../model/visit.ts'

/** Local wall-clock times without a zone, both ends inclusive. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** A local time as milliseconds on a clock without zones. */
const floating = (time: string) => Date.parse(`${time.length === 16 ? `${time}:00` : time}Z`)

/** When the visit took place, contact by contact; without contacts the whole day of `day` (YYYY-MM-DD…). */
export function visitWindows(contacts: readonly Contact[], day: string): Window[] {
  if (contacts.length === 0) {
    const date = day.slice(0, 10)
    return [{ from: `${date}T00:00:00`, to: `${date}T23:59:59` }]
  }
  return contacts.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt ?? startedAt }))
}

/** True for a local time within one of the windows, give or take `margin` minutes. */
export function isWithin(time: string, windows: readonly Window[], margin: number): boolean {
  const at = floating(time)
  const slack = margin * 60_000
  return windows.some(({ from, to }) => at >= floating(from) - slack && at <= floating(to) + slack)
}

/** What the clocks in `zone` (this machine's without it) showed at an instant, ms since 1970: YYYY-MM-DDTHH:MM:SS. */
export function wallTime(instant: number, zone?: string): string {
  return clockOf(zone).format(instant).replace(' ', 'T')
}

// Making one takes longer than a hundred uses of it. The machine's own zone may change meanwhile.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string | undefined): Intl.DateTimeFormat {
  if (zone === undefined) return makeClock(zone)
  const known = clocks.get(zone)
  if (known) return known
  const clock = makeClock(zone)
  clocks.set(zone, clock)
  return clock
}

function makeClock(zone: string | undefined): Intl.DateTimeFormat {
  // The Swedish way of writing a date is ISO 8601 but for the space.
  return new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
}
