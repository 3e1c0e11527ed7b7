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
}

/** How long this thread keeps others waiting while an act goes on elsewhere. */
export async function watchThread(act: () => Promise<unknown>): Promise<Watched> {
  sweep()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let own = 0
  let last = process.threadCpuUsage()
  await pause(50)
  const look = () => {
    const now = process.threadCpuUsage()
    own = Math.max(own, (now.user + now.system - last.user - last.system) / 1000)
    last = now
  }
  look()
  own = 0
  const watch = setInterval(look, 1)
  delay.enable()
  try {
    await act()
  } finally {
    delay.disable()
    clearInterval(watch)
  }
  return { longest: delay.max / 1e6, usual: delay.percentile(99.9) / 1e6, own }
}

/** What the bench itself left behind is not to be collected while it watches. */
function sweep(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
}
