import type { AnswerTypeName } from '../../../../src-shared/model/answer-type.ts'
import type { DraftAnswer } from '../../../../src-shared/model/draft-checklist.ts'

export type AnswerOf<Type extends AnswerTypeName> = Extract<DraftAnswer, { type: Type }>

/** Changes the answer type in place, where it still is of this type. */
export type ChangeAnswer<Type extends AnswerTypeName> = (
  change: (answer: AnswerOf<Type>) => void,
  typing?: string,
) => void
