import { describe, expect, it } from 'vitest'
import { isWithin, visitWindows, wallTime } from '../../../src-shared/evidence/visit-window.ts'

const contact = (startedAt: string, endedAt?: string) => ({
  channel: 'inPerson' as const,
  zone: 'Asia/Almaty',
  startedAt,
  ...(endedAt === undefined ? {} : { endedAt }),
})

describe('photos of a visit', () => {
  const windows = visitWindows(
    [contact('2026-11-12T11:05', '2026-11-12T11:47:00'), contact('2026-11-14T23:30')],
    '2026-11-12T00:00:00',
  )

  it.each([
    ['2026-11-12T10:05:00', 60, true],
    ['2026-11-12T10:04:59', 60, false],
    ['2026-11-12T12:47:00', 60, true],
    ['2026-11-12T12:47:01', 60, false],
    ['2026-11-12T11:47:00', 0, true],
    ['2026-11-12T11:47:01', 0, false],
    // Another contact of the same visit, over midnight.
    ['2026-11-15T00:29:00', 60, true],
    ['2026-11-13T11:20:00', 60, false],
  ])('%s, give or take %i minutes: %s', (time, margin, within) => {
    expect(isWithin(time, windows, margin)).toBe(within)
  })

  it('are those of its day where no contact is given', () => {
    const day = visitWindows([], '2026-11-12T15:20:00')
    expect(isWithin('2026-11-12T00:00:00', day, 0)).toBe(true)
    expect(isWithin('2026-11-13T00:00:00', day, 0)).toBe(false)
  })
})

describe('a file’s date', () => {
  it('is what the clocks of the visit’s zone showed', () => {
    const instant = Date.parse('2026-11-12T20:15:30Z')
    expect(wallTime(instant, 'Asia/Almaty')).toBe('2026-11-13T01:15:30')
    expect(wallTime(instant, 'UTC')).toBe('2026-11-12T20:15:30')
    expect(wallTime(Date.parse('2026-11-12T00:05:00Z'), 'UTC')).toBe('2026-11-12T00:05:00')
  })
})
