import { draftShares, type DraftShares } from '../../src-shared/authoring/draft-shares.ts'
import type { DraftChecklist, DraftMoment } from '../../src-shared/model/draft-checklist.ts'

/** The shares before, as long as nothing has changed that they hang on: a keystroke in a text counts nothing anew. */
export function sharesAfter(
  draft: DraftChecklist,
  before: { readonly draft: DraftChecklist; readonly shares: DraftShares },
): DraftShares {
  const same =
    draft.scoring.method === before.draft.scoring.method &&
    draft.moments.length === before.draft.moments.length &&
    draft.moments.every((moment, place) => weighsAs(moment, before.draft.moments[place]))
  return same ? before.shares : draftShares(draft)
}

function weighsAs(moment: DraftMoment, other: DraftMoment | undefined): boolean {
  if (moment === other) return true
  return (
    moment.id === other?.id &&
    moment.weight === other.weight &&
    moment.questions.length === other.questions.length &&
    moment.questions.every((question, place) => {
      const was = other.questions[place]
      return (
        question === was ||
        (question.id === was?.id &&
          question.role === was.role &&
          question.weight === was.weight &&
          question.answer === was.answer)
      )
    })
  )
}
