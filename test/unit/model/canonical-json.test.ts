import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { runs } from '../runs.ts'

/** What a writer of JSON makes of it; null where it refuses. */
function written(write: (value: unknown) => string | undefined, value: unknown): string | null {
  try {
    return write(value) ?? null
  } catch {
    return null
  }
}

describe('canonical JSON', () => {
  it('is what the standard’s own library writes, of any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), value => {
        expect(written(canonicalJson, value)).toBe(written(canonicalize, value))
      }),
      runs(2000),
    )
  })

  it('keeps to the order of code units, also of keys that look like numbers', () => {
    expect(canonicalJson({ б: 1, a: 2, '10': 3, '9': 4, '\u{1f600}': 5, '\ufb33': 6 })).toBe(
      '{"10":3,"9":4,"a":2,"б":1,"\u{1f600}":5,"\ufb33":6}',
    )
    expect(() => canonicalJson({ a: '\ud800' })).toThrow('surrogate')
  })
})
