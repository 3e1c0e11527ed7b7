import { describe, expect, it } from 'vitest'
import { commentCopied } from '../../../src-shared/review/flags/comment-copied.ts'
import { commentMissing } from '../../../src-shared/review/flags/comment-missing.ts'
import { filledLate } from '../../../src-shared/review/flags/filled-late.ts'
import { integrityWrong } from '../../../src-shared/review/flags/integrity-wrong.ts'
import { isTelling, lookDistance } from '../../../src-shared/review/flags/look.ts'
import { photoAlike } from '../../../src-shared/review/flags/photo-alike.ts'
import { photoDateAway } from '../../../src-shared/review/flags/photo-date-away.ts'
import { photoReused } from '../../../src-shared/review/flags/photo-reused.ts'
import { rotation } from '../../../src-shared/review/flags/rotation.ts'
import { leastSeconds, shortVisit } from '../../../src-shared/review/flags/short-visit.ts'
import { straightLine } from '../../../src-shared/review/flags/straight-line.ts'
import { twoPlaces } from '../../../src-shared/review/flags/two-places.ts'
import { visitFlags } from '../../../src-shared/review/flags/visit-flags.ts'
import { alone, contact, photo, ref, visit } from './flagged.ts'

const kinds = (flags: readonly { kind: string }[]) => flags.map(({ kind }) => kind)

describe('flags of a visit by itself', () => {
  it('an integrity question is wrong when its answer is not the good one, without points too', () => {
    expect(integrityWrong(visit())).toEqual([])
    expect(integrityWrong(visit({ answers: { statue: { value: 'yes' } } }))).toEqual([
      { kind: 'integrityWrong', question: 'statue' },
    ])
    expect(integrityWrong(visit({ answers: {} }))).toEqual([])
  })

  it('a visit is short below half of the time its answers take to give, where every contact is live and ended', () => {
    const least = leastSeconds(visit())
    expect(least).toBeGreaterThan(2)
    const lasting = (seconds: number) =>
      visit({
        contacts: [contact('2026-11-12T11:00:00', `2026-11-12T11:00:${String(seconds).padStart(2, '0')}`)],
      })
    expect(shortVisit(lasting(least))).toEqual([])
    expect(shortVisit(lasting(least - 1))).toEqual([
      { kind: 'shortVisit', question: null, seconds: least - 1, least },
    ])
    expect(shortVisit(visit({ contacts: [contact('2026-11-12T11:00')] }))).toEqual([])
    expect(shortVisit(visit({ contacts: [] }))).toEqual([])
    // Much N/A makes a short visit honest.
    expect(leastSeconds(visit({ answers: { greeting: { na: true } } }))).toBe(0)
  })

  it('answers are late more than 24 h after the last contact; what was mended later does not count here', () => {
    const at = (hours: number) =>
      new Date(Date.parse('2026-11-12T11:30:00+05:00') + hours * 3_600_000).toISOString()
    expect(filledLate(visit({ filledAt: [at(1), at(24)] }))).toEqual([])
    expect(filledLate(visit({ filledAt: [at(1), at(24.1), at(50)] }))).toEqual([
      { kind: 'filledLate', question: null, answers: 2, hours: 50 },
    ])
    expect(filledLate(visit({ contacts: [], filledAt: [at(100)] }))).toEqual([])
  })

  it('one place on every scale is told of from three scales on, whatever their length', () => {
    const scales = (clean: number, quiet: number, advise?: number) =>
      visit({
        answers: {
          clean: { value: clean },
          quiet: { value: quiet },
          ...(advise === undefined ? {} : { advise: { value: advise } }),
        },
      })
    expect(straightLine(scales(5, 5, 10))).toEqual([
      { kind: 'straightLine', question: null, scales: 3, value: 5 },
    ])
    expect(straightLine(scales(5, 5))).toEqual([])
    expect(straightLine(scales(5, 4, 10))).toEqual([])
  })

  it('a comment is missing where points were lost or N/A was given without words', () => {
    const answers = { greeting: { value: 'no' }, ramp: { na: true as const } }
    expect(commentMissing(visit({ answers }))).toEqual([
      { kind: 'commentMissing', question: 'greeting' },
      { kind: 'commentMissing', question: 'ramp' },
    ])
  })

  it('a photo is away from the visit more than three hours before or after every contact', () => {
    const taken = (takenAt: string) => visit({ photos: [photo({ takenAt })] })
    expect(photoDateAway(taken('2026-11-12T08:00:00'))).toEqual([])
    expect(photoDateAway(taken('2026-11-12T14:30:00'))).toEqual([])
    expect(photoDateAway(taken('2026-11-12T14:31:00'))).toHaveLength(1)
    expect(photoDateAway(taken('2026-11-12T14:31:00+09:00'))).toHaveLength(1)
    expect(photoDateAway(visit({ photos: [photo()] }))).toEqual([])
    // One flag a question: it tells of the one furthest away.
    const two = visit({
      photos: [photo({ takenAt: '2026-11-11T11:00:00' }), photo({ takenAt: '2026-11-01T11:00:00' })],
    })
    expect(photoDateAway(two)).toMatchObject([{ takenAt: '2026-11-01T11:00:00', evidence: [{}, {}] }])
  })
})

