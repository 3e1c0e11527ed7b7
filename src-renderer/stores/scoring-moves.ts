import type { Field } from './scoring-card.ts'
import type { Lanes } from './scoring-lanes.ts'
import { entryOf, neighbour, nextMomentEntry, nextOpen } from './scoring-position.ts'
import { nextMarked } from './scoring-returned.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'
import type { ToldOnce } from './told-once.ts'

const focusPause = 250

type MoveActs = Pick<
  ScoringActs,
  'stand' | 'step' | 'nextMoment' | 'nextUnanswered' | 'nextMarked' | 'enterMoment' | 'carry'
>

export interface Moves extends MoveActs {
  /** Nowhere when there is no such question now. */
  readonly go: (code: string | null, field?: Field) => void
}

/** Where the person stands in the visit, and the ways on from there. */
export function movesOf(
  { store, together }: ToldOnce<ScoringState>,
  { outbox, places }: Pick<Lanes, 'outbox' | 'places'>,
): Moves {
  const get = store.getState
  let carried = -1

  function stand(code: string, field: Field): void {
    const before = get()
    if (before.live.marks[code] === undefined) return
    if (before.focus !== code || before.field !== field) store.setState({ focus: code, field })
    if (before.focus === code) return
    outbox.hasten()
    places.put('focus', code, focusPause)
  }

  function go(code: string | null, field: Field = 'answer'): void {
    if (code === null || get().live.marks[code] === undefined) return
    together(() => {
      store.setState({ move: get().move + 1 })
      stand(code, field)
    })
  }

  return {
    stand,
    go,
    step: by => go(neighbour(get().live.moments, get().focus, by)),
    nextMoment: () => go(nextMomentEntry(get().live, get().focus)),
    nextUnanswered() {
      const code = nextOpen(get().live, get().focus)
      if (code === null) return false
      const { answered, missing } = get().live.marks[code] ?? { answered: false, missing: [] }
      const words = answered && (missing.includes('comment') || missing.includes('reason'))
      go(code, words ? 'comment' : 'answer')
      return true
    },
    nextMarked: () => go(nextMarked(get().live, get().focus, get().audit.returned)),
    enterMoment(code) {
      const moment = get().live.moments.find(one => one.code === code)
      const entry = moment === undefined ? undefined : entryOf(moment, get().live.marks)
      if (entry !== undefined) go(entry)
    },
    carry(move) {
      const first = move !== carried
      carried = move
      return first
    },
  }
}
