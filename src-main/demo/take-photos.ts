import { keepFile } from '../store/evidence-files.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { day } from './sample-calendar.ts'
import { stamped } from './sample-photos.ts'
import { localTime, type VisitStory } from './visit-story.ts'
import type { KeptPhoto } from './write-visit.ts'
import type { PhotoWanted } from './photo-wanted.ts'
import type { Desk } from './desk.ts'

const minute = 60_000

export type TakenPhoto = Omit<KeptPhoto, 'sha256'> & { readonly bytes: Uint8Array }

/** `reuses`: the shopper's old photo of the machines goes in. */
export function takePhotos(
  { photos, reused, random }: Pick<Desk, 'photos' | 'reused' | 'random'>,
  wanted: readonly PhotoWanted[],
  { branch, start }: VisitStory,
  reuses: boolean,
): TakenPhoto[] {
  return wanted.map(photo => {
    const again = reuses && photo.question === 'clean'
    const bytes = again ? reused : stamped(photos[photo.subject], random)
    const at = start + random.int(1, 8) * minute
    const takenAt =
      photo.clock === 'lost' ? null : localTime(branch, photo.clock === 'away' ? at - 3 * day : at)
    return { ...photo, bytes, takenAt }
  })
}

/** Bytes on disk first, as for any other evidence. */
export async function keepPhotos(
  { seeded: { writer } }: Pick<Desk, 'seeded'>,
  taken: readonly TakenPhoto[],
): Promise<Result<KeptPhoto[], StoreFault>> {
  // The disk is waited for once, not for each.
  const files = await Promise.all(taken.map(({ bytes }) => keepFile(writer, bytes, 'image/jpeg')))
  const kept: KeptPhoto[] = []
  for (const [place, { bytes: _, ...photo }] of taken.entries()) {
    const file = files[place]
    if (file === undefined) continue
    if (!file.ok) return file
    kept.push({ ...photo, sha256: file.value.sha256 })
  }
  return done(kept)
}
