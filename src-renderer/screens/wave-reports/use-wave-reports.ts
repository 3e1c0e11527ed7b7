import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type {
  MadeWaveReports,
  ReportsProgress,
  WaveReportsWish,
} from '../../../src-shared/contract/reports.ts'
import { client } from '../../client.ts'

/** Makes the reports of a wave: how far it is, what came out, and a way to stop. */
export function useWaveReports() {
  const stop = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<ReportsProgress | null>(null)
  const making = useMutation({
    mutationFn: async (wish: WaveReportsWish): Promise<MadeWaveReports | null> => {
      const controller = new AbortController()
      stop.current = controller
      try {
        const steps = await client.reports.wave(wish, { signal: controller.signal })
        for (;;) {
          const step = await steps.next()
          if (step.done) return step.value
          setProgress(step.value)
        }
      } catch (error) {
        // Stopping is no failure; nothing was made.
        if (controller.signal.aborted) return null
        throw error
      } finally {
        setProgress(null)
      }
    },
  })
  return { ...making, progress, stop: () => stop.current?.abort() }
}
