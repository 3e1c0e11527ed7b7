import type { KeyPress } from '../../stores/key-press.ts'

/** What a key means anywhere in the builder. */
export type BuilderAct =
  | 'undo'
  | 'redo'
  | 'save'
  | 'keys'
  | 'publish'
  | 'find'
  | 'library'
  | 'checks'
  | 'leave'
  | 'another'

/** Where the cursor stands. */
interface KeyPlace {
  /** In a field of text, which takes letters and signs. */
  readonly text: boolean
  /** In the form of the selected place. */
  readonly form: boolean
  /** In a field that is no part of the draft and takes its own typing back. */
  readonly own: boolean
}

/** Reads a key by its place on the keyboard; null when it belongs to the browser, a field or a part of the screen. */
export function builderAct(press: KeyPress, place: KeyPlace): BuilderAct | null {
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withControl(press, place)
  if (press.code === 'Escape') return place.form ? 'leave' : null
  if (place.text) return null
  if (press.key === '?' || (press.shiftKey && press.code === 'Slash')) return 'keys'
  return press.code === 'Slash' && !press.shiftKey ? 'library' : null
}

function withControl({ code, shiftKey }: KeyPress, { form, own }: KeyPlace): BuilderAct | null {
  switch (code) {
    case 'KeyZ':
      return own ? null : shiftKey ? 'redo' : 'undo'
    case 'KeyY':
      return own || shiftKey ? null : 'redo'
    case 'KeyS':
      return shiftKey ? null : 'save'
    case 'KeyK':
      return shiftKey ? null : 'find'
    case 'KeyL':
      return shiftKey ? null : 'library'
    case 'KeyE':
      return shiftKey ? null : 'checks'
    case 'Enter':
    case 'NumpadEnter':
      if (shiftKey) return 'publish'
      return form ? 'another' : null
    default:
      return null
  }
}
