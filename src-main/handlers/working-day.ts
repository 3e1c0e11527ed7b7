import { wallTime } from '../../src-shared/evidence/visit-window.ts'

/** The day on this machine's calendar, YYYY-MM-DD. */
export function dayOf(at: Date): string {
  return wallTime(at.getTime()).slice(0, 10)
}
