import type {
  ChecklistDifference,
  MomentDifference,
  QuestionDifference,
} from '../../../src-shared/authoring/difference.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'

/** A moment with what changed in it; `own` is null where only its questions did. */
export interface MomentGroup {
  readonly code: string
  readonly title: LocalisedText
  readonly own: MomentDifference | null
  readonly questions: readonly QuestionDifference[]
}

/** Moments in which something differs, in the newer order, removed ones where they stood. */
export function momentGroups(
  before: Checklist,
  after: Checklist,
  { moments, questions }: ChecklistDifference,
): MomentGroup[] {
  const gone = moments.filter(({ kind }) => kind === 'removed')
  const lines = [
    ...after.moments,
    ...before.moments.filter(({ code }) => gone.some(one => one.code === code)),
  ]
  return lines.flatMap(({ code, title }) => {
    const own = moments.find(one => one.code === code) ?? null
    const inside = questions.filter(({ place }) => place.moment === code)
    return own === null && inside.length === 0 ? [] : [{ code, title, own, questions: inside }]
  })
}
