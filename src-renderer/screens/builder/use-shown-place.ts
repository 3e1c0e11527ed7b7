import { startTransition, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { standing } from '../../stores/builder-index.ts'
import { useBuilderStore } from './builder-context.ts'
import { keyRest } from './key-rest.ts'
import { type Place, samePlace } from '../../stores/builder-place.ts'

/**
 * The place whose form is drawn. A form costs more than a frame, so the arrows of the outline do not wait for it: of
 * the places passed by in haste none is drawn. Where the cursor goes into the form, or the one that is shown is gone,
 * it comes at once.
 */
export function useShownPlace(): Place {
  const store = useBuilderStore()
  const [shown, setShown] = useState<Place>(() => store.getState().selected)
  const latest = useRef(shown)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      waiting = undefined
      latest.current = store.getState().selected
      setShown(latest.current)
    }
    const follow = () => {
      clearTimeout(waiting)
      waiting = undefined
      const { selected, index, aim } = store.getState()
      if (samePlace(selected, latest.current)) return
      const gone = !samePlace(standing(latest.current, index), latest.current)
      if (aim === 'editor' || gone) show()
      else waiting = setTimeout(() => startTransition(show), keyRest)
    }
    // Any other key may mean the form, as Tab does.
    const onKeyDown = ({ code }: KeyboardEvent) => {
      if (waiting === undefined || code.startsWith('Arrow')) return
      clearTimeout(waiting)
      flushSync(show)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    follow()
    const leave = store.subscribe(({ selected, move }, before) => {
      if (selected !== before.selected || move !== before.move) follow()
    })
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      leave()
    }
  }, [store])
  return shown
}
