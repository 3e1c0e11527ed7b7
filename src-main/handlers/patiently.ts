import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds a call goes on trying while another program holds the store. */
const patience = 2_000
const longestPause = 100

/**
 * Repeats an act that found the store held by another program, as long as one may be kept waiting. Nothing of a
 * refused act was written, so it can be repeated; between two tries everything else goes on: other pages, reads,
 * typing.
 */
export async function patiently<Value>(
  busy: (error: unknown) => boolean,
  act: () => Promise<Value>,
): Promise<Value> {
  const until = performance.now() + patience
  for (let wait = 10; ; wait = Math.min(longestPause, wait * 2)) {
    try {
      return await act()
    } catch (error) {
      if (!busy(error) || performance.now() >= until) throw error
    }
    await pause(wait)
  }
}
