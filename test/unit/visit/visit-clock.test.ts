import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../src-shared/model/visit.ts'
import { contactLength, visitClock } from '../../../src-shared/visit/visit-clock.ts'
import { floating, floatingAt, instantOf, localOf } from '../../../src-shared/visit/zoned-time.ts'

const minute = 60_000
const hour = 60 * minute
const contact = (startedAt: string, endedAt?: string, zone = 'Asia/Almaty'): Contact => ({
  channel: 'phone',
  startedAt,
  ...(endedAt !== undefined && { endedAt }),
  zone,
})
/** Almaty is 5 hours ahead of UTC. */
const at = (utc: string) => Date.parse(`${utc}Z`)

describe('a local time', () => {
  it('is the instant at which the clocks of its zone showed it', () => {
    expect(instantOf('2026-11-12T11:05', 'Asia/Almaty')).toBe(at('2026-11-12T06:05:00'))
    expect(instantOf('2026-11-12T11:05:30', 'America/New_York')).toBe(at('2026-11-12T16:05:30'))
    expect(instantOf('2026-11-12T00:10:00', 'Pacific/Chatham')).toBe(at('2026-11-11T10:25:00'))
  })

  it('follows the changes of summer time on both sides of them', () => {
    expect(instantOf('2026-10-24T12:00:00', 'Europe/Berlin')).toBe(at('2026-10-24T10:00:00'))
    expect(instantOf('2026-10-25T12:00:00', 'Europe/Berlin')).toBe(at('2026-10-25T11:00:00'))
    expect(instantOf('2026-03-29T01:59:00', 'Europe/Berlin')).toBe(at('2026-03-29T00:59:00'))
    expect(instantOf('2026-03-29T03:01:00', 'Europe/Berlin')).toBe(at('2026-03-29T01:01:00'))
  })

  it('comes back from its instant', () => {
    for (const zone of ['Asia/Almaty', 'America/St_Johns', 'Europe/Moscow']) {
      expect(localOf(floatingAt(instantOf('2026-07-01T08:15:20', zone), zone))).toBe('2026-07-01T08:15:20')
    }
    expect(localOf(floating('2026-07-01T08:15'))).toBe('2026-07-01T08:15:00')
  })
})

describe('the clock of a visit', () => {
  const now = at('2026-11-12T07:00:00')

  it('counts from the beginning in the program while there is no contact', () => {
    expect(visitClock([], '2026-11-12T06:50:00.000Z', now)).toEqual({
      ms: 10 * minute,
      from: at('2026-11-12T06:50:00'),
      running: true,
      since: 'begun',
    })
  })

  it('counts from the first contact in its own zone, and runs while one has no end', () => {
    const contacts = [contact('2026-11-12T11:30:00'), contact('2026-11-12T11:05:00', '2026-11-12T11:20:00')]
    expect(visitClock(contacts, '', now)).toMatchObject({ ms: 55 * minute, running: true, since: 'contact' })
  })

  it('stands still once all contacts have ended, over several days too', () => {
    const contacts = [
      contact('2026-11-12T11:05:00', '2026-11-12T11:20:00'),
      contact('2026-11-15T10:00:00', '2026-11-15T14:05:00'),
    ]
    const later = visitClock(contacts, '', now + 1000 * hour)
    expect(later).toMatchObject({ ms: 75 * hour, running: false })
  })

  it('shows nothing yet for a contact that begins later than now', () => {
    expect(visitClock([contact('2026-11-12T18:00:00')], '', now).ms).toBe(0)
  })
})

describe('the length of a contact', () => {
  it('includes a change of the clocks', () => {
    expect(contactLength(contact('2026-10-24T12:00:00', '2026-10-25T12:00:00', 'Europe/Berlin'))).toBe(
      25 * hour,
    )
    expect(contactLength(contact('2026-10-24T12:00:00'))).toBeNull()
  })
})
