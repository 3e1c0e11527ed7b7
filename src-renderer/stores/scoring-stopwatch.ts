import type { StoreApi } from 'zustand/vanilla'
import type { Timer } from '../../src-shared/model/audit.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'

/** What a stopwatch shows at `now` (ms since the epoch), in ms. */
export function elapsedMs(timer: Timer | undefined, now: number): number {
  if (timer === undefined) return 0
  const running = timer.startedAt === null ? 0 : Math.max(0, now - Date.parse(timer.startedAt))
  return timer.elapsedMs + running
}

/**
 * Start and stop of the stopwatches. The start time lies on disk, so a stopwatch runs on while the laptop is
 * shut; the seconds shown at the stop become the answer.
 */
export function stopwatchActs(
  store: StoreApi<ScoringState>,
  ports: ScoringPorts,
  answered: (code: string, seconds: number) => void,
): Pick<ScoringActs, 'stopwatch' | 'resetStopwatch'> {
  const busy = new Set<string>()

  async function turn(code: string, act: 'start' | 'stop' | 'reset', shown: Timer): Promise<void> {
    if (busy.has(code)) return
    busy.add(code)
    const before = store.getState().timers
    store.setState({ timers: { ...before, [code]: shown } })
    try {
      const timer = await ports.timer(code, act)
      store.setState({ timers: { ...store.getState().timers, [code]: timer } })
      if (act === 'stop') answered(code, Math.floor(timer.elapsedMs / 1000))
    } catch (error) {
      const { [code]: was } = before
      const timers = { ...store.getState().timers }
      if (was === undefined) delete timers[code]
      else timers[code] = was
      store.setState({ timers })
      ports.failed(error)
    } finally {
      busy.delete(code)
    }
  }

  return {
    stopwatch(code) {
      const timer = store.getState().timers[code]
      const elapsed = elapsedMs(timer, Date.now())
      return timer !== undefined && timer.startedAt !== null
        ? turn(code, 'stop', { question: code, startedAt: null, elapsedMs: elapsed })
        : turn(code, 'start', {
            question: code,
            startedAt: new Date().toISOString(),
            elapsedMs: timer?.elapsedMs ?? 0,
          })
    },
    resetStopwatch: code => turn(code, 'reset', { question: code, startedAt: null, elapsedMs: 0 }),
  }
}
