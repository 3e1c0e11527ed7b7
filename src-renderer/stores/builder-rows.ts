import type { BuilderState, RowState } from './builder-state.ts'
import { placeKey } from './builder-place.ts'

/** What the outline's row of a place, by its key, shows now. */
export function rowState({ selected, aim, move, checks, index, draft }: BuilderState, key: string): RowState {
  const here = placeKey(selected) === key
  const [kind, id = ''] = key.split(' ')
  const isQuestion = kind === 'question'
  return {
    here,
    move: here && aim === 'outline' ? move : -1,
    findings: checks.places.get(key),
    placed: isQuestion ? index.questions.get(id) : undefined,
    taken: isQuestion ? draft.taken[id] : undefined,
  }
}
