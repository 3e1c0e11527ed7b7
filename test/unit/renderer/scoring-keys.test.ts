import { describe, expect, it } from 'vitest'
import { questionSchema, type Question } from '../../../src-shared/model/question.ts'
import { keyAct, type KeyPlace } from '../../../src-renderer/stores/scoring-keys.ts'

function question(answer: unknown, more: object = {}): Question {
  return questionSchema.parse({ code: 'q', text: { ru: 'Вопрос' }, answer, ...more })
}
const yesNo = question({ type: 'yesNo', points: 5 }, { notApplicable: true })
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ code: `o${i + 1}`, text: { ru: `${i + 1}` }, points: i }))

interface Mods {
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

function press(code: string, key: string, on: Question | null, place: KeyPlace = 'card', mods: Mods = {}) {
  return keyAct(
    {
      code,
      key,
      ctrlKey: mods.ctrl === true,
      shiftKey: mods.shift === true,
      altKey: mods.alt === true,
      metaKey: false,
    },
    place,
    on,
  )
}

describe('keys on a card', () => {
  it('answers yes, no and N/A by place, whatever the layout', () => {
    expect(press('Digit1', '1', yesNo)).toEqual({ act: 'answer', value: 'yes' })
    // French layout: the key types an ampersand.
    expect(press('Digit2', 'é', yesNo)).toEqual({ act: 'answer', value: 'no' })
    expect(press('Minus', '-', yesNo)).toEqual({ act: 'notApplicable' })
    expect(press('NumpadSubtract', '-', yesNo)).toEqual({ act: 'notApplicable' })
    expect(press('Numpad1', '1', yesNo)).toEqual({ act: 'answer', value: 'yes' })
  })

  it('leaves the number pad alone when Num Lock is off', () => {
    expect(press('Numpad1', 'End', yesNo)).toBeNull()
  })

  it('refuses N/A where it is not allowed, and digits without a segment', () => {
    expect(press('Minus', '-', question({ type: 'yesNo', points: 5 }))).toBeNull()
    expect(press('Digit3', '3', yesNo)).toBeNull()
  })

  it('takes the number of a scale, = for 10 on 0-10 and 0 for 10 on 1-10', () => {
    const nps = question({ type: 'scale', min: 0, max: 10, points: 0 })
    expect(press('Digit0', '0', nps)).toEqual({ act: 'answer', value: 0 })
    expect(press('Digit7', '7', nps)).toEqual({ act: 'answer', value: 7 })
    expect(press('Equal', '=', nps)).toEqual({ act: 'answer', value: 10 })
    const ten = question({ type: 'scale', min: 1, max: 10, points: 5 })
    expect(press('Digit0', '0', ten)).toEqual({ act: 'answer', value: 10 })
    const five = question({ type: 'scale', min: 1, max: 5, points: 5 })
    expect(press('Digit5', '5', five)).toEqual({ act: 'answer', value: 5 })
    expect(press('Digit6', '6', five)).toBeNull()
  })

  it('numbers a scale outside 0 to 10 by place', () => {
    const around = question({ type: 'scale', min: -2, max: 2, points: 5 })
    expect(press('Digit1', '1', around)).toEqual({ act: 'answer', value: -2 })
    expect(press('Digit5', '5', around)).toEqual({ act: 'answer', value: 2 })
  })

  it('takes options by number, the tenth by 0', () => {
    const choice = question({ type: 'choice', options: options(12) })
    expect(press('Digit3', '3', choice)).toEqual({ act: 'answer', value: 'o3' })
    expect(press('Digit0', '0', choice)).toEqual({ act: 'answer', value: 'o10' })
  })

  it('switches options of a set and goes on with Enter', () => {
    const multi = question({ type: 'multi', options: options(3) })
    expect(press('Digit2', '2', multi)).toEqual({ act: 'toggle', option: 'o2' })
    expect(press('Enter', 'Enter', multi)).toEqual({ act: 'done' })
  })

  it('knows letters by place under the Russian layout', () => {
    expect(press('KeyC', 'с', yesNo)).toEqual({ act: 'comment' })
    expect(press('KeyP', 'з', yesNo)).toEqual({ act: 'evidence' })
    expect(press('KeyT', 'е', yesNo)).toEqual({ act: 'stopwatch' })
    expect(press('KeyZ', 'я', yesNo, 'card', { ctrl: true })).toEqual({ act: 'undo' })
    expect(press('KeyK', 'л', yesNo, 'card', { ctrl: true })).toEqual({ act: 'find' })
    expect(press('Digit7', '?', yesNo, 'card', { shift: true })).toEqual({ act: 'keys' })
    expect(press('Slash', '?', yesNo, 'card', { shift: true })).toEqual({ act: 'keys' })
  })

  it('moves by arrows, clears by Backspace, leaves Ctrl+C and AltGr to the browser', () => {
    expect(press('ArrowDown', 'ArrowDown', yesNo)).toEqual({ act: 'next' })
    expect(press('ArrowUp', 'ArrowUp', yesNo)).toEqual({ act: 'previous' })
    expect(press('Backspace', 'Backspace', yesNo)).toEqual({ act: 'clear' })
    expect(press('KeyC', 'c', yesNo, 'card', { ctrl: true })).toBeNull()
    expect(press('KeyC', 'ć', yesNo, 'card', { alt: true })).toBeNull()
    expect(press('Enter', 'Enter', yesNo, 'card', { ctrl: true })).toEqual({ act: 'nextMoment' })
  })
})

describe('keys in fields', () => {
  const number = question({ type: 'number', min: 0 }, { notApplicable: true })

  it('leaves digits, comma and colon to a field, keeps letters and arrows as acts', () => {
    expect(press('Digit1', '1', number, 'line')).toBeNull()
    // The decimal comma of a Russian keyboard.
    expect(press('Slash', ',', number, 'line', { shift: true })).toBeNull()
    expect(press('Digit6', ':', number, 'line', { shift: true })).toBeNull()
    expect(press('KeyC', 'с', number, 'line')).toEqual({ act: 'comment' })
    expect(press('ArrowDown', 'ArrowDown', number, 'line')).toEqual({ act: 'next' })
    expect(press('Enter', 'Enter', number, 'line')).toEqual({ act: 'done' })
  })

  it('takes minus as N/A only in an empty field that has no use for it', () => {
    expect(press('Minus', '-', number, 'emptyLine')).toEqual({ act: 'notApplicable' })
    expect(press('Minus', '-', number, 'line')).toBeNull()
    const below = question({ type: 'number', min: -5 }, { notApplicable: true })
    expect(press('Minus', '-', below, 'emptyLine')).toBeNull()
    expect(press('Minus', '-', below, 'card')).toEqual({ act: 'notApplicable' })
  })

  it('leaves everything to a text but the ways out', () => {
    for (const [code, key] of [
      ['KeyC', 'c'],
      ['Digit1', '1'],
      ['Enter', 'Enter'],
      ['ArrowDown', 'ArrowDown'],
      ['Minus', '-'],
    ] as const) {
      expect(press(code, key, yesNo, 'text')).toBeNull()
    }
    expect(press('KeyZ', 'z', yesNo, 'text', { ctrl: true })).toBeNull()
    expect(press('Slash', '?', yesNo, 'text', { shift: true })).toBeNull()
    expect(press('Escape', 'Escape', yesNo, 'text')).toEqual({ act: 'leaveField' })
    expect(press('Enter', 'Enter', yesNo, 'text', { ctrl: true })).toEqual({ act: 'done' })
    expect(press('KeyK', 'k', yesNo, 'text', { ctrl: true })).toEqual({ act: 'find' })
  })
})
