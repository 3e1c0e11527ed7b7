import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { untilDone, type Steps } from './until-done.ts'

/**
 * Long work of the door: how far it is, what came of it, and a way to stop. What was stopped gives null. `after` still
 * belongs to the work: it goes on until that is done.
 */
export function useLongWork<Wish, Progress, Done>(
  begin: (wish: Wish, signal: AbortSignal) => Promise<Steps<Progress, Done>>,
  after?: (done: Done) => Promise<void>,
) {
  const stop = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const work = useMutation({
    mutationFn: async (wish: Wish): Promise<Done | null> => {
      const controller = new AbortController()
      stop.current = controller
      try {
        const done = await untilDone(await begin(wish, controller.signal), setProgress)
        await after?.(done)
        return done
      } catch (error) {
        // Stopping is no failure.
        if (controller.signal.aborted) return null
        throw error
      } finally {
        setProgress(null)
      }
    },
  })
  return { ...work, progress, stop: () => stop.current?.abort() }
}
