import { wallTime } from '../evidence/visit-window.ts'

/** A local time (YYYY-MM-DDTHH:MM[:SS]) as milliseconds on a clock without zones. */
export function floating(time: string): number {
  return Date.parse(`${time.length === 16 ? `${time}:00` : time}Z`)
}

/** Milliseconds on a clock without zones as a local time, YYYY-MM-DDTHH:MM:SS. */
export function localOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19)
}

/** What the clocks in `zone` showed at an instant (ms since 1970), as `floating`; in an unknown zone the machine's. */
export function floatingAt(instant: number, zone: string | undefined): number {
  try {
    return floating(wallTime(instant, zone))
  } catch {
    return floating(wallTime(instant, undefined))
  }
}

/**
 * The instant (ms since 1970) at which the clocks in `zone` showed a local time. Of a time that a change of the clocks
 * skipped or repeated, one of the two.
 */
export function instantOf(time: string, zone: string): number {
  const wanted = floating(time)
  const offset = (instant: number) => floatingAt(instant, zone) - Math.floor(instant / 1000) * 1000
  return wanted - offset(wanted - offset(wanted))
}
