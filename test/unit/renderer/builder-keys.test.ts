import { describe, expect, it } from 'vitest'
import { builderAct } from '../../../src-renderer/screens/builder/builder-keys.ts'

const outside = { text: false, form: false, own: false }
const field = { text: true, form: true, own: false }
const search = { text: true, form: false, own: true }

const press = (code: string, place: typeof outside, held: Record<string, boolean | string> = {}) =>
  builderAct(
    { code, key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
    place,
  )
const control = { ctrlKey: true }

describe('keys of the builder', () => {
  it('undo and redo the draft from its fields, not the search', () => {
    expect(press('KeyZ', field, control)).toBe('undo')
    expect(press('KeyZ', field, { ...control, shiftKey: true })).toBe('redo')
    expect(press('KeyY', outside, control)).toBe('redo')
    expect(press('KeyZ', search, control)).toBeNull()
    expect(press('KeyY', search, control)).toBeNull()
  })

  it('are letters where letters are typed', () => {
    expect(press('Slash', outside)).toBe('library')
    expect(press('Slash', field)).toBeNull()
    expect(press('Slash', field, { key: '?', shiftKey: true })).toBeNull()
    expect(press('Slash', outside, { key: ',', shiftKey: true })).toBe('keys')
    expect(press('Digit7', outside, { key: '?', shiftKey: true })).toBe('keys')
  })

  it('leave the form by Escape and go on by Ctrl+Enter', () => {
    expect(press('Escape', field)).toBe('leave')
    expect(press('Escape', outside)).toBeNull()
    expect(press('Enter', field, control)).toBe('another')
    expect(press('Enter', search, control)).toBeNull()
    expect(press('Enter', search, { ...control, shiftKey: true })).toBe('publish')
  })

  it('leave keys with Alt to the system', () => {
    expect(press('KeyZ', outside, { ...control, altKey: true })).toBeNull()
  })
})
