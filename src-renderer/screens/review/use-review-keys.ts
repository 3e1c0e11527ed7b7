import { useLayoutEffect, useRef } from 'react'
import type { Decision } from './decision-dialog.tsx'

interface Acts {
  readonly step: (by: 1 | -1) => void
  readonly decide: (kind: Decision) => void
  readonly comment: () => void
  readonly mark: () => void
  readonly history: () => void
  readonly keys: () => void
}

/** By the place of the key, so that C is C under the Russian layout. */
const acts: Readonly<Record<string, (doors: Acts) => void>> = {
  ArrowDown: ({ step }) => step(1),
  ArrowUp: ({ step }) => step(-1),
  KeyJ: ({ step }) => step(1),
  KeyK: ({ step }) => step(-1),
  KeyA: ({ decide }) => decide('approve'),
  KeyR: ({ decide }) => decide('return'),
  KeyX: ({ decide }) => decide('reject'),
  KeyE: ({ decide }) => decide('correct'),
  KeyC: ({ comment }) => comment(),
  KeyM: ({ mark }) => mark(),
  KeyH: ({ history }) => history(),
}

/** Carries out the keys of the review, wherever the cursor stands in it but in fields and dialogs. */
export function useReviewKeys(doors: Acts): void {
  const latest = useRef(doors)
  useLayoutEffect(() => {
    latest.current = doors
  })
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, select, [role="dialog"], [role="listbox"], [data-own-keys]'))
        return
      if (event.key === '?') {
        event.preventDefault()
        latest.current.keys()
        return
      }
      const act = event.shiftKey ? undefined : acts[event.code]
      if (act === undefined) return
      event.preventDefault()
      if (!event.repeat || event.code.startsWith('Arrow') || event.code === 'KeyJ' || event.code === 'KeyK') {
        act(latest.current)
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
