import { describe, expect, it } from 'vitest'
import { isReadableInput } from '../../../src-main/door/check-input.ts'

const nested = (levels: number, inner: unknown = 'x'): unknown =>
  Array.from({ length: levels }).reduce(
    (within: unknown, _, n) => (n % 2 === 0 ? [within] : { within }),
    inner,
  )

describe('what a procedure is given', () => {
  it('may be whatever JSON holds', () => {
    for (const input of [undefined, null, 0, '', 'Анна 😀', [], {}, { 'ключ 😀': [1, { a: null }] }])
      expect(isReadableInput(input)).toBe(true)
  })

  it('may be nested 64 deep and no deeper, wherever that is', () => {
    expect(isReadableInput(nested(64))).toBe(true)
    expect(isReadableInput(nested(65))).toBe(false)
    expect(isReadableInput({ first: 1, list: ['x', nested(63)] })).toBe(false)
    // As deep as a call of 8 MiB can be: looked at without a stack of its own.
    expect(isReadableInput(nested(200_000))).toBe(false)
  })

  it('has no half of a character, in words or in keys, however deep', () => {
    const [high = '', low = ''] = '😀'.split('')
    for (const half of [high, low, `а${high}б`, `${low}${high}`]) {
      expect(isReadableInput(half)).toBe(false)
      expect(isReadableInput({ a: [{ b: half }] })).toBe(false)
      expect(isReadableInput({ a: { [half]: 1 } })).toBe(false)
      expect(isReadableInput(nested(60, half))).toBe(false)
    }
    expect(isReadableInput(`${high}${low}`)).toBe(true)
  })
})
