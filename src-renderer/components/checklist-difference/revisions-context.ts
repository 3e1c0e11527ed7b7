import { createContext, use } from 'react'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Question } from '../../../src-shared/model/question.ts'

interface Revisions {
  readonly before: Checklist
  readonly after: Checklist
}

export const RevisionsContext = createContext<Revisions | null>(null)

export type Side = keyof Revisions

/** Finds a question by its code in either revision. */
export function useQuestionOf(): (side: Side, code: string) => Question | undefined {
  const revisions = use(RevisionsContext)
  if (revisions === null) throw new Error('outside a difference')
  return (side, code) => {
    for (const moment of revisions[side].moments) {
      const found = moment.questions.find(question => question.code === code)
      if (found !== undefined) return found
    }
    return undefined
  }
}
