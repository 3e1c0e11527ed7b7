import type { DraftChecklist, DraftQuestion } from '../../../../src-shared/model/draft-checklist.ts'

export interface EarlierQuestion {
  readonly question: DraftQuestion
  readonly number: number
}

/** The questions a condition at this place may refer to, in the checklist's order. */
export function earlierQuestions(
  draft: DraftChecklist,
  kind: 'moment' | 'question',
  id: string,
): EarlierQuestion[] {
  const earlier: EarlierQuestion[] = []
  for (const moment of draft.moments) {
    if (kind === 'moment' && moment.id === id) return earlier
    for (const question of moment.questions) {
      if (kind === 'question' && question.id === id) return earlier
      earlier.push({ question, number: earlier.length + 1 })
    }
  }
  return earlier
}
