import { useId, useState, type KeyboardEvent, type RefObject, type TextareaHTMLAttributes } from 'react'
import type { Snippet } from '../../../src-shared/model/snippet.ts'
import {
  isNamed,
  snippetCall,
  snippetsNamed,
  type SnippetCall,
} from '../../../src-shared/narrative/snippets.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** The list of snippets under a field of words. */
export interface SnippetMenu {
  /** What is offered now; empty while the list is closed. */
  readonly offered: readonly Snippet[]
  /** Place of the one that Enter takes. */
  readonly active: number
  readonly listId: string
  /** Whether the person has any snippets. */
  readonly some: boolean
  /** Reads the words before the cursor anew: opens, narrows or closes the list. */
  readonly follow: () => void
  readonly followIfOpen: () => void
  readonly open: () => void
  readonly close: () => void
  readonly insert: (snippet: Snippet) => void
  /** What the field itself gets. */
  readonly keys: TextareaHTMLAttributes<HTMLTextAreaElement>
}

const none: readonly Snippet[] = []

/** Snippets by `/` and name in a plain field; the cursor never leaves the field. */
export function useSnippets(field: RefObject<HTMLTextAreaElement | null>): SnippetMenu {
  const snippets = usePreferences(state => state.snippets) ?? none
  const [call, setCall] = useState<SnippetCall | null>(null)
  const [place, setPlace] = useState(0)
  const listId = useId()
  const offered = call === null ? none : snippetsNamed(snippets, call.name)
  const active = Math.min(place, offered.length - 1)
  const shown = offered.length > 0

  function begin(next: SnippetCall | null) {
    setCall(next)
    if (next?.name !== call?.name) setPlace(0)
  }
  function follow() {
    const box = field.current
    if (box === null || snippets.length === 0) return
    begin(box.selectionStart === box.selectionEnd ? snippetCall(box.value, box.selectionStart) : null)
  }
  function open() {
    const box = field.current
    if (box === null) return
    box.focus()
    begin({ name: '', from: box.selectionStart, to: box.selectionEnd })
  }
  function insert({ text }: Snippet, after = '') {
    const box = field.current
    if (box === null || call === null) return
    box.focus()
    box.setSelectionRange(call.from, call.to)
    // Old, but the only way to put words into a field that its own Ctrl+Z takes out again.
    document.execCommand('insertText', false, /\s$/u.test(text) ? text : text + after)
    setCall(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = offered[active]
    if (!shown || chosen === undefined || call === null || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { key } = event
    const named = offered.find(one => isNamed(one, call.name))
    if (key === 'ArrowDown') setPlace((active + 1) % offered.length)
    else if (key === 'ArrowUp') setPlace((active + offered.length - 1) % offered.length)
    else if (key === 'Enter' || key === 'Tab') insert(chosen)
    else if (key === 'Escape') setCall(null)
    else if (key === ' ' && named !== undefined) insert(named, ' ')
    else return
    event.preventDefault()
  }

  return {
    offered,
    active,
    listId,
    some: snippets.length > 0,
    follow,
    followIfOpen: () => {
      // Opened by its button there is no slash to follow.
      if (call !== null && call.from !== call.to) follow()
    },
    open,
    close: () => setCall(null),
    insert,
    keys: {
      onKeyDown,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      ...(shown ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${active}` } : {}),
    },
  }
}
