import type { StoreApi } from 'zustand/vanilla'
import type { Audit } from '../../src-shared/model/audit.ts'
import { liveOf } from './scoring-live.ts'
import { factsLane, parcelOf, sameParcel, type Parcel } from './scoring-parcel.ts'
import { nearestShown } from './scoring-position.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'

interface Lanes {
  /** True while this window has something newer for a lane than is stored. */
  readonly holds: (lane: string) => boolean
  readonly drop: (lane: string) => void
  /** The person has decided about the words of a lane. */
  readonly forget: (lane: string) => void
  /** The lane now shows what is stored. */
  readonly follow: (lane: string, latest: Audit) => void
}

/**
 * What happens when another window stored something newer: its words are shown, and those of this window stay beside
 * until the person has decided. Everything else that is newer is taken over as well.
 */
export function overtakenActs(
  store: StoreApi<ScoringState>,
  lanes: Lanes,
  put: (lane: string, parcel: Parcel) => void,
): Pick<ScoringActs, 'putMine' | 'dropMine'> & {
  readonly overtake: (lane: string, mine: Parcel, latest: Audit) => void
} {
  const get = store.getState

  function dropMine(lane: string): void {
    const { [lane]: _, ...rest } = get().overtaken
    store.setState({ overtaken: rest })
    lanes.forget(lane)
  }

  function follow(latest: Audit): void {
    const before = get()
    const codes = [...before.questions.keys()].filter(code => !lanes.holds(code))
    const answers = { ...before.answers }
    for (const code of codes) {
      const now = parcelOf(latest, code)
      if (sameParcel(now, { answer: answers[code] ?? {} })) continue
      const answer = latest.answers[code]
      if (answer === undefined) delete answers[code]
      else answers[code] = answer
    }
    for (const code of codes) lanes.follow(code, latest)
    const takesFacts = !lanes.holds(factsLane)
    if (takesFacts) lanes.follow(factsLane, latest)
    const live = liveOf(before.audit.document, answers, before.evidence, null)
    store.setState({
      answers,
      // How a duration of this window came about goes with it, should it be put in place after all.
      durations: [...before.durations, ...latest.durations],
      live,
      // Only a question that is no longer there gives the cursor to another.
      ...(live.marks[before.focus] === undefined
        ? { focus: nearestShown(live, before.focus, [...before.questions.keys()]), move: before.move + 1 }
        : {}),
      ...(takesFacts && !sameParcel({ facts: latest.visit }, { facts: before.facts })
        ? { facts: latest.visit, factsTurn: before.factsTurn + 1 }
        : {}),
    })
  }

  return {
    overtake(lane, mine, latest) {
      lanes.drop(lane)
      const theirs = parcelOf(latest, lane)
      if (lane === factsLane) {
        store.setState({ facts: latest.visit, factsTurn: get().factsTurn + 1 })
      } else {
        const answers = { ...get().answers }
        const answer = latest.answers[lane]
        if (answer === undefined) delete answers[lane]
        else answers[lane] = answer
        store.setState({ answers })
      }
      follow(latest)
      if (!sameParcel(mine, theirs)) store.setState({ overtaken: { ...get().overtaken, [lane]: mine } })
    },
    putMine(lane) {
      const mine = get().overtaken[lane]
      if (mine === undefined) return
      dropMine(lane)
      if ('facts' in mine) store.setState({ facts: mine.facts, factsTurn: get().factsTurn + 1 })
      put(lane, mine)
    },
    dropMine,
  }
}
