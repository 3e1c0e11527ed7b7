import type { Answer } from '../../src-shared/model/answer.ts'
import type { Mark } from './scoring-live.ts'
import type { Parcel } from './scoring-parcel.ts'
import type { Field, ScoringState } from './scoring-state.ts'
import type { Readable } from './told-later.ts'

/** What the card of one question shows. */
export interface CardState {
  readonly answer: Answer | undefined
  /** Undefined while a condition hides the question. */
  readonly mark: Mark | undefined
  /** Where the cursor goes; null while another question is in hand. */
  readonly field: Field | null
  /** The move that brought the cursor here; -1 while another question is in hand. */
  readonly move: number
  /** This window's own words, where another window stored newer ones. */
  readonly mine: Parcel | undefined
}

/** The states of all cards: one reader of the visit for all of them, who tells the few that changed. */
export interface Cards {
  readonly of: (code: string) => CardState
  readonly subscribe: (code: string, listener: () => void) => () => void
}

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
