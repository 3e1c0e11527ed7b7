import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useBuilderStore } from '../builder-context.ts'
import { clearForm, isOutlineOver } from '../builder-layout.ts'
import { useLibraryState } from './library-state.ts'
import { useAdding } from './use-adding.ts'
import type { ShownStandards } from './use-shown-standards.ts'

/** So many standards further by Page Down. */
const page = 8

/** The one field of the library: words narrow the list, arrows go through it, Enter adds and goes on. */
export function LibrarySearch({ shown }: { shown: ShownStandards }) {
  const { t } = useTranslation()
  const store = useBuilderStore()
  const query = useLibraryState(state => state.query)
  const { add, addMoment } = useAdding(shown)

  function step(by: number) {
    const at = shown.lines.findIndex(line => line === shown.active)
    const next = shown.lines[Math.min(shown.lines.length - 1, Math.max(0, at + by))]
    if (next !== undefined) useLibraryState.setState({ active: next.standard.code })
  }

  function onKeyDown(event: KeyboardEvent) {
    const control = event.ctrlKey || event.metaKey
    const act = acts[event.code]
    if (act === undefined || event.altKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    switch (act) {
      case 'add':
        return control ? addMoment() : add(event.shiftKey ? 'here' : 'own')
      case 'next':
        return step(1)
      case 'previous':
        return step(-1)
      case 'pageDown':
        return step(page)
      case 'pageUp':
        return step(-page)
      case 'leave':
        if (query !== '') return useLibraryState.setState({ query: '', active: null })
        clearForm()
        return store.acts.select(store.getState().selected, true, isOutlineOver() ? 'editor' : 'outline')
    }
  }

  return (
    <input
      id="library-search"
      className="library-search"
      type="text"
      role="combobox"
      aria-expanded="true"
      aria-haspopup="listbox"
      aria-controls="library-list"
      aria-autocomplete="list"
      aria-activedescendant={
        shown.active === undefined ? undefined : `standard-${shown.active.standard.code}`
      }
      aria-label={t('builder.library.search')}
      placeholder={t('builder.library.search')}
      autoComplete="off"
      spellCheck={false}
      data-own-undo
      value={query}
      onChange={event => useLibraryState.setState({ query: event.currentTarget.value, active: null })}
      onKeyDown={onKeyDown}
    />
  )
}

const acts: Readonly<Record<string, 'add' | 'next' | 'previous' | 'pageDown' | 'pageUp' | 'leave'>> = {
  Enter: 'add',
  NumpadEnter: 'add',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Escape: 'leave',
}
