import { useEffect } from 'react'
import { checksOf } from '../../stores/builder-checks.ts'
import type { BuilderStore } from '../../stores/builder-state.ts'

/** The checks wait until the author pauses this long, ms: never within a keystroke. */
const pause = 400

/** Keeps the checks in step with the draft, while nothing else is to be done. */
export function useChecks(store: BuilderStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle = 0
    let checked: unknown = null
    const check = () => {
      const { draft, checks } = store.getState()
      checked = draft
      store.setState({ checks: checksOf(draft, checks) })
    }
    const plan = (delay: number) => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
      timer = setTimeout(() => {
        idle = requestIdleCallback(check, { timeout: 1_000 })
      }, delay)
    }
    plan(0)
    const stop = store.subscribe(({ draft }, before) => {
      if (draft !== before.draft && draft !== checked) plan(pause)
    })
    return () => {
      stop()
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [store])
}
