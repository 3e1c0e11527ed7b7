import { useLayoutEffect, useRef } from 'react'
import { keyAct, type KeyAct, type KeyPlace } from '../../stores/scoring-keys.ts'
import { momentOf } from '../../stores/scoring-position.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

interface Doors {
  readonly pickFiles: () => void
  readonly showKeys: () => void
  readonly find: () => void
  readonly skip: (moment: string) => void
  readonly history: () => void
  /** Told when every question is complete. */
  readonly nothingOpen: () => void
}

/** Carries out the keys of the scoring screen, wherever the cursor stands in it. */
export function useScoringKeys(store: ScoringStore, doors: Doors): void {
  const latest = useRef(doors)
  useLayoutEffect(() => {
    latest.current = doors
  })
  // With the cursor, not after it: a key pressed at once must not be lost.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof HTMLElement ? event.target : null
      // Dialogs and lists have keys of their own.
      if (target?.closest('[role="dialog"], [role="listbox"], [data-own-keys]')) return
      const { focus, questions } = store.getState()
      const act = keyAct(event, placeOf(target), questions.get(focus) ?? null)
      if (act === null || leftToControl(act, target)) return
      event.preventDefault()
      if (!event.repeat || act.act === 'next' || act.act === 'previous') carryOut(act, store, latest.current)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}

function placeOf(target: HTMLElement | null): KeyPlace {
  if (target instanceof HTMLTextAreaElement) return 'text'
  if (!(target instanceof HTMLInputElement)) return 'card'
  // A field of free words takes letters; the others take figures only.
  if (target.dataset['words'] !== undefined) return 'text'
  return target.value === '' ? 'emptyLine' : 'line'
}

/** Enter presses the button it stands on, except on an answer: there the space bar chooses. */
function leftToControl(act: KeyAct, target: HTMLElement | null): boolean {
  if (act.act !== 'done' || target === null) return false
  return target.closest('button, a, summary') !== null && target.closest('[data-segment]') === null
}

function carryOut(act: KeyAct, { acts, getState }: ScoringStore, doors: Doors): void {
  const { focus, field, live, questions, audit } = getState()
  switch (act.act) {
    case 'answer':
      return acts.answer(focus, act.value)
    case 'toggle':
      return acts.toggle(focus, act.option)
    case 'notApplicable':
      return acts.notApplicable(focus)
    case 'clear':
      return acts.clear(focus)
    case 'done':
      return acts.done(focus)
    case 'next':
      return acts.step(1)
    case 'previous':
      return acts.step(-1)
    case 'nextMoment':
      return acts.nextMoment()
    case 'comment':
      return acts.go(focus, 'comment')
    case 'evidence':
      return doors.pickFiles()
    case 'stopwatch':
      if (questions.get(focus)?.answer.type === 'duration' && hasStopwatch(audit.channel)) {
        void acts.stopwatch(focus)
      }
      return
    case 'undo':
      return acts.undo()
    case 'history':
      return doors.history()
    case 'nextUnanswered':
      return acts.nextUnanswered() ? undefined : doors.nothingOpen()
    case 'nextMarked':
      return acts.nextMarked()
    case 'keys':
      return doors.showKeys()
    case 'find':
      return doors.find()
    case 'leaveField':
      return acts.go(focus, field === 'comment' ? 'answer' : 'card')
    case 'skipMoment': {
      const moment = momentOf(live.moments, focus)
      if (moment !== undefined) doors.skip(moment.code)
    }
  }
}

/** Channels where looking at a stopwatch gives nobody away. */
export function hasStopwatch(channel: string): boolean {
  return channel === 'phone' || channel === 'chat' || channel === 'web'
}
