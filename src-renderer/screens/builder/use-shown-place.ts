import { startTransition, useEffect, useRef, useState } from 'react'
import { samePlace, standing } from '../../stores/builder-index.ts'
import type { Place } from '../../stores/builder-state.ts'
import { useBuilderStore } from './builder-context.ts'

/**
 * The place whose form is drawn. A form costs more than a frame, so the arrows of the outline do not wait for it: the
 * row moves on and is painted first, and of the places passed by in haste no form is drawn at all. Where the cursor
 * goes into the form, or the one that is shown is gone, it comes at once.
 */
export function useShownPlace(): Place {
  const store = useBuilderStore()
  const [shown, setShown] = useState<Place>(() => store.getState().selected)
  const latest = useRef(shown)
  useEffect(() => {
    let frame = 0
    let task: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      latest.current = store.getState().selected
      setShown(latest.current)
    }
    const stop = () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
    const follow = () => {
      const { selected, index, aim } = store.getState()
      if (samePlace(selected, latest.current)) return
      stop()
      const gone = !samePlace(standing(latest.current, index), latest.current)
      if (aim === 'editor' || gone) show()
      // A task of its own after the frame: what the frame paints is the row.
      else frame = requestAnimationFrame(() => (task = setTimeout(() => startTransition(show))))
    }
    follow()
    const leave = store.subscribe(({ selected }, before) => {
      if (selected !== before.selected) follow()
    })
    return () => {
      stop()
      leave()
    }
  }, [store])
  return shown
}
