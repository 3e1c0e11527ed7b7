import { describe, expect, it } from 'vitest'
import { visitStrip } from '../../../src-shared/charts/visit-strip.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-11-12T11:05:00Z')

describe('the strip of a visit', () => {
  it('is one stretch for one visit, its ends within the width', () => {
    const { segments, gaps, place } = visitStrip([start, start + hour], 600)
    expect(gaps).toEqual([])
    expect(segments).toMatchObject([{ x: 0, width: 600, days: [{ x: 0 }] }])
    expect(place(start)).toBeGreaterThan(0)
    expect(place(start + hour)).toBeLessThan(600)
    expect(place(start + hour / 2)).toBeCloseTo(300)
  })

  it('is labelled at round times, no nearer than they can be read', () => {
    const { segments } = visitStrip([start, start + hour], 600)
    const times = segments[0]?.ticks.map(({ at }) => new Date(at).toISOString().slice(11, 16))
    expect(times).toEqual(['11:10', '11:20', '11:30', '11:40', '11:50', '12:00'])
  })

  it('breaks where nothing happens for over 6 hours, and says how long', () => {
    const { segments, gaps } = visitStrip([start, start + hour, start + 3 * day, start + 3 * day + hour], 600)
    expect(segments.map(({ days }) => days.map(({ at }) => new Date(at).getUTCDate()))).toEqual([[12], [15]])
    expect(gaps).toHaveLength(1)
    // The air around both stretches is no empty time.
    expect(Math.abs((gaps[0]?.ms ?? 0) - (3 * day - hour))).toBeLessThan(hour / 5)
    expect(visitStrip([start, start + 6 * hour], 600).gaps).toEqual([])
  })

  it('names a day where it begins, and not again', () => {
    const night = Date.parse('2026-11-12T23:00:00Z')
    const { segments } = visitStrip([start, start + hour, night, night + 2 * hour, night + 17 * hour], 900)
    const named = segments.map(({ days }) => days.map(({ at }) => new Date(at).toISOString().slice(8, 16)))
    expect(named).toEqual([['12T00:00'], ['13T00:00'], []])
    expect(segments[1]?.days[0]?.x).toBeGreaterThan((segments[1]?.x ?? 0) + 40)
  })

  it('keeps the order and the width with many days in a narrow place', () => {
    const moments = Array.from({ length: 20 }, (_, n) => start + n * day)
    const { segments, place } = visitStrip(moments, 1200)
    const places = moments.map(place)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    const last = segments.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1200)
  })

  it('holds a visit of one moment, and none at all', () => {
    expect(visitStrip([start], 300).segments[0]?.ticks.length).toBeGreaterThan(0)
    expect(visitStrip([], 300).segments).toEqual([])
  })
})
