import type { Answer, AnswerValue } from '../../src-shared/model/answer.ts'
import type { Audit } from '../../src-shared/model/audit.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'
import {
  asNotApplicable,
  asSkipped,
  sameValue,
  withComment,
  withoutValue,
  withToggled,
  withValue,
} from './scoring-answers.ts'
import { noted, sourceOf } from './scoring-durations.ts'
import { cardsOf } from './scoring-cards.ts'
import { evidenceActs } from './scoring-evidence.ts'
import { liveOf } from './scoring-live.ts'
import { Outbox, worseOf } from './outbox.ts'
import { overtakenActs } from './scoring-overtaken.ts'
import { factsLane, parcelOf, type Parcel } from './scoring-parcel.ts'
import type { Saved, ScoringPorts } from './scoring-ports.ts'
import { entryOf, nearestShown, neighbour, nextMomentEntry, nextOpen } from './scoring-position.ts'
import { nextMarked } from './scoring-returned.ts'
import { SharedVisit } from './scoring-shared.ts'
import type { Field } from './scoring-card.ts'
import type { ScoringActs, ScoringState, ScoringStore } from './scoring-state.ts'
import { openedStopwatches, stopwatchActs } from './scoring-stopwatch.ts'
import { undoOf } from './scoring-undo.ts'
import { toldLater } from './told-later.ts'
import { toldOnce } from './told-once.ts'

/** Typing is saved after this pause, ms; leaving the field saves at once. */
export const typingPause = 400
const focusPause = 250

