import { useLayoutEffect, type RefObject } from 'react'
import { useSession } from './session-context.ts'

/**
 * Brings the cursor to the question in hand: to its answer, its comment, or the card itself. `move`: the one that
 * brought it here, -1 while another question is in hand.
 */
export function useCursor(move: number, card: RefObject<HTMLElement | null>): void {
  const { store } = useSession()
  useLayoutEffect(() => {
    if (move < 0 || !store.acts.carry(move)) return
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
    // Typing anew replaces a figure; words are written on.
    if (target instanceof HTMLInputElement) target.select()
    if (target instanceof HTMLTextAreaElement)
      target.setSelectionRange(target.value.length, target.value.length)
    // The first question brings the moment's name with it.
    if (root.matches('.card-group:first-child > :first-child')) root.closest('main')?.scrollTo({ top: 0 })
    root.scrollIntoView({ block: 'nearest' })
  }, [move, card, store])
}
