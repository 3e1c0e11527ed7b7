import type { Timer } from '../../src-shared/model/audit.ts'
import type { Moment } from './page-clock.ts'

/** How the person settles a jump of the clocks. */
export type JumpChoice = 'wall' | 'watch' | 'type'

/** The two clocks may differ by so much before the person is asked, ms. */
export const longestDrift = 2_000

/** A running stopwatch, as this page measures it. */
export interface Run {
  /** Of the stored timer: another start is another run. */
  readonly startedAt: string
  /** What it showed at `since`, ms. */
  readonly shownMs: number
  readonly since: Moment
  /** A part of it is known by the computer's clock alone. */
  readonly byWall: boolean
}

/** The clocks went apart: the laptop slept, or somebody set its clock. What each of them shows, ms. */
export interface Jump {
  readonly watchMs: number
  readonly wallMs: number
}

export interface Shown {
  readonly ms: number
  readonly byWall: boolean
  readonly jump: Jump | null
}

/** Started on this page. */
export function begunRun(timer: Timer, now: Moment): Run {
  return { startedAt: timer.startedAt ?? '', shownMs: timer.elapsedMs, since: now, byWall: timer.byWall }
}

/** Started before this page was there (a restart, a crash): the computer's clock decides how long it has run. */
export function resumedRun(timer: Timer, now: Moment): Run {
  const startedAt = timer.startedAt ?? ''
  const ran = Math.max(0, now.wall - Date.parse(startedAt))
  return { startedAt, shownMs: timer.elapsedMs + ran, since: now, byWall: true }
}

/** What a run shows: by the steady clock since it is this page's. */
export function shownBy(run: Run, now: Moment): Shown {
  const watch = now.steady - run.since.steady
  // Drawn from a moment that was taken before the start.
  if (watch < 0) return { ms: run.shownMs, byWall: run.byWall, jump: null }
  const wall = now.wall - run.since.wall
  const watchMs = run.shownMs + watch
  const apart = Math.abs(wall - watch) > longestDrift
  return {
    ms: watchMs,
    byWall: run.byWall,
    jump: apart ? { watchMs, wallMs: Math.max(0, run.shownMs + wall) } : null,
  }
}
