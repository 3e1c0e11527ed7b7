import type { Answers } from '../../model/answer.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { Contact } from '../../model/visit.ts'
import type { VisitRef } from '../../model/flag.ts'

/** A photo of a visit. `takenAt`: by its own clock, local time; `look`: 64 bits as 16 hex digits, null while unknown. */
export interface FlaggedPhoto {
  readonly evidence: string
  readonly question: string | null
  readonly sha256: string
  readonly look: string | null
  readonly takenAt: string | null
}

/** What the flags of a visit are made from, as far as it concerns the visit alone. */
export interface FlaggedVisit {
  readonly checklist: Checklist
  readonly answers: Answers
  readonly contacts: readonly Contact[]
  readonly narrative: string
  readonly photos: readonly FlaggedPhoto[]
  /** Pieces of evidence by question. */
  readonly evidenceCounts: Readonly<Record<string, number>>
  /** The instant at which each answer was first given, before the visit was first submitted; ISO 8601. */
  readonly filledAt: readonly string[]
}

/** Something of another visit, with the way there. */
export type Elsewhere<Of> = Of & { readonly ref: VisitRef }

/** Those of other visits that its flags are made with. All are of the same shopper but `sameFiles`. */
export interface Neighbours {
  /** The same bytes in any other visit. */
  readonly sameFiles: readonly Elsewhere<{ readonly sha256: string }>[]
  /** Photos whose look is known. */
  readonly looks: readonly Elsewhere<{ readonly look: string; readonly takenAt: string | null }>[]
  /** Comments under questions of the same code; `question` null for the narrative. */
  readonly comments: readonly Elsewhere<{ readonly question: string | null; readonly text: string }>[]
  /** Contacts with other branches. */
  readonly contacts: readonly Elsewhere<{ readonly contact: Contact }>[]
  /** Visits to the same branch in the wave before; null where there is no such wave. */
  readonly waveBefore: { readonly wave: string; readonly visits: readonly VisitRef[] } | null
}
