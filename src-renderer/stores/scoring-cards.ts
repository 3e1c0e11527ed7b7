import type { Cards, CardState } from './scoring-card.ts'
import type { ScoringState } from './scoring-state.ts'
import type { Readable } from './told-later.ts'

export function cardState(state: ScoringState, code: string): CardState {
  const inHand = state.focus === code
  return {
    answer: state.answers[code],
    mark: state.live.marks[code],
    field: inHand ? state.field : null,
    move: inHand ? state.move : -1,
    mine: state.overtaken[code],
  }
}

export function cardsOf(store: Readable<ScoringState>): Cards {
  const known = new Map<string, CardState>()
  const listeners = new Map<string, Set<() => void>>()

  /** The same object as long as nothing on the card has changed. */
  function of(code: string): CardState {
    const before = known.get(code)
    const now = cardState(store.getState(), code)
    if (before !== undefined && same(before, now)) return before
    known.set(code, now)
    return now
  }

  store.subscribe(() => {
    for (const [code, all] of listeners)
      if (known.get(code) !== of(code)) for (const listener of all) listener()
  })
  return {
    of,
    subscribe(code, listener) {
      const all = listeners.get(code) ?? new Set()
      listeners.set(code, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0 && listeners.get(code) === all) listeners.delete(code)
      }
    },
  }
}

function same(one: CardState, other: CardState): boolean {
  return (
    one.answer === other.answer &&
    one.mark === other.mark &&
    one.field === other.field &&
    one.move === other.move &&
    one.mine === other.mine
  )
}
