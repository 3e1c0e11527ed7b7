import { describe, expect, it } from 'vitest'
import {
  dateText,
  dateTimeText,
  numericDateText,
  shortDateText,
  timeText,
} from '../../../src-shared/format/date.ts'

describe('dates in words', () => {
  it('shows local times as written, whatever the zone of the machine', () => {
    expect(dateTimeText('2026-11-12T23:30', 'ru')).toBe('12 ноября 2026, 23:30')
    expect(timeText('2026-11-12T00:05:09', 'en', true)).toBe('00:05:09')
    expect(dateText('2026-01-01', 'en')).toBe('1 January 2026')
  })
  it('is short where space is', () => {
    expect(numericDateText('2026-03-05', 'ru')).toBe('05.03.2026')
    expect(shortDateText('2026-11-12', 'en')).toBe('12 Nov')
  })
  it('leaves what is no date as it stands', () => {
    expect(dateText('soon', 'ru')).toBe('soon')
  })
})
