import { flagKinds, type Flag } from '../../model/flag.ts'
import { commentCopied } from './comment-copied.ts'
import { commentMissing } from './comment-missing.ts'
import { filledLate } from './filled-late.ts'
import type { FlaggedVisit, Neighbours } from './flagged-visit.ts'
import { integrityWrong } from './integrity-wrong.ts'
import { photoAlike } from './photo-alike.ts'
import { photoDateAway } from './photo-date-away.ts'
import { photoReused } from './photo-reused.ts'
import { rotation } from './rotation.ts'
import { shortVisit } from './short-visit.ts'
import { straightLine } from './straight-line.ts'
import { twoPlaces } from './two-places.ts'

/** Every flag of a visit, in the order of their weight and of the checklist. Pure; none changes a score. */
export function visitFlags(visit: FlaggedVisit, neighbours: Neighbours): Flag[] {
  return inOrder(visit.checklist, [
    ...integrityWrong(visit),
    ...photoReused(visit, neighbours),
    ...photoAlike(visit, neighbours),
    ...photoDateAway(visit),
    ...twoPlaces(visit, neighbours),
    ...rotation(neighbours),
    ...shortVisit(visit),
    ...filledLate(visit),
    ...straightLine(visit),
    ...commentMissing(visit),
    ...commentCopied(visit, neighbours),
  ])
}

/** Flags by the weight of their kind, those of one kind as their questions stand in the checklist, the visit's own last. */
export function inOrder({ moments }: FlaggedVisit['checklist'], flags: readonly Flag[]): Flag[] {
  const places = new Map(
    moments.flatMap(({ questions }) => questions.map(({ code }) => code)).map((code, place) => [code, place]),
  )
  const place = ({ question }: Flag) =>
    question === null ? places.size : (places.get(question) ?? places.size)
  const weight = new Map(flagKinds.map((kind, i) => [kind, i]))
  return flags.toSorted(
    (one, other) => (weight.get(one.kind) ?? 0) - (weight.get(other.kind) ?? 0) || place(one) - place(other),
  )
}
