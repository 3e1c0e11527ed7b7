import { useEffect, useRef } from 'react'
import { blankAnswer } from '../../../src-shared/authoring/blank-answer.ts'
import type { BuilderStore } from '../../stores/builder-state.ts'
import { builderAct, type BuilderAct } from './builder-keys.ts'
import { isOutlineOver, showOutline, showPanel, useLayout } from './builder-layout.ts'
import { findPlace } from './find-place.tsx'
import { focusLibrary } from './library/focus-library.ts'
import { addQuestionHere } from './outline/add-question-here.ts'

interface Doors {
  readonly showKeys: () => void
  readonly publish: () => void
}

/** Carries out the keys that work wherever the cursor stands in the builder. */
export function useBuilderKeys(store: BuilderStore, doors: Doors): void {
  const latest = useRef(doors)
  useEffect(() => {
    latest.current = doors
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof HTMLElement ? event.target : null
      // Dialogs and open lists have keys of their own.
      if (
        target?.closest(
          '[role="dialog"], [role="menu"], [aria-haspopup][aria-expanded="true"]:not([data-own-undo])',
        )
      )
        return
      if (
        event.code === 'Escape' &&
        useLayout.getState().outlineShown &&
        target?.closest('.builder-outline')
      ) {
        showOutline(false)
        store.acts.select(store.getState().selected, true, 'editor')
        return
      }
      const act = builderAct(event, {
        text: target?.matches('input:not([type=checkbox], [type=radio]), textarea') ?? false,
        form: target?.closest('.builder-main') !== null,
        own: target?.closest('[data-own-undo]') !== null,
      })
      if (act === null) return
      event.preventDefault()
      carryOut(act, store, latest.current)
    }
    // In the capture phase a list is still open when the key that closes it comes by.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [store])
}

function carryOut(act: BuilderAct, store: BuilderStore, doors: Doors): void {
  const { acts, getState } = store
  const { selected, index } = getState()
  switch (act) {
    case 'undo':
      return acts.undo()
    case 'redo':
      return acts.redo()
    case 'save':
      return acts.flush()
    case 'keys':
      return doors.showKeys()
    case 'find':
      return findPlace.open()
    case 'publish':
      return doors.publish()
    case 'library':
      showOutline(false)
      showPanel('library')
      return focusLibrary()
    case 'checks':
      return showPanel(useLayout.getState().panel === 'checks' ? null : 'checks')
    case 'leave':
      // On a small window the outline has to come first.
      showOutline(isOutlineOver())
      return acts.select(selected, true)
    case 'another': {
      const like =
        selected.kind === 'question' ? index.questions.get(selected.id)?.question.answer : undefined
      return addQuestionHere(store, blankAnswer(like?.type ?? 'yesNo'))
    }
  }
}
