import { produce } from 'immer'
import { createStore } from 'zustand/vanilla'
import { takeChanges } from '../../src-shared/authoring/standard-changes.ts'
import type { DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import { noChecks } from './builder-checks.ts'
import { BuilderHistory } from './builder-history.ts'
import { draftShares } from '../../src-shared/authoring/draft-shares.ts'
import { indexOf, standing } from './builder-index.ts'
import {
  copyPlace,
  insertMoment,
  insertQuestion,
  insertStandard,
  placeMoment,
  placeQuestion,
  removePlace,
  stepPlace,
} from './builder-outline.ts'
import { rowState } from './builder-rows.ts'
import { sharesAfter } from './builder-shares.ts'
import type { Aim, BuilderActs, BuilderState, BuilderStore } from './builder-state.ts'
import { Outbox, type Failure } from './outbox.ts'
import { partsOf } from './parts-of-store.ts'
import { type Place, samePlace } from './builder-place.ts'

/** Typing is saved after this pause, ms; everything else soon after, so that quick acts travel together. */
const typingPause = 600
const actPause = 150

export interface OpenedDraft {
  readonly id: string
  readonly basis: number | null
  readonly version: number
  readonly document: DraftChecklist
}

export interface BuilderPorts {
  save(
    version: number,
    document: DraftChecklist,
  ): Promise<{ readonly version: number; readonly savedAt: string }>
  failure(error: unknown): Failure
}

/** A checklist under construction: optimistic on the screen, the whole draft carried to disk by the outbox. */
export function createBuilderStore(opened: OpenedDraft, ports: BuilderPorts): BuilderStore {
  const store = createStore<BuilderState>(() => ({
    id: opened.id,
    basis: opened.basis,
    draft: opened.document,
    index: indexOf(opened.document),
    shares: draftShares(opened.document),
    checks: noChecks,
    selected: { kind: 'checklist' },
    move: 0,
    aim: 'outline',
    save: { kind: 'kept' },
    undoable: false,
    redoable: false,
  }))
  const get = store.getState
  const history = new BuilderHistory()
  let version = opened.version
  let carried = -1
  const outbox = new Outbox<DraftChecklist>({
    async send(_, document) {
      const saved = await ports.save(version, document)
      version = saved.version
      return saved
    },
    failure: error => ports.failure(error),
    changed: save => store.setState({ save }),
  })

  function show(draft: DraftChecklist, selected: Place, delay: number, aim: Aim | null): void {
    const before = get()
    const index = indexOf(draft, before.index)
    store.setState({
      draft,
      index,
      shares: sharesAfter(draft, before),
      selected: standing(selected, index),
      undoable: history.undoable,
      redoable: history.redoable,
      ...(aim === null ? {} : { move: before.move + 1, aim }),
    })
    outbox.put('draft', draft, delay)
  }

  /** One step of undo. `change` may say what to select after it: then the cursor follows, if `aim` says where to. */
  function edit(
    change: (draft: DraftChecklist) => Place | void,
    { typing = null, aim = 'outline' }: { typing?: string | null; aim?: Aim | null } = {},
  ): void {
    const { draft, selected } = get()
    let next: Place | void = undefined
    const changed = produce(draft, writable => {
      next = change(writable)
    })
    if (changed === draft) return
    history.remember({ draft, selected }, typing)
    const delay = typing === null ? actPause : typingPause
    show(changed, next ?? selected, delay, next === undefined ? null : aim)
  }

  /** The cursor stays in the field it is in, as long as the step belongs to the same place. */
  function back(step: { readonly draft: DraftChecklist; readonly selected: Place } | undefined): void {
    if (step === undefined) return
    show(step.draft, step.selected, actPause, samePlace(step.selected, get().selected) ? null : 'outline')
  }

  const acts: BuilderActs = {
    select(place, follow = false, aim = 'outline') {
      history.pause()
      const { selected, index, move } = get()
      const next = standing(place, index)
      store.setState({
        selected: samePlace(next, selected) ? selected : next,
        ...(follow ? { move: move + 1, aim } : {}),
      })
    },
    changeChecklist(change, typing) {
      edit(draft => change(draft), { typing: typing ?? null })
    },
    changeMoment(id, change, typing) {
      edit(
        draft => {
          const moment = draft.moments.find(one => one.id === id)
          if (moment !== undefined) change(moment)
        },
        { typing: typing === undefined ? null : `${id} ${typing}` },
      )
    },
    changeQuestion(id, change, typing) {
      const home = get().index.questions.get(id)?.moment
      edit(
        draft => {
          const question = draft.moments.find(one => one.id === home)?.questions.find(one => one.id === id)
          if (question !== undefined) change(question)
        },
        { typing: typing === undefined ? null : `${id} ${typing}` },
      )
    },
    addMoment(after) {
      return added(draft => ({ kind: 'moment', id: insertMoment(draft, 'moment', after).id }))
    },
    addQuestion(moment, answer, after) {
      return added(draft => ({ kind: 'question', id: insertQuestion(draft, moment, answer, after) }))
    },
    addStandards(standards, spot) {
      const ids: string[] = []
      edit(
        draft => {
          for (const standard of standards) {
            const after = spot === undefined ? undefined : { ...spot, after: ids.at(-1) ?? spot.after }
            ids.push(insertStandard(draft, standard, after))
          }
          const last = ids.at(-1)
          return last === undefined ? undefined : { kind: 'question', id: last }
        },
        { aim: null },
      )
      return ids
    },
    moveQuestion(id, moment, place) {
      edit(draft => {
        placeQuestion(draft, id, moment, place)
        return { kind: 'question', id }
      })
    },
    moveMoment(id, place) {
      edit(draft => {
        placeMoment(draft, id, place)
        return { kind: 'moment', id }
      })
    },
    step(place, by) {
      edit(draft => {
        stepPlace(draft, place, by)
        return place
      })
    },
    remove(place) {
      const next = neighbourOf(get(), place)
      edit(draft => {
        removePlace(draft, place)
        return next
      })
    },
    duplicate: place => edit(draft => copyPlace(draft, place)),
    follow(id, standard, parts) {
      edit(draft => {
        for (const moment of draft.moments) {
          const at = moment.questions.findIndex(question => question.id === id)
          const question = moment.questions[at]
          if (question !== undefined) moment.questions[at] = takeChanges(question, standard, parts)
        }
        draft.taken[id] = standard
      })
    },
    undo: () => back(history.undo(get())),
    redo: () => back(history.redo(get())),
    flush: () => outbox.flush(),
    settled: () => outbox.settled(),
    unsaved: () => outbox.unsaved,
    carry(move) {
      const first = move !== carried
      carried = move
      return first
    },
    version: () => version,
  }

  function added(
    insert: (draft: DraftChecklist) => { readonly kind: 'moment' | 'question'; readonly id: string },
  ): string {
    let id = ''
    edit(
      draft => {
        const place = insert(draft)
        id = place.id
        return place
      },
      { aim: 'editor' },
    )
    return id
  }

  return { ...store, acts, rows: partsOf(store, rowState) }
}

/** What to stand on when a place goes away: the next of its kind, else the one before, else what holds it. */
function neighbourOf({ draft, index }: BuilderState, place: Place): Place {
  if (place.kind === 'checklist') return place
  const siblings =
    place.kind === 'moment'
      ? draft.moments
      : (index.moments.get(index.questions.get(place.id)?.moment ?? '')?.questions ?? [])
  const at = siblings.findIndex(one => one.id === place.id)
  const next = siblings[at + 1] ?? siblings[at - 1]
  if (next !== undefined) return { kind: place.kind, id: next.id }
  const home = place.kind === 'question' ? index.questions.get(place.id)?.moment : undefined
  return home === undefined ? { kind: 'checklist' } : { kind: 'moment', id: home }
}
