import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationText, readDuration } from '../../../src-shared/format/duration.ts'

describe('durations', () => {
  it('shows minutes and seconds, hours only when there are any', () => {
    expect(durationText(0)).toBe('0:00')
    expect(durationText(108)).toBe('1:48')
    expect(durationText(3599)).toBe('59:59')
    expect(durationText(3661)).toBe('1:01:01')
  })
  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), seconds => {
        expect(readDuration(durationText(seconds))).toBe(seconds)
      }),
    )
  })
  it('reads plain seconds and refuses what is no duration', () => {
    expect(readDuration(' 95 ')).toBe(95)
    expect(readDuration('90:00')).toBe(5400)
    for (const text of ['', '1:60', '1:5', '1:75:00', 'abc', '-1:00', '1.5'])
      expect(readDuration(text)).toBeNull()
  })
})
