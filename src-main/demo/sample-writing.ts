import type { Checklist } from '../../src-shared/model/checklist.ts'
import { addAssignment } from '../store/assignments.ts'
import { approveAudit, endImpossible } from '../store/audit-status.ts'
import { beginAudit, saveVisit } from '../store/audits.ts'
import { attachEvidence } from '../store/evidence.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import { filledVisit, type FilledVisit, type PhotoWanted } from './filled-visit.ts'
import type { Random } from './random.ts'
import { dateOf, day, midnight, type SampleWave } from './sample-calendar.ts'
import type { SamplePlan, Scene } from './sample-plan.ts'
import { stamped, type SamplePhotos } from './sample-photos.ts'
import { supervisor } from './sample-shoppers.ts'
import type { SeededWriter } from './seeded-writer.ts'
import { localTime, minutesOf, type VisitStory } from './visit-story.ts'
import type { CommentWriter } from './write-comments.ts'
import { keepPhoto, writeVisit, type KeptPhoto } from './write-visit.ts'

const minute = 60_000

/** What writing a visit works with. */
export interface Desk {
  readonly seeded: SeededWriter
  readonly plan: SamplePlan
  readonly photos: SamplePhotos
  /** The one photo that its shopper uses again and again. */
  readonly reused: Uint8Array
  readonly comments: CommentWriter
  readonly random: Random
}

export type Written = { readonly id: string; readonly ended: number; readonly photos: number }

/** The window of a visit, within its wave. */
export function assign(
  { seeded: { writer } }: Desk,
  branch: string,
  wave: SampleWave,
  { code, revision = 1 }: Checklist,
  { planned: { shopper, start }, story: { product } }: Pick<Scene, 'planned' | 'story'>,
): Result<string, StoreFault> {
  const within = (at: number) => dateOf(Math.min(midnight(wave.to), Math.max(midnight(wave.from), at)))
  const added = addAssignment(writer, {
    wave: wave.code,
    branch,
    checklist: { code, revision },
    shopper,
    scenario: product.scenario,
    from: within(start - 4 * day),
    to: within(start + 5 * day),
  })
  return added.ok ? done(added.value.id) : added
}

async function keepPhotos(
  { seeded, photos, reused, random }: Desk,
  wanted: readonly PhotoWanted[],
  story: VisitStory,
  reuses: boolean,
): Promise<Result<KeptPhoto[], StoreFault>> {
  const kept: KeptPhoto[] = []
  for (const photo of wanted) {
    const again = reuses && photo.question === 'clean'
    const bytes = again ? reused : stamped(photos[photo.subject], random)
    const takenAt = localTime(story.branch, story.start + random.int(1, 8) * minute)
    const one = await keepPhoto(seeded, photo, bytes, takenAt)
    if (!one.ok) return one
    kept.push(one.value)
  }
  return done(kept)
}

/** Fills a visit, writes it and, when `finish` is true, submits it. `shorten` is for a draft. */
export async function makeVisit(
  desk: Desk,
  assignment: string,
  checklist: Checklist,
  { planned, story, reusesPhoto }: Scene,
  shorten: ((filled: FilledVisit) => FilledVisit) | null = null,
): Promise<Result<Written, StoreFault>> {
  const { seeded, plan, comments, random } = desk
  const habits = plan.habits[planned.branch] ?? { losing: new Map<string, number>(), gallery: false }
  const aims = {
    target: planned.target,
    capped: planned.capped,
    good: plan.planted.best.includes(planned.branch),
    reusesPhoto,
    habits,
  }
  const whole = filledVisit(checklist, story, aims, comments, random)
  const filled = shorten === null ? whole : shorten(whole)
  const begun = story.start + (minutesOf(story, whole.answers).whole + random.int(15, 70)) * minute
  seeded.setTime(begun)
  const photos = await keepPhotos(desk, filled.photos, story, reusesPhoto)
  if (!photos.ok) return photos
  const ended = begun + random.int(22, 45) * minute
  const written = writeVisit(
    seeded,
    { assignment, author: planned.shopper, checklist, filled, photos: photos.value, begun, ended },
    shorten === null,
  )
  return written.ok ? done({ id: written.value, ended, photos: photos.value.length }) : written
}

export function approve({ seeded }: Desk, id: string, at: number): Result<unknown, StoreFault> {
  seeded.setTime(at)
  return approveAudit(seeded.writer, id, supervisor)
}

const closedReason =
  'Отделение закрыто: на двери объявление «Не работаем по техническим причинам», на звонок по номеру из объявления не ответили. Снимок двери приложен.'

/** The branch was closed: reason and photo, no answers. */
export async function makeImpossible(
  desk: Desk,
  assignment: string,
  { planned: { shopper }, story }: Scene,
): Promise<Result<Written, StoreFault>> {
  const { seeded, photos, random } = desk
  const { writer } = seeded
  seeded.setTime(story.start + 12 * minute)
  const takenAt = localTime(story.branch, story.start + 2 * minute)
  const wanted: PhotoWanted = { question: null, subject: 'closed' }
  const kept = await keepPhoto(seeded, wanted, stamped(photos.closed, random), takenAt)
  if (!kept.ok) return kept
  const ended = story.start + 25 * minute
  return together<Written, StoreFault>(writer, 'sample.impossible', () => {
    const audit = beginAudit(writer, { assignment, author: shopper })
    if (!audit.ok) return audit
    const { id } = audit.value
    const contact = {
      channel: 'inPerson' as const,
      startedAt: localTime(story.branch, story.start),
      endedAt: localTime(story.branch, story.start + 6 * minute),
      zone: story.branch.zone,
    }
    const visit = saveVisit(writer, id, { contacts: [contact] })
    if (!visit.ok) return visit
    const { sha256 } = kept.value
    const fields = {
      question: null,
      sha256,
      kind: 'photo',
      name: 'closed.jpg',
      caption: '',
      takenAt,
    } as const
    const attached = attachEvidence(writer, id, fields, shopper)
    if (!attached.ok) return attached
    seeded.setTime(ended)
    const over = endImpossible(writer, id, shopper, closedReason)
    return over.ok ? done({ id, ended, photos: 1 }) : over
  })
}
