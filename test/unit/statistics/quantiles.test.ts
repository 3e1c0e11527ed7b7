import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { median, quantiles } from '../../../src-shared/statistics/quantiles.ts'

describe('quantiles', () => {
  it('are those of R, type 7', () => {
    expect(quantiles([1, 2, 3, 4])).toEqual({ min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 })
    expect(quantiles([9, 1, 5])).toEqual({ min: 1, lower: 3, median: 5, upper: 7, max: 9 })
    expect(quantiles([7])).toEqual({ min: 7, lower: 7, median: 7, upper: 7, max: 7 })
    expect([quantiles([]), median([])]).toEqual([null, null])
  })

  it('stand in order, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), values => {
        const sorted = values.toSorted((a, b) => a - b)
        const found = Object.values(quantiles(values) ?? {})
        expect(found).toEqual(found.toSorted((a, b) => a - b))
        expect([found[0], found.at(-1)]).toEqual([sorted[0], sorted.at(-1)])
      }),
    )
  })
})
