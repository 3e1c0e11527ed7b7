import { wallTime } from '../../src-shared/evidence/visit-window.ts'
import type { Context } from './context.ts'

/** Today on this machine's calendar, YYYY-MM-DD. */
export function today({ clock }: Pick<Context, 'clock'>): string {
  return wallTime(clock.now().getTime()).slice(0, 10)
}
