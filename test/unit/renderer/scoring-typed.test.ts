import { describe, expect, it } from 'vitest'
import {
  readClock,
  readDate,
  readNumber,
  readTime,
  secondsBetween,
  writeDate,
} from '../../../src-renderer/stores/scoring-typed.ts'

const today = '2026-11-22'

describe('typed values', () => {
  it.each([
    ['5.3.2026', '2026-03-05'],
    ['05/03/26', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['5.3', '2026-03-05'],
    ['31.2.2026', null],
    ['завтра', null],
    ['13', null],
  ])('reads the date %s', (text, date) => expect(readDate(text, today)).toBe(date))

  it('writes a date as it is typed', () => expect(writeDate('2026-03-05')).toBe('05.03.2026'))

  it.each([
    ['14:32', '14:32'],
    ['9.05', '09:05'],
    ['1432', '14:32'],
    ['9', '09:00'],
    ['24:00', null],
    ['12:60', null],
  ])('reads the time %s', (text, time) => expect(readTime(text)).toBe(time))

  it.each([
    ['14:32:10', '14:32:10'],
    ['14:32', '14:32:00'],
    ['14:32:60', null],
  ])('reads the clock %s', (text, time) => expect(readClock(text)).toBe(time))

  it('counts seconds between clock times, past midnight too', () => {
    expect(secondsBetween('14:32:10', '14:33:58')).toBe(108)
    expect(secondsBetween('23:59:30', '00:01:00')).toBe(90)
  })

  it.each([
    ['12,5', 12.5],
    ['1 250,50', 1250.5],
    ['−3', -3],
    ['.5', 0.5],
    ['1.2.3', null],
    ['12 шт', null],
    ['', null],
  ])('reads the number %s', (text, value) => expect(readNumber(text)).toBe(value))
})
