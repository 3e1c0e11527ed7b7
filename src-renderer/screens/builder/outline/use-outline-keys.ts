import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { blankAnswer } from '../../../../src-shared/authoring/blank-answer.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilderStore } from '../builder-context.ts'
import { fold, showOutline } from '../builder-layout.ts'
import { say } from '../builder-voice.tsx'
import { useRemoval } from '../use-removal.ts'
import { addQuestionHere } from './add-question-here.ts'
import { useDragState } from './drag-state.ts'
import { momentWords } from './drag-words.ts'
import { outlineAct, type OutlineAct } from './outline-keys.ts'
import { placeOf, type OutlineRow } from './outline-rows.ts'
import { placeKey } from '../../../stores/builder-place.ts'

/** Carries out the keys of the outline. */
export function useOutlineKeys(rows: readonly OutlineRow[]) {
  const { t } = useTranslation()
  const store = useBuilderStore()
  const remove = useRemoval()
  const [types, setTypes] = useState(false)

  function onKeyDown(event: KeyboardEvent) {
    // While something is dragged by the keyboard, its keys lead it.
    if (event.defaultPrevented || useDragState.getState().dragged !== 'nothing') return
    const act = outlineAct(event)
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    carryOut(act)
  }

  function go(row: OutlineRow | undefined) {
    if (row !== undefined) store.acts.select(placeOf(row), true)
  }

  function carryOut(act: OutlineAct): void {
    const { acts, getState } = store
    const { selected } = getState()
    const at = rows.findIndex(({ name }) => name === placeKey(selected))
    const row = rows[at]
    switch (act) {
      case 'next':
        return go(rows[at + 1])
      case 'previous':
        return go(rows[at - 1])
      case 'first':
        return go(rows[0])
      case 'last':
        return go(rows.at(-1))
      case 'into':
        if (row?.kind === 'moment' && row.folded) return fold(row.id, false)
        return row?.kind === 'moment' && row.questions > 0 ? go(rows[at + 1]) : undefined
      case 'out':
        if (row?.kind === 'moment' && row.questions > 0) return fold(row.id, true)
        return row?.kind === 'question' ? acts.select({ kind: 'moment', id: row.moment }, true) : undefined
      case 'up':
      case 'down':
        acts.step(selected, act === 'up' ? -1 : 1)
        return say(placeWords())
      case 'edit':
        showOutline(false)
        return acts.select(selected, true, 'editor')
      case 'addQuestion':
        showOutline(false)
        return addQuestionHere(store, blankAnswer('yesNo'))
      case 'chooseType':
        return setTypes(true)
      case 'addMoment':
        showOutline(false)
        return void acts.addMoment(momentHere())
      case 'remove':
        return remove(selected)
      case 'duplicate':
        return acts.duplicate(selected)
    }
  }

  function momentHere(): string | undefined {
    const { selected, index } = store.getState()
    if (selected.kind === 'moment') return selected.id
    return selected.kind === 'question' ? index.questions.get(selected.id)?.moment : undefined
  }

  function placeWords(): string {
    const { selected, index } = store.getState()
    const { language } = usePreferences.getState()
    if (selected.kind === 'checklist') return ''
    const moment = selected.kind === 'moment' ? selected.id : (index.questions.get(selected.id)?.moment ?? '')
    const stop = index.outline.findIndex(({ id }) => id === moment)
    if (selected.kind === 'moment')
      return t('builder.drag.moment', { place: stop + 1, count: index.outline.length })
    const place = (index.outline[stop]?.questions.indexOf(selected.id) ?? 0) + 1
    return t('builder.drag.question', { moment: momentWords(moment, { index }, t, language), place })
  }

  return { onKeyDown, types, setTypes }
}
