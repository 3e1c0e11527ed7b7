import type { DraftQuestion } from '../model/draft-checklist.ts'
import type { Standard } from '../model/standard.ts'
import { followedParts, type FollowedParts } from './question-of-standard.ts'
import { sameValue } from './same-value.ts'

export type FollowedPart = keyof FollowedParts

export interface StandardChange {
  readonly part: FollowedPart
  /** What the standard said when the question took it over. */
  readonly before: FollowedParts[FollowedPart]
  readonly now: FollowedParts[FollowedPart]
  /** The author has written something else here: taking the change would replace it. */
  readonly own: boolean
}

const parts = [
  'text',
  'guide',
  'criterion',
  'dimension',
  'level',
  'role',
  'answer',
  'notApplicable',
  'evidence',
  'critical',
] as const satisfies readonly FollowedPart[]

/** What has changed in a standard since a question took it over, part by part, in the order of the form. */
export function standardChanges(
  question: DraftQuestion,
  taken: Standard,
  current: Standard,
): StandardChange[] {
  const before = followedParts(taken)
  const now = followedParts(current)
  return parts
    .filter(part => !sameValue(before[part], now[part]) && !sameValue(question[part], now[part]))
    .map(part => ({
      part,
      before: before[part],
      now: now[part],
      own: !sameValue(question[part], before[part]),
    }))
}

/** The question with these parts as the standard has them now. */
export function takeChanges(
  question: DraftQuestion,
  current: Standard,
  chosen: readonly FollowedPart[],
): DraftQuestion {
  const now = followedParts(current)
  return { ...question, ...Object.fromEntries(chosen.map(part => [part, now[part]])) }
}
