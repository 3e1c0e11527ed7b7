import type { PhotoSubject } from './sample-photos.ts'

/** A photo that a visit is to have. */
export interface PhotoWanted {
  /** null: belongs to the visit as a whole. */
  readonly question: string | null
  readonly subject: PhotoSubject
  /** `lost`: the file does not say when it was taken; `away`: not on the day of the visit. */
  readonly clock?: 'lost' | 'away'
}
