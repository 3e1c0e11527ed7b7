import type { Flag } from '../../model/flag.ts'
import { missingFields } from '../../scoring/missing-fields.ts'
import type { FlaggedVisit } from './flagged-visit.ts'

/** Points were lost, or N/A was given, without the words that it needs: from a program that did not ask for them. */
export function commentMissing({
  checklist,
  answers,
  evidenceCounts,
}: Pick<FlaggedVisit, 'checklist' | 'answers' | 'evidenceCounts'>): Flag[] {
  return missingFields(checklist, answers, evidenceCounts).flatMap(({ kind, question }): Flag[] =>
    kind === 'comment' || kind === 'reason' ? [{ kind: 'commentMissing', question }] : [],
  )
}
