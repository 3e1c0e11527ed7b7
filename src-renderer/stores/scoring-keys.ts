import type { Question } from '../../src-shared/model/question.ts'
import type { KeyPress } from './key-press.ts'
import { segmentsOf } from './scoring-segments.ts'

/** What a key press means on the scoring screen. */
export type KeyAct =
  | { readonly act: 'answer'; readonly value: string | number }
  | { readonly act: 'toggle'; readonly option: string }
  | {
      readonly act:
        | 'notApplicable'
        | 'clear'
        | 'done'
        | 'next'
        | 'previous'
        | 'nextMoment'
        | 'comment'
        | 'evidence'
        | 'stopwatch'
        | 'undo'
        | 'keys'
        | 'find'
        | 'leaveField'
        | 'skipMoment'
        | 'history'
        | 'nextUnanswered'
        | 'nextMarked'
    }

/** Where the cursor stands: on the card, in a one-line field (empty or not), or in a text of several lines. */
export type KeyPlace = 'card' | 'emptyLine' | 'line' | 'text'

/**
 * Reads a key press, letters and digits by their place on the keyboard (`code`), so that C is C under the
 * Russian layout; null when the press belongs to the browser or to the field.
 */
export function keyAct(press: KeyPress, place: KeyPlace, question: Question | null): KeyAct | null {
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withControl(press, place)
  if (press.code === 'Escape') return place === 'card' ? null : { act: 'leaveField' }
  if (place === 'text') return null
  // On a Russian keyboard Shift and this key type the decimal comma.
  const asks = press.key === '?' || (place === 'card' && press.shiftKey && press.code === 'Slash')
  if (asks) return { act: 'keys' }
  if (press.shiftKey) return isMinus(press) && place !== 'line' ? { act: 'skipMoment' } : null
  const common = onCardOrLine(press)
  if (common !== null) return common
  if (question === null) return null
  if (isMinus(press)) {
    const free = place === 'card' || (place === 'emptyLine' && !takesMinus(question))
    return free && question.notApplicable ? { act: 'notApplicable' } : null
  }
  return place === 'card' ? onCard(press, question) : null
}

function withControl(press: KeyPress, place: KeyPlace): KeyAct | null {
  if (press.code === 'Enter' || press.code === 'NumpadEnter') {
    return { act: place === 'text' ? 'done' : 'nextMoment' }
  }
  if (press.code === 'KeyK' && !press.shiftKey) return { act: 'find' }
  // Within a text Ctrl+Z belongs to the text.
  if (press.code === 'KeyZ' && !press.shiftKey && place !== 'text' && place !== 'line') return { act: 'undo' }
  return null
}

function onCardOrLine(press: KeyPress): KeyAct | null {
  switch (press.code) {
    case 'ArrowDown':
      return { act: 'next' }
    case 'ArrowUp':
      return { act: 'previous' }
    case 'Enter':
    case 'NumpadEnter':
      return { act: 'done' }
    case 'KeyC':
      return { act: 'comment' }
    case 'KeyP':
      return { act: 'evidence' }
    case 'KeyH':
      return { act: 'history' }
    case 'KeyU':
      return { act: 'nextUnanswered' }
    case 'KeyM':
      return { act: 'nextMarked' }
    case 'KeyT':
      return { act: 'stopwatch' }
    default:
      return null
  }
}

function onCard(press: KeyPress, question: Question): KeyAct | null {
  if (press.code === 'Backspace' || press.code === 'Delete') return { act: 'clear' }
  const key = printedKey(press)
  if (key === null) return null
  const segment = segmentsOf(question.answer).find(one => one.key === key)
  if (segment === undefined) return null
  return question.answer.type === 'multi'
    ? { act: 'toggle', option: String(segment.value) }
    : { act: 'answer', value: segment.value }
}

/** The digit or sign printed on the segments, whatever the layout makes of the key. */
function printedKey(press: KeyPress): string | null {
  const row = /^Digit(\d)$/.exec(press.code)?.[1]
  if (row !== undefined) return row
  if (press.code === 'Equal') return '='
  // With Num Lock off the pad's keys are arrows.
  const pad = /^Numpad(\d)$/.exec(press.code)?.[1]
  return pad !== undefined && press.key === pad ? pad : null
}

const isMinus = (press: KeyPress) => press.code === 'Minus' || press.code === 'NumpadSubtract'

const takesMinus = ({ answer }: Question) =>
  (answer.type === 'number' && (answer.min === undefined || answer.min < 0)) ||
  (answer.type === 'scale' && answer.min < 0)
