import type { Audit } from '../../src-shared/model/audit.ts'
import { partsOf } from './parts-of-store.ts'
import { answerActs, typingPause } from './scoring-answering.ts'
import { withoutValue, withValue } from './scoring-answers.ts'
import { cardState } from './scoring-cards.ts'
import { changesOf } from './scoring-changes.ts'
import { evidenceActs } from './scoring-evidence.ts'
import { lanesOf } from './scoring-lanes.ts'
import { liveOf } from './scoring-live.ts'
import { movesOf } from './scoring-moves.ts'
import { overtakenActs } from './scoring-overtaken.ts'
import { factsLane, parcelOf } from './scoring-parcel.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import { nearestShown } from './scoring-position.ts'
import type { ScoringActs, ScoringState, ScoringStore } from './scoring-state.ts'
import { openedStopwatches, stopwatchActs } from './scoring-stopwatch.ts'
import { toldLater } from './told-later.ts'
import { toldOnce } from './told-once.ts'

/** A visit as it is on the screen when it is opened. */
function opened(audit: Audit, ports: ScoringPorts): ScoringState {
  const { document } = audit
  const questions = new Map(
    document.moments.flatMap(moment => moment.questions.map(question => [question.code, question] as const)),
  )
  const allCodes = [...questions.keys()]
  const live = liveOf(document, audit.answers, audit.evidence, null)
  return {
    audit,
    questions,
    answers: audit.answers,
    facts: audit.visit,
    live,
    focus: nearestShown(live, audit.focus ?? allCodes[0] ?? '', allCodes),
    field: 'answer',
    move: 0,
    save: { kind: 'kept' },
    ...openedStopwatches(audit, ports),
    evidence: audit.evidence,
    uploading: {},
    refused: [],
    undoable: false,
    overtaken: {},
    factsTurn: 0,
  }
}

/** One visit being filled: optimistic on the screen, carried to disk by its lanes. */
export function createScoringStore(audit: Audit, ports: ScoringPorts): ScoringStore {
  const told = toldOnce(opened(audit, ports))
  const { store } = told
  const get = store.getState
  const { unsent } = ports
  const soon = (act: () => void) => (ports.soon === undefined ? act() : ports.soon(act))
  const lanes = lanesOf(audit, ports, {
    shown: save => store.setState({ save }),
    soon,
    overtaken: (lane, latest) =>
      overtake(lane, parcelOf({ answers: get().answers, visit: get().facts }, lane), latest),
  })
  const { outbox, pieces, shared } = lanes
  const moves = movesOf(told, lanes)
  const changes = changesOf(told, ports, lanes, moves)
  const { put, change, note } = changes

  const { overtake, ...overtaken } = overtakenActs(
    store,
    {
      holds: key => outbox.holds(key),
      drop: key => outbox.drop(key),
      forget: key => unsent?.forget(key),
      follow: (key, latest) => shared.follow(key, latest),
    },
    (key, parcel) => {
      if ('answer' in parcel) change(key, parcel.answer)
      else outbox.put(key, parcel)
    },
  )

  /** What the page before this one could not save any more: it goes to disk now, or beside what is newer. */
  function takeUp(): void {
    for (const [key, { parcel, seen }] of unsent?.read() ?? []) {
      if (key !== factsLane && !get().questions.has(key)) continue
      if ('answer' in parcel) note(key, parcel.answer.value, parcel.source)
      if (seen !== shared.seen(key)) overtake(key, parcel, audit)
      else if ('answer' in parcel) put([[key, parcel.answer]])
      else acts.setFacts(parcel.facts, 0)
    }
  }

  const acts: ScoringActs = {
    ...moves,
    ...answerActs(told, lanes, moves, changes),
    undo: changes.undo,
    setFacts(facts, delay = typingPause) {
      store.setState({ facts })
      outbox.put(factsLane, { facts }, delay)
    },
    flush: lanes.flush,
    async settled() {
      await acts.finishRemovals()
      return lanes.settled()
    },
    unsaved: lanes.unsaved,
    ...overtaken,
    ...stopwatchActs(store, ports, (code, seconds, source) => {
      note(code, seconds, source)
      change(code, withValue(get().answers[code], seconds))
    }),
    ...evidenceActs(store, ports, {
      photosChanged(code, photos) {
        const before = get().answers[code]
        put([[code, photos.length > 0 ? withValue(before, [...photos]) : withoutValue(before)]])
      },
      keep: (lane, act, delay) => pieces.put(lane, act, delay),
      drop: lane => pieces.drop(lane),
    }),
  }
  takeUp()
  return { ...store, acts, cards: partsOf(store, cardState), later: toldLater(store, soon) }
}
