import type { KeyPress } from '../../../stores/key-press.ts'

/** What a key means in the outline. */
export type OutlineAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'into'
  | 'out'
  | 'up'
  | 'down'
  | 'edit'
  | 'addQuestion'
  | 'chooseType'
  | 'addMoment'
  | 'remove'
  | 'duplicate'

const plain: Readonly<Record<string, OutlineAct>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'into',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
  Enter: 'edit',
  NumpadEnter: 'edit',
  F2: 'edit',
  Insert: 'addQuestion',
  KeyN: 'addQuestion',
  KeyM: 'addMoment',
  Delete: 'remove',
  Backspace: 'remove',
}

/** Reads a key of the outline by its place on the keyboard, so that N is N under the Russian layout. */
export function outlineAct({
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Omit<KeyPress, 'key'>): OutlineAct | null {
  if (altKey) {
    if (ctrlKey || metaKey || shiftKey) return null
    return code === 'ArrowUp' ? 'up' : code === 'ArrowDown' ? 'down' : null
  }
  if (ctrlKey || metaKey) return code === 'KeyD' && !shiftKey ? 'duplicate' : null
  if (shiftKey) return code === 'KeyN' ? 'chooseType' : null
  return plain[code] ?? null
}
