import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Exported, ExportWish } from '../../../src-shared/contract/exchange.ts'
import { client } from '../../client.ts'
import type { Course } from '../../stores/arriving-file.ts'

type Exporting = Extract<Course, { kind: 'importing' }>

/** Makes packages: how far it is, what came out, and a way to stop. */
export function useExport() {
  const stop = useRef<AbortController | null>(null)
  const [course, setCourse] = useState<Exporting | null>(null)
  const made = useMutation({
    mutationFn: async (wish: ExportWish): Promise<Exported | null> => {
      const controller = new AbortController()
      stop.current = controller
      try {
        const progress = await client.exchange.export(wish, { signal: controller.signal })
        for (;;) {
          const step = await progress.next()
          if (step.done) return step.value
          setCourse({ kind: 'importing', ...step.value })
        }
      } catch (error) {
        // Stopping is no failure; nothing was made.
        if (controller.signal.aborted) return null
        throw error
      } finally {
        setCourse(null)
      }
    },
  })
  return { ...made, course, stop: () => stop.current?.abort() }
}
