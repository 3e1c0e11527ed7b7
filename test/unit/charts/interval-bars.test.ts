import { describe, expect, it } from 'vitest'
import { intervalBars } from '../../../src-shared/charts/interval-bars.ts'

const interval = (low: number, high: number) => ({ kind: 'interval', n: 4, low, high }) as const

describe('intervalBars', () => {
  it('places means and intervals on a scale from 50 where all of them are above', () => {
    const bars = intervalBars([{ mean: 84, interval: interval(73.9, 94.1) }], [85], 120, 10)
    expect(bars.min).toBe(50)
    expect(bars.ticks.map(({ value, x }) => [value, x])).toEqual([
      [50, 10],
      [75, 60],
      [100, 110],
    ])
    expect(bars.means[0]?.mean).toBeCloseTo(78)
    expect(bars.means[0]?.line?.from).toBeCloseTo(57.8)
    expect(bars.means[0]?.line?.to).toBeCloseTo(98.2)
    expect(bars.place(85)).toBeCloseTo(80)
  })

  it('begins at 0 as soon as an interval, a value or a mark lies below 50', () => {
    const high = { mean: 84, interval: interval(73.9, 94.1) }
    expect(intervalBars([high, { mean: 60, interval: interval(49.9, 70) }], [], 120, 10).min).toBe(0)
    expect(intervalBars([{ mean: 60, interval: { kind: 'two', values: [45, 75] } }], [], 120, 10).min).toBe(0)
    expect(intervalBars([high], [40], 120, 10).min).toBe(0)
    expect(intervalBars([high], [40], 120, 10).ticks.map(({ value }) => value)).toEqual([0, 50, 100])
  })

  it('draws two visits as two values, and none without a mean', () => {
    const [two, one, none] = intervalBars(
      [
        { mean: 75, interval: { kind: 'two', values: [70, 80] } },
        { mean: 75, interval: { kind: 'one', value: 75 } },
        { mean: null, interval: { kind: 'none' } },
      ],
      [],
      120,
      10,
    ).means
    expect(two).toEqual({ mean: 60, line: null, values: [50, 70] })
    expect(one).toEqual({ mean: 60, line: null, values: [] })
    expect(none).toBeNull()
  })
})
