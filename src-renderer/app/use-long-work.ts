import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'

/** As much of a stream of the door as following it needs. */
interface Steps<Progress, Done> {
  readonly next: () => Promise<IteratorResult<Progress, Done>>
}

/** Long work of the door: how far it is, what came of it, and a way to stop. What was stopped gives null. */
export function useLongWork<Wish, Progress, Done>(
  begin: (wish: Wish, signal: AbortSignal) => Promise<Steps<Progress, Done>>,
) {
  const stop = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const work = useMutation({
    mutationFn: async (wish: Wish): Promise<Done | null> => {
      const controller = new AbortController()
      stop.current = controller
      try {
        const steps = await begin(wish, controller.signal)
        for (;;) {
          const step = await steps.next()
          if (step.done) return step.value
          setProgress(step.value)
        }
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
