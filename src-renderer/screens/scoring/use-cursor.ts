import { useLayoutEffect, type RefObject } from 'react'
import { useScoring, useSession } from './session-context.ts'

/** Brings the cursor to the question in hand: to its answer, its comment, or the card itself. */
export function useCursor(code: string, card: RefObject<HTMLElement | null>): void {
  const { store, moved } = useSession()
  // -1 while another question is in hand, so that moves elsewhere draw nothing here.
  const move = useScoring(state => (state.focus === code ? state.move : -1))
  useLayoutEffect(() => {
    if (move < 0 || moved.current === move) return
    moved.current = move
    const { field } = store.getState()
    const root = card.current
    if (root === null) return
    const entry =
      field === 'comment'
        ? root.querySelector<HTMLElement>('[data-comment]')
        : field === 'answer'
          ? root.querySelector<HTMLElement>('[data-entry]')
          : null
    const target = entry ?? root
    target.focus({ preventScroll: true })
    if (target instanceof HTMLTextAreaElement)
      target.setSelectionRange(target.value.length, target.value.length)
    root.scrollIntoView({ block: 'nearest' })
  }, [move, code, card, store, moved])
}
