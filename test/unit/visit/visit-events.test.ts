import { describe, expect, it } from 'vitest'
import { visitEvents, type TimedVisit } from '../../../src-shared/visit/visit-events.ts'
import { localOf } from '../../../src-shared/visit/zoned-time.ts'

const zone = 'Asia/Almaty'
const visit = (more: Partial<TimedVisit>): TimedVisit => ({
  visit: {},
  answers: {},
  durations: [],
  evidence: [],
  ...more,
})
const told = (from: TimedVisit) =>
  visitEvents(from).map(({ kind, from: begun, to }) => [
    kind,
    localOf(begun),
    ...(to === null || to === begun ? [] : [localOf(to)]),
  ])
const day = {
  channel: 'phone',
  startedAt: '2026-11-12T11:05:00',
  endedAt: '2026-11-12T11:47:00',
  zone,
} as const

describe('the events of a visit', () => {
  it('are contacts, waits that were measured, and photos, in the order of time', () => {
    const measured = { kind: 'measured', byWall: false, at: '2026-11-12T06:12:00.000Z' } as const
    const seen = visit({
      visit: { contacts: [day] },
      answers: { wait: { value: 90 }, other: { value: 'yes' } },
      durations: [{ question: 'wait', seconds: 90, source: measured }],
      evidence: [
        { kind: 'photo', takenAt: '2026-11-12T11:20:00' },
        { kind: 'photo', takenAt: null },
        { kind: 'audio', takenAt: '2026-11-12T11:20:00' },
      ],
    })
    expect(told(seen)).toEqual([
      ['contact', '2026-11-12T11:05:00', '2026-11-12T11:47:00'],
      ['wait', '2026-11-12T11:10:30', '2026-11-12T11:12:00'],
      ['photo', '2026-11-12T11:20:00'],
    ])
  })

  it('leave out waits that were typed, and those that were corrected by typing', () => {
    const measured = { kind: 'measured', byWall: false, at: '2026-11-12T06:12:00.000Z' } as const
    const durations = [
      { question: 'wait', seconds: 90, source: measured },
      { question: 'wait', seconds: 80, source: { kind: 'typed' } as const },
    ]
    const contacts = { visit: { contacts: [day] }, durations }
    expect(told(visit({ ...contacts, answers: { wait: { value: 80 } } }))).toHaveLength(1)
    expect(told(visit({ ...contacts, answers: { wait: { value: 90 } } }))).toHaveLength(2)
  })

  it('place two clock times within the contact around them, past midnight and days later too', () => {
    const clock = { kind: 'clock', from: '00:10:00', to: '00:12:00' } as const
    const night = { ...day, startedAt: '2026-11-13T23:50:00', endedAt: '2026-11-14T00:30:00' }
    const seen = visit({
      visit: { contacts: [day, night] },
      answers: { wait: { value: 120 } },
      durations: [{ question: 'wait', seconds: 120, source: clock }],
    })
    expect(told(seen).at(-1)).toEqual(['wait', '2026-11-14T00:10:00', '2026-11-14T00:12:00'])
  })

  it('show contacts of other zones by the clock of the first', () => {
    const moscow = { ...day, startedAt: '2026-11-12T10:00:00', endedAt: undefined, zone: 'Europe/Moscow' }
    expect(told(visit({ visit: { contacts: [day, moscow] } })).at(-1)).toEqual([
      'contact',
      '2026-11-12T12:00:00',
    ])
  })
})
