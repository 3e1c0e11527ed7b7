import { setTimeout as delay } from 'node:timers/promises'

/** So often at most does anybody want to know, ms. */
const pause = 50

/**
 * Long work as a stream: the latest progress now and then, at last what the work gives back. Who stops to read stops the
 * work, which learns of it by its signal; the stream ends once it has ended.
 */
export async function* progressStream<Progress, Done>(
  work: (report: (progress: Progress) => void, signal: AbortSignal) => Promise<Done>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Done, void> {
  const stop = new AbortController()
  const told: { latest: Progress | null; wake: () => void } = { latest: null, wake: () => undefined }
  const report = (progress: Progress) => {
    told.latest = progress
    told.wake()
  }
  const state = { ended: false }
  const signals = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  const result = work(report, signals).finally(() => {
    state.ended = true
    told.wake()
  })
  const ended = result.then(
    () => undefined,
    () => undefined,
  )
  try {
    while (!state.ended) {
      await new Promise<void>(resolve => {
        told.wake = resolve
        if (told.latest !== null || state.ended) resolve()
      })
      const { latest } = told
      told.latest = null
      if (latest === null) continue
      yield latest
      await Promise.race([delay(pause), ended])
    }
    return await result
  } finally {
    stop.abort()
    await ended
  }
}
