import type { DraftAnswer } from '../../../../src-shared/model/draft-checklist.ts'
import type { BuilderStore } from '../../../stores/builder-state.ts'

/** A new question after the selected one, at the end of the selected moment, or at the end of everything. */
export function addQuestionHere({ acts, getState }: BuilderStore, answer: DraftAnswer): void {
  const { selected, index } = getState()
  if (selected.kind === 'question') {
    const moment = index.questions.get(selected.id)?.moment
    if (moment !== undefined) acts.addQuestion(moment, answer, selected.id)
    return
  }
  const moment = selected.kind === 'moment' ? selected.id : index.outline.at(-1)?.id
  acts.addQuestion(moment ?? acts.addMoment(), answer)
}
