import type { StoreApi } from 'zustand/vanilla'
import type { Audit, Reading, Timer } from '../../src-shared/model/audit.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'
import { pageClock, type Moment } from './page-clock.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'
import { begunRun, longestDrift, resumedRun, shownBy, type JumpChoice, type Run } from './stopwatch-run.ts'

type Stopwatches = Pick<ScoringState, 'timers' | 'runs' | 'jumps' | 'durations'>

/** The stopwatches of a visit that is opened: those this page has run with go on by its steady clock. */
export function openedStopwatches(audit: Audit, ports: ScoringPorts): Stopwatches {
  const now = (ports.clock ?? pageClock)()
  const running = audit.timers.filter(timer => timer.startedAt !== null)
  const runs = running.map(timer => {
    const known = ports.runs?.get(timer.question)
    return [timer.question, known?.startedAt === timer.startedAt ? known : resumedRun(timer, now)] as const
  })
  return {
    timers: Object.fromEntries(audit.timers.map(timer => [timer.question, timer])),
    runs: Object.fromEntries(runs),
    jumps: {},
    durations: audit.durations,
  }
}

/**
 * Start and stop of the stopwatches. The start lies on disk, so a stopwatch runs on while the laptop is shut; as long as
 * the page lives its steady clock measures. The seconds shown at the stop become the answer.
 */
export function stopwatchActs(
  store: StoreApi<ScoringState>,
  ports: ScoringPorts,
  answered: (code: string, seconds: number, source: DurationSource) => void,
): Pick<ScoringActs, 'stopwatch' | 'resetStopwatch' | 'settleJump'> {
  const busy = new Set<string>()
  const clock = ports.clock ?? pageClock
  for (const [code, run] of Object.entries(store.getState().runs)) ports.runs?.set(code, run)

  function show(code: string, timer: Timer | undefined, run: Run | undefined): void {
    const timers = { ...store.getState().timers }
    const runs = { ...store.getState().runs }
    if (timer === undefined) delete timers[code]
    else timers[code] = timer
    if (run === undefined) delete runs[code]
    else runs[code] = run
    store.setState({ timers, runs })
    if (run === undefined) ports.runs?.delete(code)
    else ports.runs?.set(code, run)
  }

  function forgetJump(code: string): void {
    const { [code]: _, ...jumps } = store.getState().jumps
    store.setState({ jumps })
  }

  /** Shows at once what will be, and takes it back when it cannot be stored; true when it was stored. */
  async function turn(
    code: string,
    act: 'start' | 'stop' | 'reset' | 'keep',
    now: Moment,
    to: { readonly timer: Timer; readonly run?: Run },
    reading?: Reading,
  ): Promise<Timer | null> {
    if (busy.has(code)) return null
    busy.add(code)
    const { timers, runs } = store.getState()
    show(code, to.timer, to.run)
    try {
      const timer = await ports.timer(code, act, reading)
      const { startedAt } = timer
      // Another window may have started it before: then its start counts.
      const older = act === 'start' && startedAt !== null && Date.parse(startedAt) < now.wall - longestDrift
      const run = older || to.run === undefined ? resumedRun(timer, clock()) : to.run
      show(code, timer, startedAt === null ? undefined : { ...run, startedAt })
      return timer
    } catch (error) {
      show(code, timers[code], runs[code])
      ports.failed(error)
      return null
    } finally {
      busy.delete(code)
    }
  }

  const measured = (byWall: boolean, now: Moment): DurationSource => ({
    kind: 'measured',
    byWall,
    at: new Date(now.wall).toISOString(),
  })

  const stopped = (code: string, reading: Reading): Timer => ({ question: code, startedAt: null, ...reading })

  async function stop(code: string, run: Run): Promise<void> {
    const now = clock()
    const { ms, byWall, jump } = shownBy(run, now)
    const reading = { elapsedMs: Math.round(ms), byWall }
    const timer = await turn(code, 'stop', now, { timer: stopped(code, reading) }, reading)
    if (timer === null) return
    if (jump !== null) store.setState({ jumps: { ...store.getState().jumps, [code]: jump } })
    answered(code, Math.floor(timer.elapsedMs / 1000), measured(timer.byWall, now))
  }

  async function start(code: string): Promise<void> {
    const now = clock()
    const before = store.getState().timers[code]
    const timer = {
      question: code,
      startedAt: new Date(now.wall).toISOString(),
      elapsedMs: before?.elapsedMs ?? 0,
      byWall: before?.byWall ?? false,
    }
    forgetJump(code)
    await turn(code, 'start', now, { timer, run: begunRun(timer, now) })
  }

  /** A running stopwatch goes on from the reading that was chosen; to be typed, it stops without an answer. */
  async function settleRunning(code: string, run: Run, choice: JumpChoice): Promise<void> {
    const now = clock()
    const { jump, ms } = shownBy(run, now)
    const byWall = choice === 'wall' || run.byWall
    const chosen = choice === 'wall' && jump !== null ? jump.wallMs : ms
    const reading = { elapsedMs: Math.round(chosen), byWall }
    if (choice === 'type') {
      await turn(code, 'stop', now, { timer: stopped(code, reading) }, reading)
      return
    }
    const timer = { question: code, startedAt: run.startedAt, ...reading }
    await turn(code, 'keep', now, { timer, run: begunRun(timer, now) }, reading)
  }

  return {
    stopwatch(code) {
      const run = store.getState().runs[code]
      return run === undefined ? start(code) : stop(code, run)
    },
    async resetStopwatch(code) {
      forgetJump(code)
      await turn(code, 'reset', clock(), { timer: stopped(code, { elapsedMs: 0, byWall: false }) })
    },
    async settleJump(code, choice) {
      const { runs, jumps } = store.getState()
      const [run, jump] = [runs[code], jumps[code]]
      if (run !== undefined) return settleRunning(code, run, choice)
      if (jump === undefined) return
      forgetJump(code)
      if (choice !== 'wall') return
      const now = clock()
      const reading = { elapsedMs: Math.round(jump.wallMs), byWall: true }
      const timer = await turn(code, 'keep', now, { timer: stopped(code, reading) }, reading)
      if (timer !== null) answered(code, Math.floor(timer.elapsedMs / 1000), measured(true, now))
    },
  }
}
