import { existsSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface Watched {
  /** Milliseconds that anything else had to wait for this thread, at the most, and in 999 of 1,000 cases at most. */
  readonly longest: number
  readonly usual: number
  /** The most that the thread's own work took at once, by the processor: the rest of a wait is other programs'. */
  readonly own: number
  /** The longest wait less what the thread spent in line for a processor; null: this system does not say. */
  readonly held: number | null
}

/** How long this thread keeps others waiting while an act goes on elsewhere. */
export async function watchThread(act: () => Promise<unknown>): Promise<Watched> {
  sweep()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const inLine = lineClock()
  let own = 0
  let held = 0
  const state = () => ({ used: process.threadCpuUsage(), at: performance.now(), waited: inLine?.() ?? 0 })
  let last = state()
  await pause(50)
  const look = () => {
    const now = state()
    own = Math.max(own, (now.used.user + now.used.system - last.used.user - last.used.system) / 1000)
    held = Math.max(held, now.at - last.at - (now.waited - last.waited))
    last = now
  }
  look()
  own = 0
  held = 0
  const watch = setInterval(look, 1)
  delay.enable()
  try {
    await act()
  } finally {
    delay.disable()
    clearInterval(watch)
  }
  return {
    longest: delay.max / 1e6,
    usual: delay.percentile(99.9) / 1e6,
    own,
    held: inLine && held,
  }
}

/** What the bench itself left behind is not to be collected while it watches. */
function sweep(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
}

/** Reads how long this program's first thread stood ready without a processor, ms; Linux counts it. */
function lineClock(): (() => number) | null {
  const file = `/proc/self/task/${process.pid}/schedstat`
  if (!existsSync(file)) return null
  return () => Number(readFileSync(file, 'latin1').split(' ')[1]) / 1e6
}
