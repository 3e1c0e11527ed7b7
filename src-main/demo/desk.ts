import type { Random } from './random.ts'
import type { ResumableWriter } from './resumable-writer.ts'
import type { SamplePhotos } from './sample-photos.ts'
import type { SamplePlan } from './sample-plan.ts'
import type { Past } from './twisted.ts'
import type { CommentWriter } from './write-comments.ts'

/** What writing a visit works with. */
export interface Desk {
  readonly seeded: ResumableWriter
  readonly plan: SamplePlan
  readonly photos: SamplePhotos
  /** The one photo that its shopper uses again and again. */
  readonly reused: Uint8Array
  readonly comments: CommentWriter
  readonly random: Random
  /** For what visits cost, and what reviewers note beside them. */
  readonly margins: Random
  /** By alias. */
  readonly pasts: Map<string, Past>
}
