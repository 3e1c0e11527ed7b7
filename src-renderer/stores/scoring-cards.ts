import type { CardState } from './scoring-card.ts'
import type { ScoringState } from './scoring-state.ts'

/** What the card of one question shows now. */
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
