import type { Checklist } from '../../src-shared/model/checklist.ts'
import { addAssignment, findAssignment } from '../store/assignments.ts'
import { approveAudit, endImpossible } from '../store/audit-status.ts'
import { beginAudit, saveVisit } from '../store/audits.ts'
import { attachEvidence } from '../store/evidence.ts'
import { auditKey } from '../store/open-audit.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import { filledVisit, type FilledVisit, type PhotoWanted } from './filled-visit.ts'
import type { Random } from './random.ts'
import { dateOf, day, midnight, type SampleWave } from './sample-calendar.ts'
import type { SamplePlan, Scene } from './sample-plan.ts'
import { stamped, type SamplePhotos } from './sample-photos.ts'
import { supervisor } from './sample-shoppers.ts'
import type { ResumableWriter } from './resumable-writer.ts'
import { localTime, minutesOf, type VisitStory } from './visit-story.ts'
import type { CommentWriter } from './write-comments.ts'
import { keepPhoto, writeVisit, type KeptPhoto } from './write-visit.ts'

const minute = 60_000

/** What writing a visit works with. */
export interface Desk {
  readonly seeded: ResumableWriter
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
  { seeded: { writer, startAct } }: Desk,
  at: number,
  branch: string,
  wave: SampleWave,
  { code, revision = 1 }: Checklist,
  { planned: { shopper, start }, story: { product } }: Pick<Scene, 'planned' | 'story'>,
): Result<string, StoreFault> {
  const id = startAct(at)
  if (findAssignment(writer, id) !== null) return done(id)
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

type TakenPhoto = { readonly photo: PhotoWanted; readonly bytes: Uint8Array; readonly takenAt: string }

function takePhotos(
  { photos, reused, random }: Desk,
  wanted: readonly PhotoWanted[],
  { branch, start }: VisitStory,
  reuses: boolean,
): TakenPhoto[] {
  return wanted.map(photo => {
    const again = reuses && photo.question === 'clean'
    const bytes = again ? reused : stamped(photos[photo.subject], random)
    return { photo, bytes, takenAt: localTime(branch, start + random.int(1, 8) * minute) }
  })
}

async function keepPhotos(
  { seeded }: Desk,
  taken: readonly TakenPhoto[],
): Promise<Result<KeptPhoto[], StoreFault>> {
  const kept: KeptPhoto[] = []
  for (const { photo, bytes, takenAt } of taken) {
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
  const taken = takePhotos(desk, filled.photos, story, reusesPhoto)
  const ended = begun + random.int(22, 45) * minute
  const id = seeded.startAct(begun)
  if (auditKey(seeded.writer, id).ok) return done({ id, ended, photos: taken.length })
  const photos = await keepPhotos(desk, taken)
  if (!photos.ok) return photos
  const written = writeVisit(
    seeded,
    { assignment, author: planned.shopper, checklist, filled, photos: photos.value, begun, ended },
    shorten === null,
  )
  return written.ok ? done({ id: written.value, ended, photos: photos.value.length }) : written
}

export function approve({ seeded }: Desk, id: string, at: number): Result<unknown, StoreFault> {
  seeded.startAct(at)
  const found = auditKey(seeded.writer, id)
  if (found.ok && found.value.status !== 'submitted') return found
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
  const first = seeded.startAct(story.start + 12 * minute)
  const ended = story.start + 25 * minute
  const takenAt = localTime(story.branch, story.start + 2 * minute)
  const wanted: PhotoWanted = { question: null, subject: 'closed' }
  const bytes = stamped(photos.closed, random)
  if (auditKey(writer, first).ok) return done({ id: first, ended, photos: 1 })
  const kept = await keepPhoto(seeded, wanted, bytes, takenAt)
  if (!kept.ok) return kept
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
