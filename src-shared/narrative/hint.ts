/**
 * What is the matter with some words of a comment.
 * - `guess`: an inference in place of what was seen or heard («кажется», "seemed")
 * - `sweeping`: one visit cannot show it («всегда», "always")
 * - `degree`: a strength without a measure («очень», "very")
 * - `vague`: a time without a figure («долго», "for a while")
 * - `opinion`: a verdict without the fact under it («хамски», "great service")
 * - `copied`: the same words stand under another question of the visit
 * - `short`: too few words for a point that was lost
 */
export type HintKind = 'guess' | 'sweeping' | 'degree' | 'vague' | 'opinion' | 'copied' | 'short'

/** Advice on a comment; it never blocks and never changes a score. */
export interface Hint {
  readonly kind: HintKind
  /** Where the words begin and end in the text, UTF-16 units, `to` excluded. */
  readonly from: number
  readonly to: number
  /** The words as they are written. */
  readonly words: string
  /** For `copied`: the code of the question with the same comment. */
  readonly question?: string
}
