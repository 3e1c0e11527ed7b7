import type { Checklist } from '../../src-shared/model/checklist.ts'
import { endImpossible } from '../store/audit-status.ts'
import { beginAudit, saveVisit } from '../store/audits.ts'
import { done, type Result } from '../store/result.ts'
import type { StoreFault } from '../store/fault.ts'
import { filledVisit, type FilledVisit } from './filled-visit.ts'
import type { Scene } from './sample-plan.ts'
import { keepPhotos, takePhotos } from './take-photos.ts'
import { atFirst, turnsOf, type Turns } from './turns.ts'
import { pastOf } from './twisted.ts'
import { visitCosts } from './visit-costs.ts'
import { localTime, minutesOf } from './visit-story.ts'
import { attachPhotos, writeVisit } from './write-visit.ts'
import type { PhotoWanted } from './photo-wanted.ts'
import type { Desk } from './desk.ts'

const minute = 60_000

export interface Written {
  readonly id: string
  readonly ended: number
  readonly photos: number
  readonly turns: Turns
  /** A question that was answered with no and has a comment. */
  readonly lost: string | null
}

/** Hours that somebody who fills late lets go by. */
const lateHours = 30

/** Fills a visit, writes it and, without `shorten`, submits it. `shorten` is for a draft. */
export async function makeVisit(
  desk: Desk,
  assignment: string,
  checklist: Checklist,
  { planned, story, reusesPhoto, showsEntrance }: Scene,
  shorten: ((filled: FilledVisit) => FilledVisit) | null = null,
): Promise<Result<Written, StoreFault>> {
  const { seeded, plan, comments, random, margins } = desk
  const { twist, shopper } = planned
  const habits = plan.habits[planned.branch] ?? { losing: new Map<string, number>(), gallery: false }
  const aims = {
    target: planned.target,
    capped: planned.capped,
    good: plan.planted.best.includes(planned.branch),
    reusesPhoto,
    showsEntrance,
    habits,
    twist,
    past: pastOf(desk.pasts, shopper),
  }
  const whole = filledVisit(checklist, story, aims, comments, random)
  const turns = turnsOf(checklist, whole.answers, planned, comments, story)
  const costs = visitCosts(story.branch, margins)
  const receipts = costs.expenses
    .filter(({ receipt }) => receipt)
    .map((): PhotoWanted => ({ question: null, subject: 'receipt' }))
  const first = { ...whole, answers: atFirst(whole.answers, turns), photos: [...whole.photos, ...receipts] }
  const filled = shorten === null ? first : shorten(first)
  const away = minutesOf(story, whole.answers).whole + random.int(15, 70)
  const begun = story.start + (away + (twist === 'late' ? lateHours * 60 : 0)) * minute
  const taken = takePhotos(desk, filled.photos, story, reusesPhoto)
  const ended = begun + random.int(22, 45) * minute
  seeded.setTime(begun)
  const photos = seeded.isNextDone() ? done([]) : await keepPhotos(desk, taken)
  if (!photos.ok) return photos
  const visit = { assignment, author: shopper, checklist, filled, costs, begun, ended }
  const written = seeded.act(begun, () =>
    writeVisit(seeded, { ...visit, photos: photos.value, finish: shorten === null }),
  )
  if (!written.ok) return written
  const lost = Object.entries(whole.answers).find(([, { value, comment }]) => value === 'no' && comment)
  return done({ id: written.value, ended, photos: taken.length, turns, lost: lost?.[0] ?? null })
}

const closedReason =
  'Отделение закрыто: на двери объявление «Не работаем по техническим причинам», на звонок по номеру из объявления не ответили. Снимок двери приложен.'

/** The branch was closed: reason and photo, no answers, the way there paid for. */
export async function makeImpossible(
  desk: Desk,
  assignment: string,
  { planned: { shopper }, story }: Scene,
): Promise<Result<{ readonly id: string; readonly photos: number }, StoreFault>> {
  const { seeded } = desk
  const { writer } = seeded
  const begun = story.start + 12 * minute
  const taken = takePhotos(desk, [{ question: null, subject: 'closed' }], story, false)
  seeded.setTime(begun)
  const kept = seeded.isNextDone() ? done([]) : await keepPhotos(desk, taken)
  if (!kept.ok) return kept
  const { currency } = story.branch
  const written = seeded.act(begun, () => {
    const audit = beginAudit(writer, { assignment, author: shopper })
    if (!audit.ok) return audit
    const { id } = audit.value
    const contact = {
      channel: 'inPerson' as const,
      startedAt: localTime(story.branch, story.start),
      endedAt: localTime(story.branch, story.start + 6 * minute),
      zone: story.branch.zone,
    }
    const amount = currency === 'KZT' ? 240 : 120
    const expenses = [{ what: 'Автобус туда и обратно', amount, currency }]
    const visit = saveVisit(writer, id, { contacts: [contact], expenses })
    if (!visit.ok) return visit
    const attached = attachPhotos(seeded, id, kept.value, shopper)
    if (!attached.ok) return attached
    seeded.setTime(story.start + 25 * minute)
    return endImpossible(writer, id, shopper, closedReason)
  })
  return written.ok ? done({ id: written.value, photos: 1 }) : written
}
