import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualCalendar } from '../../../src-shared/model/appeal.ts'
import { afterWorkingDays, isWorkingDay } from '../../../src-shared/review/working-days.ts'

describe('working days', () => {
  it('do not count the day itself, the weekend, or holidays', () => {
    // 2026-11-13 is a Friday.
    expect(afterWorkingDays('2026-11-13', 5, usualCalendar)).toBe('2026-11-20')
    expect(afterWorkingDays('2026-11-14', 1, usualCalendar)).toBe('2026-11-16')
    expect(afterWorkingDays('2026-12-30', 5, { weekend: [0, 6], holidays: [] })).toBe('2027-01-06')
    const holidays = ['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08']
    expect(afterWorkingDays('2026-12-30', 5, { weekend: [0, 6], holidays })).toBe('2027-01-14')
    expect(afterWorkingDays('2026-11-13', 2, { weekend: [5, 6], holidays: [] })).toBe('2026-11-16')
  })

  it('of a calendar without any end somewhere', () => {
    expect(afterWorkingDays('2026-11-13', 1, { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: [] })).toBe(
      '2036-11-20',
    )
  })

  it('end on a working day with exactly so many working days up to it', () => {
    const date = fc
      .integer({ min: 0, max: 20_000 })
      .map(n => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const end = afterWorkingDays(from, days, usualCalendar)
        let count = 0
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(end); at += 86_400_000) {
          if (isWorkingDay(new Date(at).toISOString().slice(0, 10), usualCalendar)) count += 1
        }
        expect([count, isWorkingDay(end, usualCalendar)]).toEqual([days, true])
      }),
    )
  })
})
