import type { DraftQuestion } from '../../../../src-shared/model/draft-checklist.ts'
import type { Change } from '../../../stores/builder-state.ts'
import { useBuilder, useBuilderActs } from '../builder-context.ts'

/** One part of a question; undefined once the question is gone. Drawn again only when that part changes. */
export function useQuestion<T>(id: string, select: (question: DraftQuestion) => T): T | undefined {
  return useBuilder(state => {
    const placed = state.index.questions.get(id)
    return placed === undefined ? undefined : select(placed.question)
  })
}

/** Changes a question; `typing` names the field that is typed in. */
export function useQuestionChange(id: string): (change: Change<DraftQuestion>, typing?: string) => void {
  const { changeQuestion } = useBuilderActs()
  return (change, typing) => changeQuestion(id, change, typing)
}