/** One visit being filled: optimistic on the screen, carried to disk by the outbox. */
export function createScoringStore(audit: Audit, ports: ScoringPorts): ScoringStore {
  const { document } = audit
  const allCodes = document.moments.flatMap(moment => moment.questions.map(question => question.code))
  const questions = new Map(
    document.moments.flatMap(moment => moment.questions.map(question => [question.code, question] as const)),
  )
  const live = liveOf(document, audit.answers, audit.evidence, null)
  const { store, together } = toldOnce<ScoringState>({
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
  })
  const get = store.getState
  const soon = (act: () => void) => (ports.soon === undefined ? act() : ports.soon(act))
  const shared = new SharedVisit(audit, ports, (lane, latest) =>
    overtake(lane, parcelOf({ answers: get().answers, visit: get().facts }, lane), latest),
  )
  const { unsent } = ports
  const outbox = new Outbox<Parcel>({
    send: (key, parcel) => shared.send(key, parcel),
    failure: error => ports.failure(error),
    changed: () => showSaving(),
    backOff: attempt => ports.backOff?.(attempt),
    soon,
    keep: unsent && {
      put: (key, parcel) => unsent.put(key, { parcel, seen: shared.seen(key) }),
      forget: unsent.forget,
    },
  })
  /** Captions, order and marks of evidence: each change as the request that carries it. */
  const pieces = new Outbox<() => Promise<Saved>>({
    send: (_, act) => act(),
    failure: error => ports.failure(error),
    changed: () => showSaving(),
    backOff: attempt => ports.backOff?.(attempt),
  })
  const showSaving = () => store.setState({ save: worseOf(outbox.state, pieces.state) })
  // Where the shopper stands is remembered quietly: losing it costs a click, not work.
  const places = new Outbox<string>({
    async send(_, code) {
      // A stored answer takes the place to its own question: the place must come after it.
      await outbox.quiet()
      return ports.focus(code)
    },
    failure: () => ({ reason: 'UNREACHABLE', retry: false }),
    changed: () => undefined,
  })
  let carried = -1

  /** Puts answers on the screen and on their way; the score is taken again only when it can differ. */
  function put(changes: readonly (readonly [string, Answer])[], delay = 0, undo?: true): void {
    const before = get()
    const answers = { ...before.answers, ...Object.fromEntries(changes) }
    const scoring = changes.some(([code, answer]) => !sameValue(before.answers[code], answer))
    const wording = changes.some(
      ([code, answer]) => Boolean(before.answers[code]?.comment?.trim()) !== Boolean(answer.comment?.trim()),
    )
    const now = scoring || wording ? liveOf(document, answers, before.evidence, before.live) : before.live
    const focus = nearestShown(now, before.focus, allCodes)
    together(() => {
      store.setState({
        answers,
        live: now,
        undoable: back.own(),
        ...(focus === before.focus ? {} : { focus, field: 'answer', move: before.move + 1 }),
      })
      for (const [code, answer] of changes) {
        outbox.put(code, { answer, source: sourceOf(get().durations, code, answer), undo }, delay)
      }
    })
  }

  /** How a duration comes about goes with it to disk. */
  function note(
    question: string,
    seconds: AnswerValue | undefined,
    source: DurationSource | undefined,
  ): void {
    if (questions.get(question)?.answer.type !== 'duration') return
    if (typeof seconds !== 'number' || source === undefined) return
    store.setState({ durations: noted(get().durations, { question, seconds, source }) })
  }

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

  /** Moves on, unless the answer calls for words: then its comment opens. */
  function moveOn(code: string): void {
    const missing = get().live.marks[code]?.missing ?? []
    if (missing.includes('comment') || missing.includes('reason')) go(code, 'comment')
    else go(neighbour(get().live.moments, code, 1))
  }

  function change(code: string, answer: Answer): void {
    back.remember([{ code, before: get().answers[code] }])
    put([[code, answer]])
  }

  function answerAndMove(code: string, answer: Answer): void {
    together(() => {
      change(code, answer)
      moveOn(code)
    })
  }

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

  const back = undoOf(ports, {
    focus: () => get().focus,
    settled: () => outbox.settled(),
    restore(changes, code) {
      put(changes, 0, true)
      go(nearestShown(get().live, code, allCodes))
    },
  })

  /** What the page before this one could not save any more: it goes to disk now, or beside what is newer. */
  function takeUp(): void {
    for (const [key, { parcel, seen }] of unsent?.read() ?? []) {
      if (key !== factsLane && !questions.has(key)) continue
      if ('answer' in parcel) note(key, parcel.answer.value, parcel.source)
      if (seen !== shared.seen(key)) overtake(key, parcel, audit)
      else if ('answer' in parcel) put([[key, parcel.answer]])
      else acts.setFacts(parcel.facts, 0)
    }
  }

  const acts: ScoringActs = {
    answer: (code, value) => answerAndMove(code, withValue(get().answers[code], value)),
    notApplicable: code => answerAndMove(code, asNotApplicable(get().answers[code])),
    toggle(code, option) {
      const question = questions.get(code)
      if (question === undefined) return
      change(code, withToggled(get().answers[code], option, question.answer))
      if (get().focus !== code) go(code)
    },
    type(code, value, source = { kind: 'typed' }) {
      const before = get().answers[code]
      const answer = value === undefined ? withoutValue(before) : withValue(before, value)
      if (sameValue(before, answer)) return
      note(code, value, source)
      back.remember([{ code, before }], `value ${code}`)
      put([[code, answer]], typingPause)
    },
    comment(code, text) {
      const before = get().answers[code]
      if ((before?.comment ?? '') === text) return
      back.remember([{ code, before }], `comment ${code}`)
      put([[code, withComment(before, text)]], typingPause)
    },
    clear(code) {
      const before = get().answers[code]
      if (before?.value !== undefined || before?.na === true) change(code, withoutValue(before))
    },
    done(code) {
      const before = get().answers[code]
      const untouched = before?.value === undefined && before?.na !== true
      if (untouched && questions.get(code)?.answer.type === 'multi') change(code, withValue(before, []))
      outbox.hasten()
      moveOn(code)
    },
    undo: back.undo,
    go,
    stand,
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
    nextMarked: () => go(nextMarked(get().live, get().focus, audit.returned)),
    enterMoment(code) {
      const moment = get().live.moments.find(one => one.code === code)
      const entry = moment === undefined ? undefined : entryOf(moment, get().live.marks)
      if (entry !== undefined) go(entry)
    },
    skipMoment(code, reason) {
      const { answers, live: shown } = get()
      const codes = (shown.moments.find(one => one.code === code)?.questions ?? []).filter(
        one => questions.get(one)?.notApplicable === true,
      )
      if (codes.length === 0) return
      back.remember(codes.map(one => ({ code: one, before: answers[one] })))
      put(codes.map(one => [one, asSkipped(answers[one], reason)] as const))
      acts.nextMoment()
    },
    setFacts(facts, delay = typingPause) {
      store.setState({ facts })
      outbox.put(factsLane, { facts }, delay)
    },
    flush() {
      outbox.flush()
      pieces.flush()
      places.flush()
    },
    async settled() {
      await acts.finishRemovals()
      await places.settled()
      const kept = await pieces.settled()
      return (await outbox.settled()) && kept
    },
    unsaved: () => outbox.unsaved || pieces.unsaved,
    carry(move) {
      const first = move !== carried
      carried = move
      return first
    },
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
  return { ...store, acts, cards: cardsOf(store), later: toldLater(store, soon) }
}