describe('flags of a visit among others', () => {
  it('the same bytes elsewhere lead to the visits that show them', () => {
    const sha256 = 'a'.repeat(64)
    const sameFiles = [
      { sha256, ref: ref(2, 'clean') },
      { sha256, ref: ref(1) },
      { sha256: 'b'.repeat(64), ref: ref(3) },
    ]
    expect(photoReused(visit({ photos: [photo()] }), { sameFiles })).toEqual([
      {
        kind: 'photoReused',
        question: 'clean',
        evidence: [photo().evidence],
        visits: [ref(1), ref(2, 'clean')],
      },
    ])
    expect(photoReused(visit({ photos: [photo()] }), alone)).toEqual([])
  })

  it('photos look alike up to 4 bits, unless both have a time of their own and another one', () => {
    const look = '0f0f0f0f0f0f0f0f'
    const near = '0f0f0f0f0f0f0f00'
    expect(lookDistance(look, near)).toBe(4)
    const own = (takenAt: string | null) => visit({ photos: [photo({ look, takenAt })] })
    const others = (seen: string, takenAt: string | null) => ({
      sameFiles: [],
      looks: [{ look: seen, takenAt, ref: ref(1) }],
    })
    expect(photoAlike(own(null), others(near, null))).toMatchObject([{ kind: 'photoAlike', bits: 4 }])
    expect(photoAlike(own(null), others('0f0f0f0f0f0f0e00', null))).toEqual([])
    expect(photoAlike(own('2026-11-12T11:05:00'), others(near, '2026-08-12T11:05:00'))).toEqual([])
    expect(photoAlike(own('2026-11-12T11:05:00'), others(near, '2026-11-12T11:05:00'))).toHaveLength(1)
    // An even wall looks like any other.
    expect(isTelling('0000000000000007')).toBe(false)
    expect(
      photoAlike(visit({ photos: [photo({ look: '0000000000000007' })] }), others('0000000000000007', null)),
    ).toEqual([])
  })

  it('two places at once: contacts in person or by phone that overlap, across zones; letters do not', () => {
    const at = (zone: string, from: string, to: string, channel: 'inPerson' | 'email' = 'inPerson') => ({
      contacts: [{ contact: { channel, startedAt: from, endedAt: to, zone }, ref: ref(1) }],
    })
    expect(twoPlaces(visit(), at('Asia/Almaty', '2026-11-12T11:29', '2026-11-12T12:00'))).toHaveLength(1)
    expect(twoPlaces(visit(), at('Asia/Almaty', '2026-11-12T11:30', '2026-11-12T12:00'))).toEqual([])
    // 09:20 in Moscow is 11:20 in Almaty.
    expect(twoPlaces(visit(), at('Europe/Moscow', '2026-11-12T09:20', '2026-11-12T09:40'))).toHaveLength(1)
    expect(twoPlaces(visit(), at('Asia/Almaty', '2026-11-11T11:00', '2026-11-14T11:00', 'email'))).toEqual([])
  })

  it('the same shopper in the wave before is told of with that wave', () => {
    expect(rotation(alone)).toEqual([])
    expect(rotation({ waveBefore: { wave: '2026-Q3', visits: [] } })).toEqual([])
    expect(rotation({ waveBefore: { wave: '2026-Q3', visits: [ref(7)] } })).toEqual([
      { kind: 'rotation', question: null, visits: [ref(7)], wave: '2026-Q3' },
    ])
  })

  it('a comment is copied word for word, case, marks and ё aside, from six words on', () => {
    const said = 'Ждал девять минут, никто не подошёл, ушел.'
    const own = visit({ answers: { greeting: { value: 'no', comment: said } }, narrative: said })
    const other = (text: string, question: string | null = 'greeting') => ({
      comments: [{ question, text, ref: ref(1, question) }],
    })
    expect(commentCopied(own, other('ЖДАЛ девять минут никто не подошел ушёл'))).toEqual([
      { kind: 'commentCopied', question: 'greeting', visits: [ref(1, 'greeting')] },
    ])
    expect(commentCopied(own, other(said, null))).toMatchObject([{ question: null }])
    expect(commentCopied(own, other(said, 'clean'))).toEqual([])
    expect(commentCopied(own, other('Ждал восемь минут, никто не подошёл, ушел.'))).toEqual([])
    const short = visit({ answers: { greeting: { value: 'no', comment: 'Чек не дали' } } })
    expect(commentCopied(short, other('Чек не дали'))).toEqual([])
  })

  it('stand in the order of their weight, then of the checklist', () => {
    const flagged = visit({
      answers: { greeting: { value: 'no' }, statue: { value: 'yes' }, ramp: { na: true } },
      photos: [photo({ takenAt: '2026-01-01T10:00:00' })],
    })
    expect(kinds(visitFlags(flagged, { ...alone, waveBefore: { wave: 'w', visits: [ref(1)] } }))).toEqual([
      'integrityWrong',
      'photoDateAway',
      'rotation',
      'commentMissing',
      'commentMissing',
    ])
    expect(visitFlags(visit(), alone)).toEqual([])
  })
})
