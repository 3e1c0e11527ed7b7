import type { Answer } from '../../src-shared/model/answer.ts'
import type { Mark } from './scoring-live.ts'
import type { Parcel } from './scoring-parcel.ts'

/** Where the cursor goes: into the answer, into its comment, or onto the card, out of any field. */
export type Field = 'answer' | 'comment' | 'card'

/** What the card of one question shows. */
export interface CardState {
  readonly answer: Answer | undefined
  /** Undefined while a condition hides the question. */
  readonly mark: Mark | undefined
  /** Where the cursor goes; null while another question is in hand. */
  readonly field: Field | null
  /** The move that brought the cursor here; -1 while another question is in hand. */
  readonly move: number
  /** This window's own words, where another window stored newer ones. */
  readonly mine: Parcel | undefined
}
